import type { Slug } from '../../ids.ts';
import type { HealthQuestion } from '../../protocol/model/questions.ts';
import type { GivenAnswer } from '../health/answer-value.ts';
import { saidOf } from '../health/said.ts';
import { needsDetails } from '../health/take-answer.ts';
import type { AsksView, HealthAnswerView } from './intake-view.ts';

/** A question as the client is asked it, with what was answered; `all` are the questions that may follow from its answers. */
export function askedView(
  question: HealthQuestion,
  given: (GivenAnswer & { readonly details: string }) | undefined,
  all: readonly HealthQuestion[],
): HealthAnswerView {
  const { id, text, hint, shownWhen } = question;
  return {
    id,
    text,
    hint,
    asks: asksOf(question),
    follows: shownWhen?.question ?? null,
    opens: opensIn(all, id),
    answer: given?.answer ?? null,
    value: given?.value ?? null,
    said: given ? saidOf(question, given) : null,
    details: given?.details ?? '',
  };
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

/** The answers of a question that bring further ones. */
function opensIn(all: readonly HealthQuestion[], question: Slug): Slug[] {
  const answers = all.flatMap(({ shownWhen }) => (shownWhen?.question === question ? shownWhen.answers : []));
  return [...new Set(answers)];
}
