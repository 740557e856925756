import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { allChecksClear } from '../../domain/visit/checks.ts';
import { openAlerts } from '../../domain/visit/health/alerts.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import { visitView } from '../../domain/visit/views/staff-view.ts';
import { anything } from './any-command.ts';
import { fitting } from './fitting.ts';
import { aftercare, Run, untilProcedure } from './run.ts';

const protocol = defaultProtocol;

const step = fc.oneof(
  {
    weight: 40,
    arbitrary: fc.record({
      kind: fc.constant('fit' as const),
      bad: fc.boolean(),
      minutes: fc.integer({ min: 0, max: 25 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('any' as const), command: anything }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('back' as const), which: fc.nat(20), pinned: fc.boolean() }) },
);

/** Takes back one of the entries, crossed out or not; or the client remembers something. */
function takeBack(run: Run, which: number, pinned: boolean): string | null {
  if (which > 15) return run.try({ type: 'hand-over', task: 'intake', language: 'en' });
  const { entries } = run.view;
  const entry = entries[which % Math.max(1, entries.length)];
  if (!entry) return null;
  return run.try({ type: 'take-back', sequence: entry.sequence, why: 'Wrong', lot: null }, pinned);
}

/** What must be true of every visit, in whatever way it was made. */
function checkInvariants(run: Run): void {
  const { state, view } = run;
  const types = run.events.map((entry) => entry.event.type);
  const first = (type: string) => types.indexOf(type as (typeof types)[number]);
  if (state.procedure && !types.slice(first('procedure-started')).includes('intake-reopened')) {
    const open = openAlerts(state, protocol).length > 0 || !allChecksClear(state, protocol);
    expect(state.intakeFinished).toBe(true);
    // Only a decision taken back during work leaves something open, and work is then held.
    if (open) expect(run.view.workHold).toMatch(/^(alerts|checks)$/);
    expect(state.timeOut && state.consent && state.consentWitness).toBeTruthy();
    expect(first('time-out-confirmed')).toBeLessThan(first('procedure-started'));
    expect(first('consent-countersigned')).toBeLessThan(first('procedure-started'));
  }
  const stopped = run.events.some(
    (entry) =>
      entry.event.type === 'check-answered' && entry.event.check === 'no-redness' && entry.event.option === 'present',
  );
  if (stopped) expect(state.procedure).toBeNull();
  const sealed = first('sealed');
  if (sealed >= 0 && state.procedure) expect(state.consentWitness).not.toBeNull();
  if (sealed >= 0) {
    for (const type of types.slice(sealed + 1))
      expect(['copy-given', 'copy-withdrawn', 'correction-added', 'visit-closed', 'clock-moved']).toContain(type);
  }
  if (state.handedOver) expect(view.allowed).toEqual([]);
  for (const command of view.allowed) expect(command).toMatch(/^[a-z-]+$/);
}

/** Random visits begin at arrival, before the procedure, or before the seal, so that late stages are covered too. */
const starts = {
  door: () => new Run(),
  needle: () => untilProcedure(new Run()),
  aftercare: () =>
    untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 60 }, { type: 'finish-procedure' }),
  seal: () =>
    aftercare(
      untilProcedure(new Run()).do({ type: 'start-procedure', expectedMinutes: 60 }, { type: 'finish-procedure' }),
    ),
};
const anyStart = fc.constantFrom<keyof typeof starts>('door', 'needle', 'aftercare', 'seal');

describe('any sequence of commands', () => {
  it('reaches no illegal state, and the log replayed gives the same state and view', () => {
    const reached = new Map<string, number>();
    let decisionsTakenBack = 0;
    fc.assert(
      fc.property(anyStart, fc.array(step, { minLength: 20, maxLength: 120, size: 'max' }), (start, steps) => {
        const run = starts[start]();
        for (const one of steps) {
          const before = run.events.length;
          if (one.kind === 'fit') run.pass(one.minutes);
          const refused =
            one.kind === 'back'
              ? takeBack(run, one.which, one.pinned)
              : run.try(one.kind === 'fit' ? fitting(run, one.bad && one.minutes < 2) : one.command);
          if (refused) expect(run.events.length).toBe(before);
        }
        checkInvariants(run);
        decisionsTakenBack += run.state.struckOut.filter(({ by }) => by.event.kind === 'decision').length;
        for (const { event } of run.events) reached.set(event.type, (reached.get(event.type) ?? 0) + 1);
        reached.set(run.view.stage, (reached.get(run.view.stage) ?? 0) + 1);
        const replayed = foldVisit(run.events);
        expect(replayed).toEqual(run.state);
        const context = {
          client: run.client,
          protocol,
          now: run.now(),
          currentConsent: run.currentConsent,
          people: [],
        };
        expect(visitView(replayed, context)).toEqual(run.view);
      }),
      { numRuns: 200, seed: 20261128 },
    );
    // Random visits are useful only if they reach these stages by themselves and not only by their beginnings.
    const wanted = [
      'consent-signed',
      'taken-back',
      'intake-reopened',
      'procedure-started',
      'break-ended',
      'aftercare-signed',
      'rescheduled',
      'sealed',
      'visit-closed',
      'identity-confirmed',
      'closed',
    ];
    expect(decisionsTakenBack).toBeGreaterThan(0);
    for (const what of wanted) expect(reached.get(what) ?? 0, what).toBeGreaterThan(0);
  });
});
