import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('answers with one tap, and asks for a few words after a yes', async () => {
  const { client, does, main } = await show(gallery, 'yes');
  expect(main().textContent).toBe(en.intake.waitsDetails);
  await does({ into: en.intake.detailsAsk, text: 'Since 2019.' }, en.intake.next);
  expect(client.asked('task.act')).toMatchObject([
    { command: { type: 'answer-health', answer: 'yes', details: 'Since 2019.' } },
  ]);
});

it('confirms the details as they stand there', async () => {
  const { client, does } = await show(gallery, 'details');
  await does(en.intake.detailsConfirm);
  expect(client.asked('task.act')).toMatchObject([
    { command: { type: 'confirm-own-details', details: { phone: '01632 960 444' } } },
  ]);
});
