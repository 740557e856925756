import type { Slug } from '../../ids.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { ClientCommand } from '../commands.ts';
import type { VisitEvent, VisitEventOf } from '../events.ts';
import { askedIn } from '../health/alerts.ts';
import type { GivenAnswer } from '../health/answer-value.ts';
import { askedQuestions } from '../health/shown.ts';
import { takeAnswer } from '../health/take-answer.ts';
import { mayConfirm } from '../last-answers.ts';
import { todayOf } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';

/** An answer to a question that is asked. Answers to questions that it hides no longer count; they stay in the log. */
export function decideAnswer(
  state: VisitState,
  command: Extract<ClientCommand, { type: 'answer-health' }>,
  { protocol, now }: Pick<DecideContext, 'protocol' | 'now'>,
): Decision {
  const question = askedIn(state, protocol).find(({ id }) => id === command.question);
  if (!question) return no('unknown-item');
  const taken = takeAnswer(question, command, todayOf(state, now));
  if (typeof taken === 'string') return no(taken);
  return accept(taken, ...hiddenBy([taken], state, protocol));
}

function hiddenBy(
  answers: readonly VisitEventOf<'health-answered'>[],
  { health }: Pick<VisitState, 'health'>,
  protocol: Protocol,
): VisitEvent[] {
  const given: Record<Slug, GivenAnswer | undefined> = { ...health };
  for (const answer of answers) given[answer.question] = answer;
  const questions = protocol.health;
  const asked = new Set(askedQuestions(questions, given).map(({ id }) => id));
  return questions
    .filter(({ id }) => health[id] && !asked.has(id))
    .map(({ id }) => ({ type: 'health-unanswered', question: id }));
}

export function takeAnswerOut(state: VisitState, question: Slug, protocol: Protocol): Decision {
  if (!askedIn(state, protocol).some(({ id }) => id === question)) return no('unknown-item');
  return state.health[question] ? accept({ type: 'health-unanswered', question }) : accept();
}

/**
 * Each question becomes an answer of its own, of today; one that was answered today already keeps that answer. Refused as a
 * whole where one of them has no answer that may be confirmed.
 */
export function confirmLastAnswers(
  state: VisitState,
  questions: readonly Slug[],
  { protocol, now, lastAnswers = {} }: Pick<DecideContext, 'protocol' | 'now' | 'lastAnswers'>,
): Decision {
  const events: VisitEventOf<'health-answered'>[] = [];
  const today = todayOf(state, now);
  for (const id of new Set(questions)) {
    const question = askedIn(state, protocol).find((one) => one.id === id);
    if (!question) return no('unknown-item');
    if (state.health[id]) continue;
    const last = lastAnswers[id];
    if (!last || !mayConfirm(question, last, today)) return no('no-last-answer');
    const { answer, details, value, on: sameAs } = last;
    events.push({ type: 'health-answered', question: id, answer, details, ...(value && { value }), sameAs });
  }
  return accept(...events, ...hiddenBy(events, state, protocol));
}
