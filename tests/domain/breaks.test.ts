import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Run, untilProcedure } from './run.ts';

const minute = 60_000;
const started = (at = '2026-11-24T09:20:00.000Z', expectedMinutes = 240) =>
  untilProcedure(new Run({ at })).do({ type: 'start-procedure', expectedMinutes });

describe('the break timer', () => {
  it('opens at 60, asks at 75, is overdue at 90', () => {
    const run = started();
    const cues = [59, 1, 14, 1, 14, 1].map((minutes) => run.pass(minutes).view.breaks?.cue);
    expect(cues).toEqual(['working', 'open', 'open', 'asks', 'asks', 'overdue']);
  });

  it('plans windows from the start and again after each break', () => {
    const run = started();
    expect(run.view.breaks?.plan[0]).toEqual({
      opens: '2026-11-24T10:20:00.000Z',
      overdue: '2026-11-24T10:50:00.000Z',
    });
    run.pass(50).do({ type: 'start-break' }).pass(12).do({ type: 'end-break' });
    expect(run.view.breaks?.window).toMatchObject({
      opens: '2026-11-24T11:22:00.000Z',
      overdue: '2026-11-24T11:52:00.000Z',
    });
    expect(run.view.breaks?.taken).toMatchObject([
      { timing: 'early', offMs: 10 * minute, breakMs: 12 * minute, startedAt: '2026-11-24T10:10:00.000Z' },
    ]);
  });

  it('records late breaks and skipped ones with the reason', () => {
    const run = started()
      .pass(97)
      .do({ type: 'answer-overdue' }, { type: 'start-break' })
      .pass(10)
      .do({ type: 'end-break' });
    run.pass(80).do({ type: 'skip-break', reason: 'Client asks to finish the temple first' });
    expect(run.try({ type: 'skip-break', reason: 'Again' })).toBe('break-not-due');
    expect(run.view.breaks?.taken).toMatchObject([
      { kind: 'taken', timing: 'late', offMs: 7 * minute },
      { kind: 'skipped', timing: 'on-time', reason: 'Client asks to finish the temple first' },
    ]);
    expect(run.view.breaks).toMatchObject({ cue: 'working', elapsedMs: 0, workedMs: 177 * minute });
  });

  it('does not finish during a break and does not end one that is not running', () => {
    const run = started();
    expect(run.try({ type: 'end-break' })).toBe('not-on-break');
    run.pass(70).do({ type: 'start-break' });
    expect(run.try({ type: 'finish-procedure' })).toBe('on-break');
    expect(run.try({ type: 'start-break' })).toBe('on-break');
  });

  it.each([
    ['back', -3_600_000],
    ['forward', 3_600_000],
    ['forward a day', 86_400_000],
  ])('a wall clock set %s is put on record and moves no interval', (_, byMs) => {
    const run = started().pass(40);
    run.wallMs += byMs;
    run.pass(25);
    expect(run.view.breaks).toMatchObject({ cue: 'open', elapsedMs: 65 * minute });
    run.do({ type: 'start-break' });
    expect(run.view.clockMoves).toMatchObject([{ byMs }]);
    expect(run.view.breaks?.taken).toMatchObject([{ timing: 'on-time', workedMs: 65 * minute }]);
  });

  it('continues after a restart of the machine, using the wall clock for the gap only', () => {
    const run = started().pass(30).do({ type: 'add-note', text: 'before the power cut' });
    run.wallMs += 12 * minute;
    run.bootId = 'boot-2';
    run.uptimeMs = 40_000;
    expect(run.view.breaks?.elapsedMs).toBe(42 * minute);
    run.do({ type: 'add-note', text: 'after it' });
    run.wallMs -= 5 * minute;
    run.pass(20);
    expect(run.view.breaks?.elapsedMs).toBe(62 * minute);
  });

  it('the autumn hour counts once: 90 minutes across the change are 90 minutes', () => {
    const run = started('2026-10-25T00:15:00.000Z').pass(90);
    expect(run.view.breaks).toMatchObject({ cue: 'overdue', elapsedMs: 90 * minute });
  });
});

describe('whatever happens to the clocks', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('pass' as const), minutes: fc.integer({ min: 0, max: 130 }) }),
    fc.record({ kind: fc.constant('jump' as const), minutes: fc.integer({ min: -2000, max: 2000 }) }),
    fc.record({ kind: fc.constantFrom('break' as const, 'skip' as const, 'note' as const), minutes: fc.constant(0) }),
  );

  it('no interval is lost or negative, and no stretch passes 90 minutes without being overdue', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const run = started();
        let work = 0;
        let stretch = 0;
        let sinceRest = 0;
        let longest = 0;
        let resting = false;
        for (const { kind, minutes } of steps) {
          if (kind === 'pass') {
            run.pass(minutes);
            stretch += minutes;
            if (!resting) {
              work += minutes;
              sinceRest += minutes;
              longest = Math.max(longest, sinceRest);
            }
          } else if (kind === 'jump') run.wallMs += minutes * minute;
          else if (kind === 'note') run.do({ type: 'add-note', text: 'x' });
          else if (kind === 'break') {
            run.do({ type: resting ? 'end-break' : 'start-break' });
            const taken = run.view.breaks?.taken.at(-1);
            if (!resting) expect(taken?.timing).toBe(stretch < 60 ? 'early' : stretch > 90 ? 'late' : 'on-time');
            resting = !resting;
            stretch = 0;
            sinceRest = 0;
          } else if (!resting && stretch < 60) {
            expect(run.try({ type: 'skip-break', reason: 'reason' })).toBe('break-not-due');
          } else if (!resting) {
            run.do({ type: 'skip-break', reason: 'reason' });
            stretch = 0;
          }
          const plan = run.view.breaks;
          expect(plan?.elapsedMs).toBe(stretch * minute);
          expect(plan?.workedMs).toBe(work * minute);
          expect(plan?.longestMs).toBe(longest * minute);
          if (!resting && stretch >= 90) expect(plan?.cue).toBe('overdue');
          for (const taken of plan?.taken ?? []) expect(taken.workedMs).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a break that outlasts its planned length', () => {
  it('asks when the planned length has passed, then insists until it is heard or work goes on', () => {
    const run = started().pass(70).do({ type: 'start-break' });
    const length = run.protocol.breaks.length;
    const cues = [length - 1, 1, 4, 1].map((minutes) => run.pass(minutes).view.breaks?.cue);
    expect(cues).toEqual(['on-break', 'break-over', 'break-over', 'break-late']);
    expect(run.view.breaks?.overdueAnswered).toBe(false);
    expect(run.view.allowed).toContain('answer-overdue');
    run.do({ type: 'answer-overdue' });
    expect(run.view.breaks).toMatchObject({ cue: 'break-late', overdueAnswered: true });
    run.do({ type: 'end-break' });
    expect(run.view.breaks).toMatchObject({ cue: 'working', overdueAnswered: false });
  });

  it('does not insist before its time', () => {
    const run = started().pass(70).do({ type: 'start-break' }).pass(5);
    expect(run.try({ type: 'answer-overdue' })).toBe('not-now');
  });
});
