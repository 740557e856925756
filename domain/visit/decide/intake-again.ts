import type { Slug } from '../../ids.ts';
import type { Check, Protocol } from '../../protocol/schema.ts';
import type { VisitEvent } from '../events.ts';
import { answersKept } from '../state/asked-again.ts';
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
