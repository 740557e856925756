import type { Slug } from '../../ids.ts';
import type { HealthQuestion } from '../../protocol/model/questions.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { alertQuestions, askedIn, gradeIn } from '../health/alerts.ts';
import { saidOf } from '../health/said.ts';
import { inReadingOrder } from '../health/shown.ts';
import { needsDetails } from '../health/take-answer.ts';
import type { VisitState } from '../state/state.ts';
import { decisionMistakes, isAboutAlert } from './decision-mistakes.ts';
import type { AlertView, AsksView, GradedAnswerView, HealthAnswerView } from './intake-view.ts';
import { asMistake, mistakeView } from './mistakes.ts';

/** The questions that this client is asked, with the answers so far; what follows from an answer is right under it. */
export function healthViews(state: VisitState, protocol: Protocol): HealthAnswerView[] {
  const views = askedIn(state, protocol).map((question): HealthAnswerView => {
    const { id, text, hint, shownWhen } = question;
    const given = state.health[id];
    return {
      id,
      text,
      hint,
      asks: asksOf(question),
      follows: shownWhen?.question ?? null,
      opens: opensIn(protocol, id),
      answer: given?.answer ?? null,
      value: given?.value ?? null,
      said: given ? saidOf(question, given) : null,
      details: given?.details ?? '',
    };
  });
  return inReadingOrder(views);
}

function asksOf(question: HealthQuestion): AsksView {
  const { answers } = question;
  switch (answers.kind) {
    case 'yes-no':
      return {
        kind: 'yes-no',
        details: (['yes', 'no'] as const).filter((answer) => needsDetails(question, answer)),
      };
    case 'one-of':
    case 'several-of':
      return { kind: answers.kind, options: answers.options.map(({ id, label }) => ({ id, label })) };
    case 'number':
      return { kind: 'number', unit: answers.unit };
    case 'date':
    case 'text':
      return { kind: answers.kind };
  }
}

function opensIn(protocol: Protocol, question: Slug): Slug[] {
  const all = protocol.health.flatMap(({ shownWhen }) => (shownWhen?.question === question ? shownWhen.answers : []));
  return [...new Set(all)];
}

/** What an answer means, for staff. */
export function withGrade(state: VisitState, protocol: Protocol): (view: HealthAnswerView) => GradedAnswerView {
  const questions = new Map(askedIn(state, protocol).map((question) => [question.id, question]));
  return (view) => {
    const question = questions.get(view.id);
    return { ...view, grade: question ? gradeIn(state, question) : null };
  };
}

export function alertViews(state: VisitState, protocol: Protocol): AlertView[] {
  if (!state.intakeFinished) return [];
  const mistakes = decisionMistakes(state, protocol);
  return alertQuestions(state, protocol).flatMap((question) => {
    const { id, text } = question;
    const given = state.health[id];
    if (!given) return [];
    const found = mistakes.find(({ entry: { event } }) => isAboutAlert(event) && event.question === id);
    return {
      question: id,
      text,
      grade: gradeIn(state, question) ?? 'decide',
      said: saidOf(question, given),
      details: given.details,
      decision: state.alerts[id] ?? null,
      mistake: found ? mistakeView(asMistake(found)) : null,
    };
  });
}
