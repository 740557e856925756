import type { Slug } from '../../ids.ts';
import type { VisitEventOf } from '../events.ts';
import type { CheckRounds, VisitState } from './state.ts';

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
