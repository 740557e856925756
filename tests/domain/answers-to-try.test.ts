import { expect, it } from 'vitest';
import { HealthQuestion } from '../../domain/protocol/model/questions.ts';
import { CivilDate } from '../../domain/time.ts';
import { gradeOf } from '../../domain/visit/health/grade.ts';
import { takeAnswer } from '../../domain/visit/health/take-answer.ts';
import { answersToTry, plainAnswer } from '../../domain/visit/plain/answers.ts';

const today = CivilDate.parse('2026-11-24');

/** What can be answered, and the grade of each answer that is tried. */
const kinds: readonly (readonly [unknown, readonly string[]])[] = [
  [{ kind: 'yes-no', yes: 'refuse', no: 'fine' }, ['fine', 'refuse']],
  [
    {
      kind: 'one-of',
      options: [
        { id: 'one', label: 'One', grade: 'decide' },
        { id: 'two', label: 'Two', grade: 'note' },
      ],
    },
    ['decide', 'note'],
  ],
  [
    { kind: 'several-of', options: [{ id: 'one', label: 'One', grade: 'doctors-note' }], none: 'fine' },
    ['fine', 'doctors-note'],
  ],
  [
    {
      ...{ kind: 'number', unit: 'glasses', otherwise: 'refuse' },
      ranges: [
        { most: 7, grade: 'fine' },
        { least: 8, most: 14, grade: 'decide' },
      ],
    },
    ['fine', 'decide', 'refuse'],
  ],
  [{ kind: 'number', unit: 'years', ranges: [{ least: 18, grade: 'fine' }], otherwise: 'refuse' }, ['refuse', 'fine']],
  [{ kind: 'date', ranges: [{ mostDaysAgo: 13, grade: 'doctors-note' }], otherwise: 'fine' }, ['doctors-note', 'fine']],
  [{ kind: 'text', grade: 'note' }, ['note']],
];

it.each(kinds)(
  'an answer to try for everything that a question tells apart, each one that it takes: %j',
  (answers, grades) => {
    const question = HealthQuestion.parse({ id: 'asked', text: 'Asked?', hint: '', answers });
    const tried = answersToTry(question, today, 'Practice');
    expect(tried.map((given) => gradeOf(question, given, today))).toEqual(grades);
    for (const given of tried)
      expect(
        takeAnswer(
          question,
          { ...(given.value ? { value: given.value } : { answer: given.answer }), details: 'Practice' },
          today,
        ),
      ).toMatchObject({ type: 'health-answered' });
    const order = ['fine', 'note', 'decide', 'doctors-note', 'refuse'];
    const mildest = grades.toSorted((one, other) => order.indexOf(one) - order.indexOf(other))[0];
    expect(gradeOf(question, plainAnswer(question, today, 'Practice'), today)).toBe(mildest);
  },
);
