import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
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
