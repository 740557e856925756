import type { Slug } from '../../ids.ts';
import type { Check, Protocol } from '../../protocol/schema.ts';
import type { VisitEvent, VisitEventOf } from '../events.ts';
import type { CheckRounds, VisitState } from '../state/state.ts';

/**
 * The events that finish the intake. Handed over again, it names what was answered otherwise, and crosses out the answer
 * that stood before, with the decision about it. An answer that was only taken out, with none given instead, stands as
 * it did: nothing that was answered once may end unanswered, and no alert goes away with it.
 */
export function finishedIntake(handed: VisitState, protocol: Protocol): VisitEvent[] {
  const before = handed.healthBefore;
  if (!before) return [{ type: 'intake-finished' }];
  const kept = protocol.health.map(({ id }) => id).filter((id) => before[id] && !handed.health[id]);
  const state = answersKept(handed, kept);
  const finished = { type: 'intake-finished', ...(kept.length > 0 && { kept }) } as const;
  const changed = protocol.health
    .map(({ id }) => id)
    .filter(
      (id) => before[id]?.answer !== state.health[id]?.answer || before[id]?.details !== state.health[id]?.details,
    );
  if (changed.length === 0) return [finished];
  const sequences = changed.flatMap((id) => [
    ...(before[id] ? [before[id].sequence] : []),
    ...(state.alerts[id] ? [state.alerts[id].sequence] : []),
  ]);
  const crossedOut: VisitEvent[] =
    sequences.length > 0
      ? [{ type: 'taken-back', kind: 'answer', sequences, why: 'Answered again by the client' }]
      : [];
  return [...crossedOut, { ...finished, changed, checksAgain: checksAgain(state, protocol, changed) }];
}

/**
 * A new "yes" may show on the scalp (a skin condition, a blood thinner, a steroid): every check that can end the session is
 * asked again. Which of them a clinic's own question bears on, nobody has written down, so none is left out. While work
 * runs, and before a check was begun, there is nothing to ask again.
 */
function checksAgain(state: VisitState, protocol: Protocol, changed: readonly Slug[]): Slug[] {
  if (state.procedure || !changed.some((id) => state.health[id]?.answer === 'yes')) return [];
  return protocol.checks.filter((check) => canStop(check) && isBegun(state.checks[check.id])).map(({ id }) => id);
}

const isBegun = (rounds: CheckRounds | undefined): boolean =>
  rounds !== undefined && Object.keys(rounds.answers).length > 0;

const canStop = (check: Check): boolean =>
  check.questions.some(({ options }) => options.some(({ grade }) => grade === 'reschedule'));

/** The answers that stand as they did before the intake was handed over again. */
export function answersKept(state: VisitState, kept: readonly Slug[] = []): VisitState {
  const stood = Object.entries(state.healthBefore ?? {}).filter(([question]) => kept.includes(question));
  return stood.length === 0 ? state : { ...state, health: { ...state.health, ...Object.fromEntries(stood) } };
}

/**
 * What stood on the answers does so no more: the alert's decision, the time-out, the checks that may depend on them, and
 * consent. While work runs the signature stays until the client has signed again.
 */
export function answersChanged(state: VisitState, event: VisitEventOf<'intake-finished'>): VisitState {
  const { changed = [], checksAgain = [] } = event;
  if (changed.length === 0) return state;
  const alerts = Object.fromEntries(Object.entries(state.alerts).filter(([question]) => !changed.includes(question)));
  if (state.procedure) return consentAskedAgain({ ...state, alerts });
  const checks = Object.entries(state.checks).map(([check, rounds]) => [
    check,
    checksAgain.includes(check) ? anotherDay(rounds) : rounds,
  ]);
  return consentAskedAgain({ ...state, alerts, checks: Object.fromEntries(checks) });
}

/** Consent is asked again, before work after another time-out; while work runs the first signature stands until then. */
export function consentAskedAgain(state: VisitState): VisitState {
  if (state.procedure) return { ...state, clauses: {}, consentOwed: true };
  return {
    ...state,
    timeOut: null,
    consentOwed: state.consentOwed || state.consent !== null,
    consent: null,
    consentWitness: null,
    clauses: {},
  };
}

/** The rounds stay on record; what was answered on another day counts no more. */
export function anotherDay(rounds: CheckRounds): CheckRounds {
  return { ...rounds, round: rounds.round + 1, answers: {}, stepsDone: {}, decision: null, remedied: false };
}
