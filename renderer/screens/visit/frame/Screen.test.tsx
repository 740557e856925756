import { expect, it } from 'vitest';
import { contract } from '../../../../api/contract/contract.ts';
import type { CopiesOfVisit } from '../../../../api/contract/photos.ts';
import { fault } from '../../../../domain/faults/faults.ts';
import { drawnCopies } from '../../../gallery/own-copies.ts';
import { drawsEvery, recordingOf, show, turn } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('hands the tablet over for what is next', async () => {
  const { client, does } = await show(gallery, 'arrive');
  await does(en.visit.handOver);
  expect(client.asked('session.hand-over')).toMatchObject([{ task: 'intake', language: 'en' }]);
});

it('records the answer to a client’s question', async () => {
  const { client, does } = await show(gallery, 'question');
  await does({ into: en.visit.questionAnswer, text: 'For a day, like a sunburn.' }, en.visit.recordAnswer);
  expect(client.asked('visits.act')).toMatchObject([
    { command: { type: 'answer-question', topic: 'risks', answer: 'For a day, like a sunburn.' } },
  ]);
});

it('shows what the client asked within the quotes of the page’s language, in its own direction', async () => {
  const { page } = await show(gallery, 'question');
  expect(page.querySelector('q > bdi')?.textContent).toBeTruthy();
});

it('cancels a visit only with a reason', async () => {
  const { client, does } = await show(gallery, 'cancel');
  await does({ into: en.visit.cancelReason, text: 'Came on the wrong day.' }, en.visit.cancelIt);
  expect(client.asked('visits.act')).toMatchObject([
    { command: { type: 'cancel-visit', reason: 'Came on the wrong day.' } },
  ]);
});

it('records a note', async () => {
  const { client, does } = await show(gallery, 'note');
  await does({ into: en.visit.note, text: 'Prefers the window seat.' }, en.visit.saveNote);
  expect(client.asked('visits.act')).toMatchObject([
    { command: { type: 'add-note', text: 'Prefers the window seat.' } },
  ]);
});

it('names the treatment under the client’s name where the clinic has two', async () => {
  const { arrive: state } = gallery.states;
  if (!state) throw new Error('no such state');
  const recorded = recordingOf(state)?.answers.find(({ name }) => name === 'visits.get');
  const visit = contract['visits.get'].output.parse(recorded?.value);
  const { page } = await show(gallery, 'arrive', (client) =>
    client.answer('visits.get', { ...visit, treatment: 'Density' }),
  );
  expect(page.textContent).toContain('Density · Session');
});

it.each(['withdraw-copies', 'withdraw-all-copies'])(
  'lists the copies that are out before photos are withdrawn: %s',
  async (state) => {
    const { page } = await show(gallery, state);
    expect(page.textContent).toContain('3 copies were handed out');
  },
);

/** The main button of the open dialog. */
const mainOf = (dialog: HTMLElement) => [...dialog.querySelectorAll<HTMLElement>('.btn')].at(-1);

it.each(['withdraw-copies', 'withdraw-all-copies'])(
  'cannot record a withdrawal before the list of copies was read: %s',
  async (state) => {
    const read = Promise.withResolvers<CopiesOfVisit>();
    const { client, screen, does } = await show(gallery, state, (client) =>
      client.answer('photos.copies', () => read.promise),
    );
    expect(mainOf(screen.getByRole('dialog'))?.textContent).toBe(en.photos.copiesWait);
    await does(en.photos.copiesWait);
    expect(client.asked('visits.act')).toEqual([]);
    await turn(() => read.resolve(drawnCopies));
    expect(screen.getByRole('dialog').textContent).toContain('3 copies were handed out');
    await turn(() => mainOf(screen.getByRole('dialog'))?.click());
    expect(client.asked('visits.act')).toHaveLength(1);
  },
);

it('records a withdrawal although the list of copies cannot be read, and says so', async () => {
  const { client, screen } = await show(gallery, 'withdraw-all-copies', (client) =>
    client.refuse('photos.copies', fault('not-allowed')),
  );
  expect(screen.getByRole('dialog').textContent).toContain(en.photos.copiesUnread);
  await turn(() => mainOf(screen.getByRole('dialog'))?.click());
  expect(client.asked('visits.act')).toHaveLength(1);
});
