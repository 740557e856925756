import type { Slug } from '../../ids.ts';
import type { AnswerGrade, HealthQuestion } from '../../protocol/model/questions.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { civilDateOf } from '../../time.ts';
import type { VisitState } from '../state/state.ts';
import { gradeOf, isAlert } from './grade.ts';
import { askedQuestions } from './shown.ts';

/** The questions that this client is asked, by their answers so far, in the protocol's order. */
export function askedIn({ health }: Pick<VisitState, 'health'>, protocol: Protocol): HealthQuestion[] {
  return askedQuestions(protocol.health, health);
}

/** What the answer to a question means; null while it has none. */
export function gradeIn({ health }: Pick<VisitState, 'health'>, question: HealthQuestion): AnswerGrade | null {
  const given = health[question.id];
  return given ? gradeOf(question, given, civilDateOf(given.at)) : null;
}

/** Questions whose answer is an alert: staff decide, need a doctor's note, or there is no treatment. */
export function alertQuestions(state: VisitState, protocol: Protocol): HealthQuestion[] {
  return askedIn(state, protocol).filter((question) => isAlert(gradeIn(state, question) ?? 'fine'));
}

/** Alerts that still wait for a written decision or a doctor's note. */
export function openAlerts(state: VisitState, protocol: Protocol): HealthQuestion[] {
  return alertQuestions(state, protocol).filter(({ id }) => !state.alerts[id]);
}

/** Questions whose answer rules the treatment out, whatever anybody decides. Counts once the client has finished answering. */
export function refusedBy(state: VisitState, protocol: Protocol): HealthQuestion[] {
  if (!state.intakeFinished) return [];
  return askedIn(state, protocol).filter((question) => gradeIn(state, question) === 'refuse');
}

/** Whether an answer waits for a doctor's note and nothing else. */
export function waitsForNote(state: VisitState, protocol: Protocol): boolean {
  return openAlerts(state, protocol).some((question) => gradeIn(state, question) === 'doctors-note');
}

/** An answer on which nobody treats today: one that rules the treatment out, or an alert decided that way. */
export function stoppedByHealth(state: VisitState, protocol: Protocol): boolean {
  const decided = (id: Slug) => state.alerts[id]?.decision === 'reschedule';
  return refusedBy(state, protocol).length > 0 || alertQuestions(state, protocol).some(({ id }) => decided(id));
}
