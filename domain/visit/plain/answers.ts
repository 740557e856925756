import type { AnswerGrade, HealthQuestion } from '../../protocol/model/questions.ts';
import { AnswerGrade as Grades } from '../../protocol/model/questions.ts';
import { addDays, type CivilDate } from '../../time.ts';
import type { AnswerValue, GivenAnswer } from '../health/answer-value.ts';
import { gradeOf } from '../health/grade.ts';

/** Longer ago than anybody lives; a protocol may name any number of days. */
const mostDaysAgo = 36_500;

/**
 * Answers to a question for a practice visit, one for everything that its protocol tells apart: each option, a number or day
 * within each range and one outside of them all. `word`: what is answered where any words are.
 */
export function answersToTry(
  { answers }: Pick<HealthQuestion, 'answers'>,
  today: CivilDate,
  word: string,
): GivenAnswer[] {
  switch (answers.kind) {
    case 'yes-no':
      return [{ answer: 'no' }, { answer: 'yes' }];
    case 'one-of':
      return answers.options.map(({ id }) => valued({ kind: 'one-of', option: id }));
    case 'several-of':
      return [[], ...answers.options.map(({ id }) => [id])].map((options) => valued({ kind: 'several-of', options }));
    case 'number':
      return oneInEach(answers.ranges).map((number) => valued({ kind: 'number', number }));
    case 'date':
      return oneInEach(answers.ranges.map(({ leastDaysAgo: least, mostDaysAgo: most }) => ({ least, most })))
        .filter((ago) => Math.abs(ago) <= mostDaysAgo)
        .map((ago) => valued({ kind: 'date', date: addDays(today, -ago) }));
    case 'text':
      return [valued({ kind: 'text', text: word })];
  }
}

/** The answer that asks least of anybody; of two such the first. */
export function plainAnswer(question: Pick<HealthQuestion, 'answers'>, today: CivilDate, word: string): GivenAnswer {
  const all = answersToTry(question, today, word);
  const rank = (given: GivenAnswer) => Grades.options.indexOf(gradeOf(question, given, today) satisfies AnswerGrade);
  return all.reduce((best, one) => (rank(one) < rank(best) ? one : best), all[0] ?? { answer: 'no' });
}

/** `answer` is worked out from the grade when it is recorded. */
const valued = (value: AnswerValue): GivenAnswer => ({ answer: 'no', value });

interface Range {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** A whole number within each range where there is one, and one outside of all of them; in order, each once. */
function oneInEach(ranges: readonly Range[]): number[] {
  const within = ({ least, most }: Range) => Math.max(least ?? Math.min(0, most ?? 0), least ?? 0);
  const isIn = (number: number) =>
    ranges.some(({ least, most }) => (least ?? -Infinity) <= number && number <= (most ?? Infinity));
  const edges = ranges.flatMap(({ least, most }) => [
    ...(most === undefined ? [] : [Math.floor(most) + 1]),
    ...(least === undefined ? [] : [Math.ceil(least) - 1]),
  ]);
  const outside = [0, ...edges].find((number) => !isIn(number));
  return [...new Set([...ranges.map(within), ...(outside === undefined ? [] : [outside])])].sort((a, b) => a - b);
}
