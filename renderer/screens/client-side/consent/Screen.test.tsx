import { expect, it } from 'vitest';
import { contract } from '../../../../api/contract/contract.ts';
import { drawsEvery, recordingOf, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('records the choice about an optional point', async () => {
  const { client, does } = await show(gallery, 'photos');
  await does(en.consent.optionalNo);
  expect(client.asked('task.act')).toContainEqual({ command: { type: 'refuse-clause', clause: 'photos' } });
});

it('asks a question with or without words', async () => {
  const { client, does } = await show(gallery, 'ask');
  await does(en.handover.askSend);
  expect(client.asked('task.act')).toContainEqual({
    command: { type: 'flag-question', topic: 'what-is-done', words: '' },
  });
});

it('lets the client not sign', async () => {
  const { client, does } = await show(gallery, 'decline');
  await does(en.sign.declineConfirm);
  expect(client.asked('task.act')).toContainEqual({ command: { type: 'decline-consent', reason: '' } });
});

it('leads from the last point to one that is still open, and not to a signature that nobody can give yet', async () => {
  const state = gallery.states['question-open'];
  const recorded = state && recordingOf(state).answers.find(({ name }) => name === 'task.get')?.value;
  const task = contract['task.get'].output.parse(recorded);
  if (task?.task !== 'consent') throw new Error('the sample day has no consent with a question');
  // The practitioner answered, and the tablet was handed over again before the point was agreed to.
  const questions = task.questions.map((question) => ({ ...question, answer: 'A little, for a day.' }));
  const clauses = task.clauses.map((clause) =>
    task.waiting.includes(clause.id) ? { ...clause, status: 'opened' as const } : clause,
  );
  const { does, main, screen } = await show(gallery, 'first', (client) =>
    client.answer('task.get', { ...task, questions, clauses }),
  );
  const open = task.clauses.find(({ id }) => task.waiting.includes(id))?.title;
  await does(task.clauses.at(-1)?.title ?? '', { see: en.consent.nextPoint });
  await does(en.consent.nextPoint);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(open);
  expect(main().textContent).toBe(en.consent.agree);
});
