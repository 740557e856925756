import type { Slug } from '../../ids.ts';
import type { CheckQuestion } from '../../protocol/parts.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { VisitEventOf } from '../events.ts';
import { type Said, saidOf } from '../health/said.ts';
import type { Task } from '../types.ts';
import type { EventFact } from './event-fact.ts';

/** What an event was about, in the words of the visit's protocol; the short id where the protocol no longer has it. */

export function answerIn(protocol: Protocol, answer: { check: Slug; question: Slug; option: Slug }) {
  const check = protocol.checks.find(({ id }) => id === answer.check);
  const question: CheckQuestion | undefined = check?.questions.find(({ id }) => id === answer.question);
  return { question, option: question?.options.find(({ id }) => id === answer.option) };
}

export const checkName = (protocol: Protocol, check: Slug) =>
  protocol.checks.find(({ id }) => id === check)?.name ?? check;
export const healthText = (protocol: Protocol, question: Slug) =>
  protocol.health.find(({ id }) => id === question)?.text ?? question;
export const clauseTitle = (protocol: Protocol, clause: Slug) =>
  protocol.consent.clauses.find(({ id }) => id === clause)?.title ?? clause;

/** A question that the protocol no longer has is said by what was answered alone. */
export function saidIn(protocol: Protocol, event: VisitEventOf<'health-answered'>): Said {
  const question = protocol.health.find(({ id }) => id === event.question);
  return saidOf(question ?? { answers: { kind: 'text', grade: 'fine' } }, event);
}

/** What a question was about: a point of the consent, a health question, or a part of the aftercare sheet. */
export function topic(protocol: Protocol, { task, topic: id }: { task: Task; topic: Slug }): EventFact {
  switch (task) {
    case 'aftercare':
      return { code: 'sheet-part', part: id };
    case 'intake':
      return { code: 'about', text: healthText(protocol, id) };
    case 'consent':
      return { code: 'about', text: clauseTitle(protocol, id) };
  }
}

/** What was chosen, and how the initials were made; that a text was agreed to or read. */
export function clauseAnswerFacts(protocol: Protocol, event: VisitEventOf<'clause-answered'>): EventFact[] {
  const { answer, option, initials } = event;
  const decision = protocol.consent.clauses.find(({ id }) => id === event.clause)?.decision;
  const options = decision?.kind === 'choose-one' ? decision.options : [];
  const label = options.find(({ id }) => id === option)?.label ?? option;
  return [
    { code: 'point-answer', answer, chosen: answer === 'chosen' ? (label ?? '') : '' },
    ...(initials ? [{ code: 'initials' as const, drawn: initials.kind === 'drawn' }] : []),
  ];
}
