import type { Slug } from '../../ids.ts';
import type { AnswerGrade, Clause, HealthQuestion, ShownWhen } from '../../protocol/model/questions.ts';
import type { GivenAnswer } from '../health/answer-value.ts';
import { strongest } from '../health/grade.ts';
import { type Said, saidOf } from '../health/said.ts';
import { askedQuestions, type Given, inReadingOrder } from '../health/shown.ts';
import { askedView } from './asked-view.ts';
import { clauseView } from './clause-view.ts';
import type { ClauseView } from './consent-view.ts';
import type { HealthAnswerView } from './intake-view.ts';

/** What can be tapped as an answer, and what it means. Numbers, dates and words have none. */
export interface PossibleAnswer {
  /** As others wait for it: "yes", "no", "none", or an option's id. */
  readonly id: Slug;
  readonly said: Said;
  readonly grade: AnswerGrade;
}

export function possibleAnswers(question: Pick<HealthQuestion, 'answers'>): PossibleAnswer[] {
  const { answers } = question;
  const possible = (id: Slug, grade: AnswerGrade): PossibleAnswer => {
    const given = givenAs(question, id);
    return { id, grade, said: saidOf(question, given ?? { answer: 'no' }) };
  };
  switch (answers.kind) {
    case 'yes-no':
      return [possible('no', answers.no), possible('yes', answers.yes)];
    case 'one-of':
      return answers.options.map(({ id, grade }) => possible(id, grade));
    case 'several-of':
      return [...answers.options.map(({ id, grade }) => possible(id, grade)), possible('none', answers.none)];
    case 'number':
    case 'date':
    case 'text':
      return [];
  }
}

/** The answer in the form in which a visit records it; null for a question that has no such answer. */
function givenAs({ answers }: Pick<HealthQuestion, 'answers'>, id: Slug): GivenAnswer | null {
  switch (answers.kind) {
    case 'yes-no':
      return { answer: id === 'yes' ? 'yes' : 'no' };
    case 'one-of':
      return { answer: 'yes', value: { kind: 'one-of', option: id } };
    case 'several-of':
      return { answer: 'yes', value: { kind: 'several-of', options: id === 'none' ? [] : [id] } };
    case 'number':
    case 'date':
    case 'text':
      return null;
  }
}

export interface QuestionPreview {
  /** The question, after the one that it follows from, and with what follows from the answer that is shown as given. */
  readonly asked: readonly HealthAnswerView[];
  /** What that answer means; null where none is given. */
  readonly grade: AnswerGrade | null;
}

/**
 * A question of a draft as the client will be asked it. The answer that brings further questions is shown as given, or else the
 * one that means the most, so that what follows from it is there to be seen. A question that waits for another one's answer is
 * shown under that answer.
 */
export function questionPreview(health: readonly HealthQuestion[], id: Slug): QuestionPreview {
  const question = health.find((one) => one.id === id);
  if (!question) return { asked: [], grade: null };
  const path = pathTo(health, question);
  const given: Record<Slug, GivenAnswer & { details: string }> = {};
  const give = (to: HealthQuestion, answer: Slug | undefined) => {
    const told = answer === undefined ? null : givenAs(to, answer);
    if (told) given[to.id] = { ...told, details: '' };
  };
  for (const { asked, answer } of path) give(asked, answer);
  const telling = tellingAnswer(health, question);
  give(question, telling?.id);
  const around = new Set([...path.map(({ asked }) => asked.id), id]);
  const shown = askedQuestions(health, given satisfies Given).filter(
    (one) => around.has(one.id) || one.shownWhen?.question === id,
  );
  // What waits for an answer that nobody can give is still there to be edited.
  const drawn = shown.includes(question) ? shown : [question];
  return {
    asked: inReadingOrder(drawn.map((one) => askedView(one, given[one.id], health))),
    grade: telling?.grade ?? null,
  };
}

/** The questions that a question waits for, from the first one, with the answer that leads on. A circle ends where it closes. */
function pathTo(health: readonly HealthQuestion[], question: HealthQuestion) {
  const path: { readonly asked: HealthQuestion; readonly answer: Slug | undefined }[] = [];
  const seen = new Set([question.id]);
  let waits: ShownWhen | undefined = question.shownWhen;
  while (waits && !seen.has(waits.question)) {
    const { question: before, answers } = waits;
    seen.add(before);
    const asked = health.find(({ id }) => id === before);
    if (!asked) break;
    path.unshift({ asked, answer: answers[0] });
    waits = asked.shownWhen;
  }
  return path;
}

function tellingAnswer(health: readonly HealthQuestion[], question: HealthQuestion): PossibleAnswer | null {
  const answers = possibleAnswers(question);
  const opens = health.flatMap(({ shownWhen }) => (shownWhen?.question === question.id ? shownWhen.answers : []));
  const most = strongest(answers.map(({ grade }) => grade));
  return answers.find(({ id }) => opens.includes(id)) ?? answers.find(({ grade }) => grade === most) ?? null;
}

/** A clause of a draft as the client will read it, open and not yet decided. */
export function clausePreview(clause: Clause): ClauseView {
  return { ...clauseView(clause, undefined, null), status: 'opened' };
}
