import type { Protocol } from '../../protocol/protocol.ts';
import { alertQuestions, askedIn, gradeIn } from '../health/alerts.ts';
import { saidOf } from '../health/said.ts';
import { inReadingOrder } from '../health/shown.ts';
import type { VisitState } from '../state/state.ts';
import { askedView } from './asked-view.ts';
import { decisionMistakes, isAboutAlert } from './decision-mistakes.ts';
import type { AlertView, GradedAnswerView, HealthAnswerView } from './intake-view.ts';
import { asMistake, mistakeView } from './mistakes.ts';

/** The questions that this client is asked, with the answers so far; what follows from an answer is right under it. */
export function healthViews(state: VisitState, protocol: Protocol): HealthAnswerView[] {
  const views = askedIn(state, protocol).map((question) =>
    askedView(question, state.health[question.id], protocol.health),
  );
  return inReadingOrder(views);
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
