import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import { timeLine } from '../../domain/visit/state/time-line.ts';
import { Run, untilProcedure } from './run.ts';

const started = () =>
  untilProcedure(new Run({ at: '2026-11-24T09:00:00.000Z' })).do({ type: 'start-procedure', expectedMinutes: 240 });
const note = { type: 'add-note', text: 'x' } as const;
/** Moves the wall clock only, by so many seconds. */
const step = (run: Run, seconds: number) => {
  run.wallMs += seconds * 1000;
  return run.pass(1);
};

describe('steps of the clock that are too small to be noticed one by one', () => {
  it('are noticed by their sum, and asked about with it', () => {
    const run = step(started(), 20).do(note);
    expect(run.view.clockQuestion).toBeNull();
    step(run, 20);
    expect(run.view.clockQuestion?.byMs).toBe(40_000);
    run.do(note);
    expect(run.events.at(-2)?.event).toMatchObject({ type: 'clock-moved', byMs: 40_000, crept: true });
    run.do({ type: 'confirm-clock', right: 'now' });
    expect(run.view.clockQuestion).toBeNull();
    expect(run.view.savedAt).toMatchObject({ instant: new Date(run.wallMs).toISOString() });
    expect(run.state).toEqual(foldVisit(run.events));
  });

  it('that were reversed do not count', () => {
    const run = step(step(step(started(), 20).do(note), -20).do(note), 25);
    expect(run.view.clockQuestion).toBeNull();
  });

  it('never leave a time further off than what is noticed, whatever they are', () => {
    const steps = fc.array(fc.integer({ min: -29, max: 29 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(steps, fc.constantFrom('now', 'before'), (seconds, right) => {
        const run = started();
        // The wall clock's error, and the part of it that the visit's time line corrects.
        let truth = run.wallMs;
        for (const one of seconds) {
          step(run, one);
          truth += 60_000;
          if (run.view.clockQuestion) {
            // The practitioner states the truth, or accepts the clock, which is then taken as the truth.
            run.do({ type: 'confirm-clock', right });
            if (right === 'now') truth = run.wallMs;
          } else run.do(note);
          expect(Math.abs(Date.parse(run.view.savedAt.instant) - truth)).toBeLessThanOrEqual(31_000);
        }
        const times = timeLine(run.events).events.map(({ moment }) => Date.parse(moment.instant));
        for (const [n, time] of times.slice(1).entries())
          expect(time - (times[n] ?? 0)).toBeGreaterThanOrEqual(-60_000);
        // Lengths follow the steady clock.
        expect(run.state.procedure?.workedMs).toBe(seconds.length * 60_000);
      }),
      { numRuns: 100 },
    );
  });

  it('are not what two good clocks drift apart by themselves in a week', () => {
    const run = started();
    for (let day = 0; day < 7; day++) {
      run.pass(24 * 60);
      run.wallMs += 5000;
      run.do(note);
    }
    expect(run.view.clockQuestion).toBeNull();
  });
});
