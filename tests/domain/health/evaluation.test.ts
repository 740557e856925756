import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HealthQuestion } from '../../../domain/protocol/model/questions.ts';
import { addDays, CivilDate } from '../../../domain/time.ts';
import { AnswerValue, type GivenAnswer } from '../../../domain/visit/health/answer-value.ts';
import { gradeOf } from '../../../domain/visit/health/grade.ts';
import { askedQuestions, inReadingOrder, questionPages, saidIn } from '../../../domain/visit/health/shown.ts';
import { takeAnswer } from '../../../domain/visit/health/take-answer.ts';
import { ownQuestions } from './questions.ts';

const today = CivilDate.parse('2026-11-24');
const called = (id: string): HealthQuestion => {
  const found = ownQuestions.find((question) => question.id === id);
  if (!found) throw new Error(id);
  return found;
};
const grade = (id: string, value: AnswerValue) => gradeOf(called(id), { answer: 'no', value }, today);

describe('an answer is graded by the protocol’s data', () => {
  it('one of, and the strongest of several', () => {
    expect(grade('skin', { kind: 'one-of', option: 'dry' })).toBe('note');
    expect(grade('medicine', { kind: 'several-of', options: ['vitamins', 'aspirin', 'warfarin'] })).toBe(
      'doctors-note',
    );
    expect(grade('medicine', { kind: 'several-of', options: [] })).toBe('fine');
  });

  it('a number by the first range that holds it, both ends included', () => {
    const drinks = (number: number) => grade('drinks', { kind: 'number', number });
    expect([drinks(7), drinks(7.5), drinks(20), drinks(21)]).toEqual(['fine', 'note', 'note', 'decide']);
  });

  it('a date by its days before the day of the answer', () => {
    const ago = (days: number) => grade('botox', { kind: 'date', date: addDays(today, -days) });
    expect([ago(0), ago(13), ago(14)]).toEqual(['decide', 'decide', 'fine']);
  });

  it('yes and no each by itself, and words by their question', () => {
    expect(gradeOf(called('adult'), { answer: 'no' }, today)).toBe('refuse');
    expect(gradeOf(called('adult'), { answer: 'yes' }, today)).toBe('fine');
    expect(grade('since', { kind: 'text', text: 'May' })).toBe('note');
  });

  it('and left to staff where its question does not know it', () => {
    expect(grade('skin', { kind: 'one-of', option: 'no-such' })).toBe('decide');
    expect(grade('skin', { kind: 'number', number: 3 })).toBe('decide');
  });
});

const answerTo = ({ answers }: HealthQuestion): fc.Arbitrary<GivenAnswer | undefined> => {
  const of = (value: fc.Arbitrary<AnswerValue>) => value.map((one): GivenAnswer => ({ answer: 'no', value: one }));
  const some = (): fc.Arbitrary<GivenAnswer> => {
    switch (answers.kind) {
      case 'yes-no':
        return fc.constantFrom('yes' as const, 'no' as const).map((answer) => ({ answer }));
      case 'one-of':
        return of(fc.constantFrom(...answers.options).map(({ id }) => ({ kind: 'one-of', option: id })));
      case 'several-of':
        return of(
          fc.subarray([...answers.options]).map((options) => ({
            kind: 'several-of',
            options: options.map(({ id }) => id),
          })),
        );
      case 'number':
        return of(fc.integer({ min: 0, max: 60 }).map((number) => ({ kind: 'number', number })));
      case 'date':
        return of(fc.integer({ min: 0, max: 60 }).map((days) => ({ kind: 'date', date: addDays(today, -days) })));
      case 'text':
        return of(fc.constant({ kind: 'text', text: 'Words' }));
    }
  };
  return fc.option(some(), { nil: undefined });
};
const anyAnswers = fc
  .tuple(...ownQuestions.map(answerTo))
  .map((all) => Object.fromEntries(ownQuestions.map(({ id }, index) => [id, all[index]])));

describe('whatever was answered', () => {
  it('a question is asked exactly where the one it waits for is asked and was answered so', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const asked = new Set(askedQuestions(ownQuestions, given).map(({ id }) => id));
        for (const { id, shownWhen } of ownQuestions) {
          const answer = shownWhen && given[shownWhen.question];
          const wanted =
            !shownWhen ||
            (asked.has(shownWhen.question) &&
              answer !== undefined &&
              saidIn(answer).some((one) => shownWhen.answers.includes(one)));
          expect(asked.has(id)).toBe(wanted);
        }
      }),
    );
  });

  it('every asked question is on exactly one page, what follows is under its question, and no page has more than its number of others', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(1, 6), (given, each) => {
        const asked = askedQuestions(ownQuestions, given).map(({ id, shownWhen }) => ({
          id,
          follows: shownWhen?.question ?? null,
        }));
        const pages = questionPages(asked, each);
        expect(pages.flat()).toEqual(inReadingOrder(asked));
        expect([...pages.flat()].sort(byId)).toEqual([...asked].sort(byId));
        for (const page of pages) {
          expect(page.filter(({ follows }) => follows === null || each === 1).length).toBeLessThanOrEqual(each);
          for (const { follows } of each === 1 ? [] : page)
            if (follows !== null) expect(page.some(({ id }) => id === follows)).toBe(true);
        }
      }),
    );
  });
});

const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);

describe('an answer is refused', () => {
  const take = (id: string, said: Partial<Parameters<typeof takeAnswer>[1]>) =>
    takeAnswer(called(id), { details: '', ...said }, today);

  it('where it is of another kind than its question, or an option that it does not have', () => {
    expect(take('skin', { answer: 'yes' })).toBe('answer-other-kind');
    expect(take('adult', { value: { kind: 'text', text: 'yes' } })).toBe('answer-other-kind');
    expect(take('skin', { value: { kind: 'one-of', option: 'no-such' } })).toBe('answer-other-kind');
    expect(take('medicine', { value: { kind: 'several-of', options: ['aspirin', 'no-such'] } })).toBe(
      'answer-other-kind',
    );
  });

  it('without the words that a yes or no needs which is more than fine', () => {
    expect(take('heart', { answer: 'yes' })).toBe('details-needed');
    expect(take('adult', { answer: 'yes' })).toMatchObject({ answer: 'yes', details: '' });
  });

  it('where its value is no value at all', () => {
    expect(AnswerValue.safeParse({ kind: 'number', number: Number.NaN }).success).toBe(false);
    expect(AnswerValue.safeParse({ kind: 'date', date: '2026-02-30' }).success).toBe(false);
    expect(AnswerValue.safeParse({ kind: 'text', text: ' ' }).success).toBe(false);
  });
});

it('several options are recorded once each and in the protocol’s order, and the answer says whether it is more than fine', () => {
  const value = { kind: 'several-of' as const, options: ['vitamins', 'aspirin', 'vitamins'] };
  expect(takeAnswer(called('medicine'), { value, details: '' }, today)).toEqual({
    type: 'health-answered',
    question: 'medicine',
    answer: 'yes',
    details: '',
    value: { kind: 'several-of', options: ['aspirin', 'vitamins'] },
  });
});
