import { describe, expect, it } from 'vitest';
import { CivilTime } from '../../domain/time.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import { Run, untilProcedure } from './run.ts';

const minute = 60_000;
const started = () =>
  untilProcedure(new Run({ at: '2026-11-24T09:00:00.000Z' })).do({ type: 'start-procedure', expectedMinutes: 240 });
const sequenceOf = (run: Run, type: string) => run.events.findLast(({ event }) => event.type === type)?.sequence ?? 0;
const correct = (sequence: number, time: string, why = 'Tapped too late') =>
  ({ type: 'correct-break-time', sequence, time: CivilTime.parse(time), why }) as const;

describe('a break time that was tapped wrong', () => {
  it('a start is put right with the PIN, its time and why; it counts as corrected, and the tap stays', () => {
    const run = started().pass(95).do({ type: 'start-break' }).pass(10);
    const start = sequenceOf(run, 'break-started');
    expect(run.try(correct(start, '10:20'))).toBe('pin-needed');
    expect(run.try(correct(start, '10:20'), true)).toBeNull();
    const [taken] = run.view.breaks?.taken ?? [];
    expect(taken).toMatchObject({
      startedAt: '2026-11-24T10:20:00.000Z',
      workedMs: 80 * minute,
      timing: 'on-time',
      startCorrected: { tapped: { instant: '2026-11-24T10:35:00.000Z' }, why: 'Tapped too late' },
    });
    expect(run.view.breaks).toMatchObject({ elapsedMs: 25 * minute, workedMs: 80 * minute, longestMs: 80 * minute });
    run.do({ type: 'end-break' });
    expect(run.view.breaks?.taken[0]?.breakMs).toBe(25 * minute);
    expect(run.events.find(({ sequence }) => sequence === start)?.event.type).toBe('break-started');
  });

  it('a forgotten "Back to work" is put right with its time, and the next window counts from it', () => {
    const run = started().pass(70).do({ type: 'start-break' }).pass(30).do({ type: 'end-break' });
    run.pass(5);
    expect(run.try(correct(sequenceOf(run, 'break-ended'), '10:20', 'Forgot to tap'), true)).toBeNull();
    expect(run.view.breaks).toMatchObject({
      elapsedMs: 25 * minute,
      workedMs: 95 * minute,
      window: { opens: '2026-11-24T11:20:00.000Z', overdue: '2026-11-24T11:50:00.000Z' },
    });
    expect(run.view.breaks?.taken[0]).toMatchObject({ breakMs: 10 * minute, endedAt: '2026-11-24T10:20:00.000Z' });
    run.pass(80).do({ type: 'start-break' });
    expect(run.view.breaks?.taken[1]).toMatchObject({
      windowFrom: '2026-11-24T11:20:00.000Z',
      windowTo: '2026-11-24T11:50:00.000Z',
      workedMs: 105 * minute,
      timing: 'late',
      offMs: 15 * minute,
    });
    expect(foldVisit(run.events)).toEqual(run.state);
  });

  it('that the clock skipped is refused, and never taken for an hour before or after it', () => {
    const run = untilProcedure(new Run({ at: '2026-03-29T00:10:00.000Z' }));
    run.do({ type: 'start-procedure', expectedMinutes: 240 }).pass(80).do({ type: 'start-break' }).pass(30);
    const start = sequenceOf(run, 'break-started');
    expect(run.try(correct(start, '01:30'), true)).toBe('break-time-out');
    expect(run.try(correct(start, '02:10'), true)).toBeNull();
  });

  it('lies between its neighbours and never in the future', () => {
    const run = started().pass(70).do({ type: 'start-break' }).pass(10).do({ type: 'end-break' }).pass(5);
    const [start, end] = [sequenceOf(run, 'break-started'), sequenceOf(run, 'break-ended')];
    expect(run.try(correct(start, '08:59'), true)).toBe('break-time-out');
    expect(run.try(correct(start, '10:21'), true)).toBe('break-time-out');
    expect(run.try(correct(end, '10:09'), true)).toBe('break-time-out');
    expect(run.try(correct(end, '10:26'), true)).toBe('break-time-out');
    expect(run.try(correct(end, '10:25'), true)).toBeNull();
    expect(run.try(correct(999, '10:15'), true)).toBe('unknown-item');
  });

  it('a later correction of the same tap counts, and an answer about the clock moves it with all the rest', () => {
    const run = started().pass(70).do({ type: 'start-break' }).pass(20);
    const start = sequenceOf(run, 'break-started');
    run.do({ type: 'add-note', text: 'x' });
    expect(run.try(correct(start, '10:00'), true)).toBeNull();
    expect(run.try(correct(start, '10:05'), true)).toBeNull();
    run.wallMs += 60 * minute;
    run.do({ type: 'confirm-clock', right: 'now' });
    expect(run.view.breaks?.taken[0]).toMatchObject({ startedAt: '2026-11-24T11:05:00.000Z', workedMs: 65 * minute });
  });

  it('leaves the work since the last rest right over a skip, whether it is corrected before the skip or after it', () => {
    for (const late of [false, true]) {
      const run = started().pass(50).do({ type: 'start-break' }).pass(30).do({ type: 'end-break' });
      const end = sequenceOf(run, 'break-ended');
      if (!late) expect(run.try(correct(end, '10:00'), true)).toBeNull();
      run.pass(60).do({ type: 'skip-break', reason: 'The client asks to go on' }).pass(60).do({ type: 'start-break' });
      if (late) expect(run.try(correct(end, '10:00'), true)).toBeNull();
      expect(run.state.procedure).toMatchObject({
        longestMs: 140 * minute,
        breaks: [
          {},
          { workedMs: 80 * minute, sinceRestMs: 80 * minute },
          { workedMs: 60 * minute, sinceRestMs: 140 * minute },
        ],
      });
      expect(foldVisit(run.events)).toEqual(run.state);
    }
  });

  it('never makes a length negative across a restart, and work up to a stated time is sure', () => {
    const run = started().pass(2);
    // Off for twenty minutes, and the tap comes half a minute after the start of the tablet.
    run.wallMs += 20 * minute;
    run.uptimeMs = minute / 2;
    run.bootId = 'boot-2';
    run.do({ type: 'start-break' });
    expect(run.try(correct(sequenceOf(run, 'break-started'), '09:05'), true)).toBeNull();
    run.pass(10).do({ type: 'end-break' }).do({ type: 'finish-procedure' });
    expect(run.state.procedure).toMatchObject({
      workedMs: 5 * minute,
      longestMs: 5 * minute,
      least: { stretchMs: 0, sinceRestMs: 0, longestMs: 5 * minute, workedMs: 5 * minute },
      breaks: [{ workedLeastMs: 5 * minute, breakMs: 27 * minute, breakLeastMs: 10.5 * minute }],
    });
    expect(foldVisit(run.events)).toEqual(run.state);
  });

  it('moves only sure time across a restart, where a break really began or ended after it', () => {
    const run = started().pass(30).do({ type: 'start-break' });
    run.wallMs += 20 * minute;
    run.uptimeMs = 0;
    run.bootId = 'boot-2';
    run.pass(10).do({ type: 'add-note', text: 'x' });
    expect(run.try(correct(sequenceOf(run, 'break-started'), '09:55'), true)).toBeNull();
    run.pass(5).do({ type: 'end-break' });
    expect(run.state.procedure).toMatchObject({
      workedMs: 55 * minute,
      least: { workedMs: 35 * minute },
      breaks: [{ workedMs: 55 * minute, workedLeastMs: 35 * minute, breakMs: 10 * minute, breakLeastMs: 10 * minute }],
    });
  });

  it('offers both times where the clock showed it twice, and its range names the zones', () => {
    const run = untilProcedure(new Run({ at: '2026-10-24T23:50:00.000Z' })).do({
      type: 'start-procedure',
      expectedMinutes: 240,
    });
    run.pass(95).do({ type: 'start-break' });
    const start = sequenceOf(run, 'break-started');
    const before = run.events.length;
    expect(run.refusal(correct(start, '05:00'))).toMatch(/^Choose a time from 00:50 BST to 01:25 GMT\./);
    expect(run.refusal(correct(start, '01:15'))).toBe('The clock showed 01:15 twice. Write 01:15 BST or 01:15 GMT.');
    expect(run.try({ ...correct(start, '01:15'), zone: 'EST' }, true)).toBe('break-time-out');
    expect(run.events).toHaveLength(before);
    expect(run.try({ ...correct(start, '01:15'), zone: 'bst' }, true)).toBeNull();
    expect(run.view.breaks?.taken[0]).toMatchObject({ startedAt: '2026-10-25T00:15:00.000Z', workedMs: 25 * minute });
    expect(run.try({ ...correct(start, '01:15'), zone: 'GMT' }, true)).toBeNull();
    expect(run.view.breaks?.taken[0]).toMatchObject({ startedAt: '2026-10-25T01:15:00.000Z', workedMs: 85 * minute });
    // Unique within the limits: nothing to ask.
    expect(run.try(correct(start, '00:55'), true)).toBeNull();
  });
});
