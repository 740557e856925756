import type { Slug } from '../../ids.ts';
import type { Check, Protocol } from '../../protocol/schema.ts';
import type { VisitEvent } from '../events.ts';
import { answersKept } from '../state/asked-again.ts';
import type { CheckRounds, VisitState } from '../state/state.ts';

/**
 * Returns the events that finish the intake. After a second hand-over they name the changed answers, and cross out the
 * earlier answer with its decision. An answer that was removed without a new one stays as it was: no answered question
 * becomes unanswered, and no alert disappears.
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
    sequences.length > 0 ? [{ type: 'taken-back', kind: 'answer', sequences, why: '' }] : [];
  return [...crossedOut, { ...finished, changed, checksAgain: checksAgain(state, protocol, changed) }];
}

/**
 * A new "yes" may be visible on the scalp (skin condition, blood thinner, steroid), so every check that can end the session
 * is asked again. Nobody has defined which checks a clinic's own question affects, so none is left out. Nothing is asked
 * again during work, or before a check was begun.
 */
function checksAgain(state: VisitState, protocol: Protocol, changed: readonly Slug[]): Slug[] {
  if (state.procedure || !changed.some((id) => state.health[id]?.answer === 'yes')) return [];
  return protocol.checks.filter((check) => canStop(check) && isBegun(state.checks[check.id])).map(({ id }) => id);
}

const isBegun = (rounds: CheckRounds | undefined): boolean =>
  rounds !== undefined && Object.keys(rounds.answers).length > 0;

const canStop = (check: Check): boolean =>
  check.questions.some(({ options }) => options.some(({ grade }) => grade === 'reschedule'));
