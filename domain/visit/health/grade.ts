import type { AnswerGrade, HealthQuestion } from '../../protocol/model/questions.ts';
import { type CivilDate, daysBetween } from '../../time.ts';
import type { GivenAnswer } from './answer-value.ts';

const order: readonly AnswerGrade[] = ['fine', 'note', 'decide', 'doctors-note', 'refuse'];

/** The strongest of several grades; `fine` of none. */
export function strongest(grades: readonly AnswerGrade[]): AnswerGrade {
  return order.findLast((grade) => grades.includes(grade)) ?? 'fine';
}

/** Whether the treatment waits for staff because of an answer of this grade. */
export function isAlert(grade: AnswerGrade): boolean {
  return grade === 'decide' || grade === 'doctors-note' || grade === 'refuse';
}

/**
 * What an answer means for the treatment, by the protocol's own data (docs/protocol.md, "Health questions"). An answer that
 * its question does not know is for staff to decide.
 * @param on The day of the answer, from which days ago are counted.
 */
export function gradeOf({ answers }: Pick<HealthQuestion, 'answers'>, given: GivenAnswer, on: CivilDate): AnswerGrade {
  const { value } = given;
  if (answers.kind === 'yes-no') return value ? 'decide' : given.answer === 'yes' ? answers.yes : answers.no;
  if (value?.kind !== answers.kind) return 'decide';
  switch (answers.kind) {
    case 'one-of':
      return answers.options.find(({ id }) => value.kind === 'one-of' && id === value.option)?.grade ?? 'decide';
    case 'several-of': {
      if (value.kind !== 'several-of') return 'decide';
      if (value.options.length === 0) return answers.none;
      return strongest(
        value.options.map((option) => answers.options.find(({ id }) => id === option)?.grade ?? 'decide'),
      );
    }
    case 'number': {
      if (value.kind !== 'number') return 'decide';
      const { number } = value;
      return answers.ranges.find(({ least, most }) => within(number, least, most))?.grade ?? answers.otherwise;
    }
    case 'date': {
      if (value.kind !== 'date') return 'decide';
      const ago = daysBetween(value.date, on);
      const found = answers.ranges.find(({ leastDaysAgo, mostDaysAgo }) => within(ago, leastDaysAgo, mostDaysAgo));
      return found?.grade ?? answers.otherwise;
    }
    case 'text':
      return answers.grade;
  }
}

function within(value: number, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): boolean {
  return least <= value && value <= most;
}
