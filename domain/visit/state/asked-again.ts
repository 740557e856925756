import type { Slug } from '../../ids.ts';
import type { VisitEventOf } from '../events.ts';
import type { CheckRounds, VisitState } from './state.ts';

/** Keeps the answers that were given before the intake was handed over again. */
export function answersKept(state: VisitState, kept: readonly Slug[] = []): VisitState {
  const stood = Object.entries(state.healthBefore ?? {}).filter(([question]) => kept.includes(question));
  return stood.length === 0 ? state : { ...state, health: { ...state.health, ...Object.fromEntries(stood) } };
}

/**
 * Drops what relied on the answers: the alert's decision, the time-out, checks that may depend on them, and consent. During
 * work the signature stays until the client has signed again.
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

/** Asks for consent again: before work after another time-out; during work the first signature stays until then. */
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

/** The rounds stay recorded; answers of another day no longer count. */
export function anotherDay(rounds: CheckRounds): CheckRounds {
  return { ...rounds, round: rounds.round + 1, answers: {}, stepsDone: {}, decision: null, remedied: false };
}
