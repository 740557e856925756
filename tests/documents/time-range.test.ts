import { describe, expect, it } from 'vitest';
import { english } from '../../documents/words/languages.ts';
import { timingIn } from '../../documents/words/timing.ts';
import { CivilDate, Instant, Zone } from '../../domain/time.ts';

const zone = Zone.parse('Europe/London');
const at = (instant: string) => ({ instant: Instant.parse(instant), zone });
const { durations, words } = english;
const timing = (of: Parameters<typeof timingIn>[2]) => timingIn(durations, words.procedure.timing, of);
const day = CivilDate.parse('2026-11-24');

describe('times on paper', () => {
  it('a break across the change of the clocks has a zone at each end', () => {
    const change = CivilDate.parse('2026-10-25');
    const range = english.dates.timeRange(at('2026-10-25T00:55:00.000Z'), at('2026-10-25T01:07:00.000Z'), change);
    expect(range).toBe('01:55 BST to 01:07 GMT');
  });

  it('a procedure past midnight has its end date', () => {
    const range = english.dates.timeRange(at('2026-11-24T22:50:00.000Z'), at('2026-11-25T01:20:00.000Z'), day);
    expect(range).toBe('22:50 GMT to Wed 25 Nov, 01:20 GMT');
  });

  it('what is wholly on another day than the reader has in mind says which', () => {
    expect(english.dates.timeRange(at('2026-11-25T00:05:00.000Z'), at('2026-11-25T00:17:00.000Z'), day)).toBe(
      'Wed 25 Nov, 00:05 to 00:17 GMT',
    );
    expect(english.dates.timeOn(at('2026-11-25T00:05:00.000Z'), day)).toBe('Wed 25 Nov, 00:05 GMT');
    expect(english.dates.timeOn(at('2026-11-24T10:05:00.000Z'), day)).toBe('10:05 GMT');
  });
});

describe('lengths on paper', () => {
  it('under a minute is said so, and a second over the limit is not hidden', () => {
    expect(timing({ timing: 'early', offMs: 1000 })).toBe('less than a minute early');
    expect(timing({ timing: 'late', offMs: 20 * 60_000 })).toBe('20 min late');
    expect(durations.exact(90 * 60_000 + 1000)).toBe('90 min 1 s');
  });

  it('a break is as many minutes early as the timer gave until its window opened', () => {
    expect(timing({ timing: 'early', offMs: 57 * 60_000 + 20_000 })).toBe('58 min early');
    expect(timing({ timing: 'late', offMs: 7 * 60_000 + 59_000 })).toBe('7 min late');
    expect(timing({ timing: 'early', offMs: 58 * 60_000 })).toBe('58 min early');
  });

  it('are "at least" across a restart', () => {
    const length = (passed: number, sure: number, offUnknown = false) =>
      durations.sure({ passedMs: passed * 60_000, sureMs: sure * 60_000, offUnknown }, ' of work');
    expect(length(190, 40)).toBe('at least 40 min of work, the tablet was restarted');
    expect(length(40, 40)).toBe('40 min of work');
    expect(length(40, 40, true)).toBe('at least 40 min of work, the tablet was restarted');
  });
});
