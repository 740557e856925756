import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedQuestions } from '../../../domain/protocol/edit/moved-questions.ts';
import { HealthQuestion } from '../../../domain/protocol/model/questions.ts';

/** "b<a" is a question b that follows from a's yes. */
const questions = (...names: string[]): HealthQuestion[] =>
  names.map((name) => {
    const [id, above] = name.split('<');
    return HealthQuestion.parse({
      id,
      text: `${id}?`,
      hint: '',
      answers: { kind: 'yes-no', yes: 'decide', no: 'fine' },
      ...(above === undefined ? {} : { shownWhen: { question: above, answers: ['yes'] } }),
    });
  });
const order = (list: readonly HealthQuestion[] | null) => list?.map(({ id }) => id).join(' ') ?? null;

describe('moving a question', () => {
  const list = questions('a', 'b', 'b1<b', 'b2<b', 'b3<b2', 'c');

  it('takes along what follows from it, past a whole other one', () => {
    expect(order(movedQuestions(list, 1, 'up'))).toBe('b b1 b2 b3 a c');
    expect(order(movedQuestions(list, 0, 'down'))).toBe('b b1 b2 b3 a c');
    expect(order(movedQuestions(list, 5, 'up'))).toBe('a c b b1 b2 b3');
  });

  it('moves a follow-up among those of the same question only', () => {
    expect(order(movedQuestions(list, 3, 'up'))).toBe('a b b2 b3 b1 c');
    expect(movedQuestions(list, 2, 'up')).toBeNull();
    expect(movedQuestions(list, 3, 'down')).toBeNull();
    expect(movedQuestions(list, 4, 'up')).toBeNull();
  });

  it('lands beside the whole question where it is dropped within one', () => {
    expect(order(movedQuestions(list, 0, 3))).toBe('b b1 b2 b3 a c');
    expect(order(movedQuestions(list, 5, 2))).toBe('a c b b1 b2 b3');
    expect(order(movedQuestions(list, 2, 5))).toBe('a b b2 b3 b1 c');
  });

  it('does nothing at an end', () => {
    expect(movedQuestions(list, 0, 'up')).toBeNull();
    expect(movedQuestions(list, 5, 'down')).toBeNull();
  });

  it('loses no question and never puts a follow-up before its question', () => {
    const names = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(names, fc.nat(), fc.nat({ max: 10 }), (above, seed, to) => {
        const all = questions(...above.map((one, at) => (one < at ? `q${at}<q${one}` : `q${at}`)));
        const moved = movedQuestions(all, seed % all.length, to) ?? all;
        expect([...moved].sort((one, other) => one.id.localeCompare(other.id))).toEqual(
          [...all].sort((one, other) => one.id.localeCompare(other.id)),
        );
        for (const [at, { shownWhen }] of moved.entries())
          if (shownWhen) expect(moved.findIndex(({ id }) => id === shownWhen.question)).toBeLessThan(at);
      }),
    );
  });
});
