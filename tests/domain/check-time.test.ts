import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sha256 } from '../../domain/ids.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { isEarlierDefault, shippedProtocol } from '../../domain/protocol/earlier-defaults.ts';
import { protocolHash } from '../../domain/protocol/hash.ts';
import { addDays, CivilDate, CivilTime, civilDateOf, civilTimeOf } from '../../domain/time.ts';
import { daysToSay, optionFor } from '../../domain/visit/decide/check-time.ts';
import { appointment, intake, passChecks, Run } from './run.ts';

const asked = defaultProtocol.checks.find(({ id }) => id === 'cut')?.questions.find(({ id }) => id === 'when');
if (!asked) throw new Error('the cut is asked about');
const question = asked;
const when = (date: string, time: string | null, orBefore = false) => ({
  date: CivilDate.parse(date),
  time: time === null ? null : CivilTime.parse(time),
  orBefore,
});
const cut = (run: Run, ...said: Parameters<typeof when>) =>
  run.try({ type: 'answer-check-when', check: 'cut', question: 'when', when: when(...said) });
const answer = (run: Run) => run.view.checks.find(({ id }) => id === 'cut')?.questions[0]?.answer;
// Tuesday 24 November 2026, 10:00 in London.
const at = '2026-11-24T10:00:00.000Z';

describe('when the hair was cut', () => {
  it.each([
    ['two days ago, before this time of day', '2026-11-22', '09:59', 'two-days'],
    ['two days ago to the minute', '2026-11-22', '10:00', 'two-days'],
    ['two days ago at 20:00', '2026-11-22', '20:00', 'under-two-days'],
    ['yesterday', '2026-11-23', null, 'under-two-days'],
    ['today', '2026-11-24', null, 'today'],
    ['long ago', '2026-11-20', null, 'two-days'],
  ])('%s', (_, date, time, option) => {
    const run = intake(new Run({ at }));
    expect(cut(run, date, time)).toBeNull();
    expect(answer(run)).toBe(option);
    expect(run.view.checks.find(({ id }) => id === 'cut')?.questions[0]?.said).toEqual(when(date, time));
  });

  it('the time is asked where the day alone does not tell', () => {
    const run = intake(new Run({ at }));
    expect(cut(run, '2026-11-22', null)).toBe('time-needed');
    expect(cut(run, '2026-11-23', null, true)).toBe('time-needed');
    expect(cut(run, '2026-11-25', null)).toBe('time-ahead');
    expect(cut(run, '2026-11-24', '10:01')).toBe('time-ahead');
    expect(answer(run)).toBeNull();
  });

  it('a time that the clock skipped is asked again, with the time at which it went on', () => {
    const run = intake(new Run({ at: '2026-03-31T10:00:00.000Z' }));
    expect(cut(run, '2026-03-29', '01:30')).toBe('hour-skipped');
    expect(
      run.refusal({ type: 'answer-check-when', check: 'cut', question: 'when', when: when('2026-03-29', '01:59') }),
    ).toBe('The clock skipped 01:59 on that day: it went on at 02:00.');
    expect(answer(run)).toBeNull();
    expect(cut(run, '2026-03-29', '02:00')).toBeNull();
  });

  it('the days to choose from go back to where every earlier one gives the same answer', () => {
    const days = daysToSay(question, new Run({ at }).now());
    expect(days?.map(({ date, orBefore, option }) => [date, orBefore, option?.id])).toEqual([
      ['2026-11-24', false, 'today'],
      ['2026-11-23', false, 'under-two-days'],
      ['2026-11-22', false, undefined],
      ['2026-11-21', true, 'two-days'],
    ]);
  });

  it('who cut by the printed day and time passes, in every zone and across every change of the clocks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.constantFrom('Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kolkata'),
        fc.integer({ min: 0, max: 23 }),
        (days, zone, hour) => {
          const wallMs = Date.parse(at) + days * 86_400_000 + hour * 3_600_000;
          const now = new Run({ at: new Date(wallMs).toISOString(), zone }).now();
          const [date, time] = [civilDateOf(now), civilTimeOf(now)];
          expect(optionFor(question, { date: addDays(date, -2), time, orBefore: false }, now)?.id).toBe('two-days');
          // With its time: late on a day of 25 hours, the first minutes of the day before may be 48 hours ago.
          expect(optionFor(question, { date: addDays(date, -1), time, orBefore: false }, now)?.id).toBe(
            'under-two-days',
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    // On Sunday 28 March 2027 the clocks go forward: 47 hours went by, and the sheet was obeyed.
    ['forward', '2027-03-29T09:00:00.000Z', '2027-03-27', '10:00', 'two-days'],
    // On Sunday 25 October 2026 they go back: 48 hours went by, an hour after the printed time.
    ['back', '2026-10-26T10:00:00.000Z', '2026-10-24', '11:00', 'two-days'],
    ['back', '2026-10-26T10:00:00.000Z', '2026-10-24', '11:01', 'under-two-days'],
  ])('two days on the calendar or 48 hours, over a change of the clocks: %s', (_, now, date, time, option) => {
    expect(optionFor(question, when(date, time), new Run({ at: now }).now())?.id).toBe(option);
  });

  it('a stop that follows from the day ends today like any other', () => {
    const run = intake(new Run({ at }));
    cut(run, '2026-11-24', null);
    expect(run.view.stage).toBe('must-reschedule');
    expect(cut(run, '2026-11-21', null, true)).toBe('must-reschedule');
  });

  it('a time said more exactly stays beside the one before', () => {
    const run = passChecks(intake(new Run({ at })));
    expect(cut(run, '2026-11-22', '09:00')).toBeNull();
    const before = run.events.length;
    expect(cut(run, '2026-11-22', '09:00')).toBeNull();
    expect(run.events).toHaveLength(before);
    expect(run.view.checks.find(({ id }) => id === 'cut')?.history).toHaveLength(3);
  });
});

describe('the default protocol before', () => {
  it.each([
    [1, 'ae716d2eee747e9dc90b0245e4c8588da41e02fb1fdb1ba9988b0ae677c935b3'],
    [2, 'f7a4b7f76b598df41a945cb8099489a9b792f7b9ebd5bf333dda2e04e3d88cb9'],
    [3, '908538f45c66f3c2c711c27c389d8d61473b2d3b15953f02021f0695306646c0'],
  ])('version %i is still known word for word, and counts as an earlier default', (version, text) => {
    const known = Sha256.parse(text);
    const shipped = shippedProtocol(known);
    expect(shipped?.versions.whole).toBe(version);
    const hash = protocolHash(shipped ?? defaultProtocol);
    expect(hash).toBe(known);
    expect(isEarlierDefault(hash)).toBe(true);
    expect(isEarlierDefault(protocolHash(defaultProtocol))).toBe(false);
  });

  it('the present one is written down too: who changes it counts its version up and keeps this one as an earlier default', () => {
    expect([defaultProtocol.versions.whole, protocolHash(defaultProtocol)]).toEqual([
      4,
      '3cfcbf4375a39245bc156014b6e79faf05401dada04dd0e424a92383efa4b5a5',
    ]);
  });
});

it('the first possible date is one on which the hair can still be cut in time', () => {
  const run = passChecks(intake(new Run({ at: '2026-11-24T16:00:00.000Z' })));
  expect(run.try({ type: 'reschedule', next: appointment('2026-11-26', '10:00'), note: 'Unwell' })).toBe(
    'date-too-soon',
  );
  expect(run.try({ type: 'reschedule', next: appointment('2026-11-26', '17:00'), note: 'Unwell' })).toBeNull();
});
