import type { HealthQuestion } from '../../protocol/model/questions.ts';
import type { PlainRefusalCode } from '../../refusal.ts';
import type { CivilDate } from '../../time.ts';
import type { VisitEventOf } from '../events.ts';
import type { AnswerValue } from './answer-value.ts';
import { gradeOf } from './grade.ts';

/** What a client says to a question. */
export interface SaidAnswer {
  readonly answer?: 'yes' | 'no' | undefined;
  readonly value?: AnswerValue | undefined;
  readonly details: string;
}

/** Whether a yes or a no to a question needs a few words: one that is more than fine does. */
export function needsDetails({ answers }: Pick<HealthQuestion, 'answers'>, answer: 'yes' | 'no'): boolean {
  return answers.kind === 'yes-no' && answers[answer] !== 'fine';
}

/**
 * The event that records an answer, or why it cannot be taken: of another kind than the question asks for, an option that it
 * does not have, or without the words that it needs.
 * @param today The client's date, from which days ago are counted.
 */
export function takeAnswer(
  question: Pick<HealthQuestion, 'id' | 'answers'>,
  { answer, value, details }: SaidAnswer,
  today: CivilDate,
): VisitEventOf<'health-answered'> | PlainRefusalCode {
  const { id, answers } = question;
  if (answers.kind === 'yes-no') {
    if (answer === undefined || value !== undefined) return 'answer-other-kind';
    const needed = needsDetails(question, answer);
    if (needed && details === '') return 'details-needed';
    return { type: 'health-answered', question: id, answer, details: needed ? details : '' };
  }
  if (value === undefined || !fits(answers, value)) return 'answer-other-kind';
  const kept = inOrder(answers, value);
  const grade = gradeOf(question, { answer: 'no', value: kept }, today);
  return { type: 'health-answered', question: id, answer: grade === 'fine' ? 'no' : 'yes', details: '', value: kept };
}

function fits(answers: HealthQuestion['answers'], value: AnswerValue): boolean {
  if (answers.kind !== value.kind) return false;
  if (value.kind !== 'one-of' && value.kind !== 'several-of') return true;
  const chosen = value.kind === 'one-of' ? [value.option] : value.options;
  const options = answers.kind === 'one-of' || answers.kind === 'several-of' ? answers.options : [];
  return chosen.every((one) => options.some(({ id }) => id === one));
}

/** Several options once each and in the protocol's order, so that the same answer is recorded the same way. */
function inOrder(answers: HealthQuestion['answers'], value: AnswerValue): AnswerValue {
  if (value.kind !== 'several-of' || answers.kind !== 'several-of') return value;
  return { ...value, options: answers.options.map(({ id }) => id).filter((id) => value.options.includes(id)) };
}

/** Whether two answers say the same. */
export function isSameAnswer(
  one:
    | { readonly answer: 'yes' | 'no'; readonly details: string; readonly value?: AnswerValue | undefined }
    | undefined,
  other: typeof one,
): boolean {
  return (
    one?.answer === other?.answer &&
    one?.details === other?.details &&
    JSON.stringify(one?.value) === JSON.stringify(other?.value)
  );
}
