import { expect, it, vi } from 'vitest';
import { contract } from '../../../../api/contract/contract.ts';
import { ownPoints } from '../../../gallery/own-points.ts';
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

it('goes on to the next point once an optional one is decided, without a page that only says so', async () => {
  const { does, screen } = await show(gallery, 'photos', (client) =>
    client.answer('task.act', { ...consentAt('photos'), waiting: [] }),
  );
  await does(en.consent.optionalNo);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(en.sign.intentTitle);
});

it('sends the answer to a point only once it is recorded that the point was opened', async () => {
  const opened = Promise.withResolvers<void>();
  const { client, does } = await show(gallery, 'first', (client) => {
    client.answer('task.get', unreadFirst());
    const { call } = client;
    vi.spyOn(client, 'call').mockImplementation(async (name, ...input) => {
      const reply = await call(name, ...input);
      if (JSON.stringify(input).includes('open-clause')) await opened.promise;
      return reply;
    });
  });
  const sent = () => client.asked('task.act').map((input) => JSON.stringify(input).match(/(open|agree)-clause/)?.[0]);
  await does(en.consent.agree);
  expect(sent()).toEqual(['open-clause']);
  opened.resolve();
  await vi.waitFor(() => expect(sent().slice(0, 2)).toEqual(['open-clause', 'agree-clause']), 60_000);
});

/** The consent as the app showed it at the stop of a state. */
function consentAt(name: string) {
  const state = gallery.states[name];
  const recorded = state && recordingOf(state).answers.find((answer) => answer.name === 'task.get')?.value;
  const task = contract['task.get'].output.parse(recorded);
  if (task?.task !== 'consent') throw new Error(`the sample day has no consent at "${name}"`);
  return task;
}

/** Nothing was read yet: the first point is opened with its page. */
function unreadFirst() {
  const task = consentAt('first');
  return { ...task, clauses: task.clauses.map((clause) => ({ ...clause, status: 'unread' as const })) };
}

/** The practitioner answered the question, and the tablet was handed over again before the point was agreed to. */
function answeredQuestion() {
  const task = consentAt('question-open');
  const questions = task.questions.map((question) => ({ ...question, answer: 'A little, for a day.' }));
  const clauses = task.clauses.map((clause) =>
    task.waiting.includes(clause.id) ? { ...clause, status: 'opened' as const } : clause,
  );
  return { ...task, questions, clauses };
}

it('leads from the last point to one that is still open, and not to a signature that nobody can give yet', async () => {
  const task = answeredQuestion();
  const { does, main, screen } = await show(gallery, 'first', (client) => client.answer('task.get', task));
  const open = task.clauses.find(({ id }) => task.waiting.includes(id))?.title;
  await does(task.clauses.at(-1)?.title ?? '', { see: en.consent.nextPoint });
  await does(en.consent.nextPoint);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(open);
  expect(main().textContent).toBe(en.consent.agree);
});

it('goes from an answered question’s point to the next open one, and not through those that are agreed', async () => {
  const task = answeredQuestion();
  const asked = task.clauses.findIndex(({ id }) => task.waiting.includes(id));
  const last = task.clauses.length - 1;
  const clauses = task.clauses.map((clause, n) => (n === last ? { ...clause, status: 'opened' as const } : clause));
  const waiting = [...task.waiting, ...clauses.slice(last).map(({ id }) => id)];
  expect(last - asked).toBeGreaterThan(1);
  const { does, screen } = await show(gallery, 'first', (client) => {
    client.answer('task.get', { ...task, clauses, waiting });
    client.answer('task.act', { ...task, clauses, waiting });
  });
  await does(en.consent.agree);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(clauses.at(-1)?.title);
});

it('records a choice and what was read as the point asks for, and waits for initials where it wants them', async () => {
  const chosen = await show(gallery, 'choose', (fake) => fake.answer('task.act', ownPoints('copy')));
  await chosen.does('On paper, today');
  expect(chosen.client.asked('task.act')).toContainEqual({
    command: { type: 'answer-clause', clause: 'copy', answer: 'chosen', option: 'paper' },
  });
  const read = await show(gallery, 'information', (fake) => fake.answer('task.act', ownPoints('house')));
  await read.does(en.consent.haveRead);
  expect(read.client.asked('task.act')).toContainEqual({
    command: { type: 'answer-clause', clause: 'house', answer: 'read' },
  });
  const { main } = await show(gallery, 'initials');
  expect(main().textContent).toBe(en.consent.waitsInitials);
});
