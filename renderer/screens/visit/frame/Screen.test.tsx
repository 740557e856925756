import { expect, it } from 'vitest';
import { contract } from '../../../../api/contract/contract.ts';
import { drawsEvery, recordingOf, show } from '../../../gallery/testing.tsx';
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
