import type { Slug } from '../../ids.ts';
import type { VisitEvent } from '../events.ts';
import type { CheckRounds, VisitState } from './state.ts';
import type { Timed } from './time-line.ts';

const noRounds: CheckRounds = { round: 1, answers: {}, stepsDone: {}, history: [], decision: null, remedied: false };

function withCheck(state: VisitState, check: Slug, change: (rounds: CheckRounds) => CheckRounds): VisitState {
  // A new finding after the time-out cancels the time-out, which had confirmed the checks. Running work keeps its time-out.
  const timeOut = state.procedure ? state.timeOut : null;
  return { ...state, timeOut, checks: { ...state.checks, [check]: change(state.checks[check] ?? noRounds) } };
}

/** Applies an event about a check. */
export function evolveChecks(
  state: VisitState,
  recorded: Timed,
  event: Extract<VisitEvent, { type: 'check-answered' | 'remedy-done' | 'check-reopened' | 'check-decided' }>,
): VisitState {
  const { moment: at } = recorded;
  switch (event.type) {
    case 'check-answered':
      return withCheck(state, event.check, (rounds) => ({
        ...rounds,
        round: event.round,
        answers:
          event.round === rounds.round
            ? { ...rounds.answers, [event.question]: event.option }
            : { [event.question]: event.option },
        history: [
          ...rounds.history,
          {
            round: event.round,
            question: event.question,
            option: event.option,
            at,
            ...(event.when && { when: event.when }),
          },
        ],
        // A decision applies to the answers of its time.
        decision: null,
      }));
    case 'remedy-done':
      return withCheck(state, event.check, (rounds) => ({
        ...rounds,
        stepsDone: { ...rounds.stepsDone, [event.step]: at },
      }));
    case 'check-reopened':
      return withCheck(state, event.check, (rounds) => ({
        ...rounds,
        round: event.round,
        answers: {},
        stepsDone: {},
        decision: null,
        remedied: true,
      }));
    case 'check-decided':
      return withCheck(state, event.check, (rounds) => ({
        ...rounds,
        decision: {
          decision: event.decision,
          reason: event.reason,
          at,
          by: recorded.actor,
          sequence: recorded.sequence,
        },
      }));
  }
}
