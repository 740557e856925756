import { describe, expect, it } from 'vitest';
import { answersAs } from '../../../domain/protocol/edit/answer-kinds.ts';
import { HealthQuestion } from '../../../domain/protocol/model/questions.ts';

const words = { yes: 'Yes', no: 'No', unit: 'a week' };
const kinds = ['yes-no', 'one-of', 'several-of', 'number', 'date', 'text'] as const;
const answers = (content: unknown) =>
  HealthQuestion.parse({ id: 'q', text: 'Asked?', hint: '', answers: content }).answers;

const examples = [
  answers({ kind: 'yes-no', yes: 'refuse', no: 'note' }),
  answers({
    kind: 'one-of',
    options: [
      { id: 'a', label: 'A', grade: 'fine' },
      { id: 'b', label: 'B', grade: 'decide' },
    ],
  }),
  answers({ kind: 'several-of', options: [{ id: 'yes', label: 'Only', grade: 'doctors-note' }], none: 'note' }),
  answers({ kind: 'number', unit: 'glasses', ranges: [{ most: 7, grade: 'fine' }], otherwise: 'decide' }),
  answers({ kind: 'date', ranges: [{ mostDaysAgo: 13, grade: 'decide' }], otherwise: 'fine' }),
  answers({ kind: 'text', grade: 'refuse' }),
];

describe('a question that is asked in another way', () => {
  it.each(examples.flatMap((from) => kinds.map((kind) => [from, kind] as const)))(
    'fits the model, from %j to %s',
    (from, kind) => {
      const changed = answersAs(from, kind, words);
      expect(changed.kind).toBe(kind);
      expect(answers(changed)).toEqual(changed);
      const ids = 'options' in changed ? changed.options.map(({ id }) => id) : [];
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it('keeps yes and no, with what they mean and what follows from them', () => {
    const [from] = examples;
    if (!from) return;
    const changed = answersAs(from, 'one-of', words);
    expect(changed).toEqual({
      kind: 'one-of',
      options: [
        { id: 'no', label: 'No', grade: 'note' },
        { id: 'yes', label: 'Yes', grade: 'refuse' },
      ],
    });
    expect(answersAs(changed, 'yes-no', words)).toEqual(from);
  });

  it('keeps every option between one and several', () => {
    const [, from] = examples;
    if (!from) return;
    const several = answersAs(from, 'several-of', words);
    expect(several).toMatchObject({ kind: 'several-of', options: 'options' in from ? from.options : [] });
    expect(answersAs(several, 'one-of', words)).toEqual(from);
  });
});
