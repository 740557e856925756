import type { Slug } from '../../ids.ts';
import type { Check, HealthQuestion } from '../../protocol/model/questions.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { VisitEvent } from '../events.ts';
import { gradeIn } from '../health/alerts.ts';
import { isShown } from '../health/shown.ts';
import { isSameAnswer } from '../health/take-answer.ts';
import { answersKept } from '../state/asked-again.ts';
import type { CheckRounds, VisitState } from '../state/state.ts';
import { intakeComplete, shownClauses } from '../task.ts';

/**
 * Returns the events that finish the intake. After a second hand-over they name the changed answers, and cross out the
 * earlier answer with its decision. An answer that was removed without a new one stays as it was: no answered question
 * becomes unanswered, and no alert disappears.
 */
export function finishedIntake(handed: VisitState, protocol: Protocol): VisitEvent[] {
  const before = handed.healthBefore;
  if (!before) {
    const brought = broughtByAnswers(handed, protocol);
    return [{ type: 'intake-finished', ...(brought.length > 0 && { changed: brought }) }];
  }
  const questions = protocol.health;
  const kept = keptAnswers(questions, before, handed.health);
  const state = answersKept(handed, kept);
  const finished = { type: 'intake-finished', ...(kept.length > 0 && { kept }) } as const;
  const changed = questions.map(({ id }) => id).filter((id) => !isSameAnswer(before[id], state.health[id]));
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
 * The questions whose answers of today bring a point that the client's signature of an earlier day does not cover: consent is
 * asked for again.
 */
function broughtByAnswers(state: VisitState, protocol: Protocol): Slug[] {
  const { consent } = state;
  if (!consent) return [];
  const brought = shownClauses(state, protocol).flatMap(({ id, shownWhen }) =>
    shownWhen && !consent.clauses[id]?.answer ? [shownWhen.question] : [],
  );
  return [...new Set(brought)];
}

/** Whether an intake that was opened again is finished when the tablet is handed back: every question that is asked now is answered. */
export function canFinishAgain(handed: VisitState, protocol: Protocol): boolean {
  const before = handed.healthBefore;
  if (!before) return false;
  return intakeComplete(answersKept(handed, keptAnswers(protocol.health, before, handed.health)), protocol);
}

/** Removed and not answered again, of those that are still asked. */
function keptAnswers(
  questions: readonly HealthQuestion[],
  before: VisitState['health'],
  now: VisitState['health'],
): Slug[] {
  const given = { ...now };
  const asked = new Set<Slug>();
  return questions.flatMap(({ id, shownWhen }) => {
    if (!isShown(shownWhen, asked, given)) return [];
    asked.add(id);
    const earlier = before[id];
    if (!earlier || given[id]) return [];
    given[id] = earlier;
    return [id];
  });
}

/**
 * A new answer that matters may be visible on the scalp (skin condition, blood thinner, steroid), so every check that can end the session
 * is asked again. Nobody has defined which checks a clinic's own question affects, so none is left out. Nothing is asked
 * again during work, or before a check was begun.
 */
function checksAgain(state: VisitState, protocol: Protocol, changed: readonly Slug[]): Slug[] {
  const matters = protocol.health.some(
    (question) => changed.includes(question.id) && (gradeIn(state, question) ?? 'fine') !== 'fine',
  );
  if (state.procedure || !matters) return [];
  return protocol.checks.filter((check) => canStop(check) && isBegun(state.checks[check.id])).map(({ id }) => id);
}

const isBegun = (rounds: CheckRounds | undefined): boolean =>
  rounds !== undefined && Object.keys(rounds.answers).length > 0;

const canStop = (check: Check): boolean =>
  check.questions.some(({ options }) => options.some(({ grade }) => grade === 'reschedule'));
