import { describe, expect, it } from 'vitest';
import type { HealthQuestion } from '../../../domain/protocol/model/questions.ts';
import { HealthQuestion as Question } from '../../../domain/protocol/model/questions.ts';
import { clausePreview, possibleAnswers, questionPreview } from '../../../domain/visit/views/draft-preview.ts';

const question = (content: unknown): HealthQuestion => Question.parse(content);

const thinners = question({
  id: 'thinners',
  text: 'Do you take medicine that thins the blood?',
  hint: '',
  answers: {
    kind: 'one-of',
    options: [
      { id: 'no', label: 'No', grade: 'fine' },
      { id: 'sometimes', label: 'Sometimes', grade: 'refuse' },
      { id: 'daily', label: 'Yes, daily', grade: 'doctors-note' },
    ],
  },
});
const which = question({
  id: 'which',
  text: 'Which one, and since when?',
  hint: '',
  answers: { kind: 'text', grade: 'note' },
  shownWhen: { question: 'thinners', answers: ['daily'] },
});
const heart = question({
  id: 'heart',
  text: 'Heart?',
  hint: '',
  answers: { kind: 'yes-no', yes: 'decide', no: 'fine' },
});
const health = [thinners, heart, which];

describe('a drafted question as the client will be asked it', () => {
  it('shows the answer that brings a follow-up as given, and the follow-up right under it', () => {
    const { asked, grade } = questionPreview(health, thinners.id);
    expect(asked.map(({ id, follows }) => [id, follows])).toEqual([
      ['thinners', null],
      ['which', 'thinners'],
    ]);
    expect(asked[0]?.value).toEqual({ kind: 'one-of', option: 'daily' });
    expect(grade).toBe('doctors-note');
  });

  it('shows the answer that means the most where nothing follows', () => {
    const { asked, grade } = questionPreview(health, heart.id);
    expect(asked.map(({ id, answer }) => [id, answer])).toEqual([['heart', 'yes']]);
    expect(asked[0]?.asks).toEqual({ kind: 'yes-no', details: ['yes'] });
    expect(grade).toBe('decide');
  });

  it('shows a follow-up under the question and the answer that it waits for', () => {
    const { asked } = questionPreview(health, which.id);
    expect(asked.map(({ id }) => id)).toEqual(['thinners', 'which']);
    expect(asked[0]?.value).toEqual({ kind: 'one-of', option: 'daily' });
  });

  it('is alone where it waits for what is not there, or in a circle', () => {
    const waits = (id: string, on: string) => question({ ...heart, id, shownWhen: { question: on, answers: ['yes'] } });
    const [one, two, lost] = [waits('one', 'two'), waits('two', 'one'), waits('lost', 'gone')];
    expect(questionPreview([one, two], one.id).asked.map(({ id }) => id)).toEqual(['one']);
    expect(questionPreview([lost], lost.id).asked.map(({ id }) => id)).toEqual(['lost']);
    expect(questionPreview([one, two], heart.id).asked).toEqual([]);
  });
});

it('every answer that can be tapped has its meaning, “none of these” too', () => {
  const several = question({
    ...thinners,
    answers: { kind: 'several-of', options: [{ id: 'aspirin', label: 'Aspirin', grade: 'note' }], none: 'fine' },
  });
  expect(possibleAnswers(several)).toEqual([
    { id: 'aspirin', grade: 'note', said: { kind: 'chosen', labels: ['Aspirin'] } },
    { id: 'none', grade: 'fine', said: { kind: 'none' } },
  ]);
  expect(possibleAnswers(which)).toEqual([]);
});

it('a drafted clause is open and not decided', () => {
  const clause = {
    id: heart.id,
    title: 'Photos',
    paragraphs: ['Pictures.'],
    points: [],
    decision: { kind: 'agree-or-refuse' as const },
    initials: true,
    photos: 'teaching' as const,
  };
  expect(clausePreview(clause)).toMatchObject({ status: 'opened', optional: true, initials: true, photos: 'teaching' });
});
