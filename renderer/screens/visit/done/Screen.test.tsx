import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('says of a visit with a new date that it was rescheduled, and nothing of an aftercare', async () => {
  const { page } = await show(gallery, 'seal-rescheduled');
  const head = page.querySelector('.head')?.textContent;
  expect(head).toContain(en.today.outcome_rescheduled);
  expect(head).not.toContain(en.visit.step7);
});

it('seals with one tap', async () => {
  const { client, does } = await show(gallery, 'seal');
  await does(en.done.seal);
  expect(client.asked('visits.seal')).toHaveLength(1);
});

it('seals the sheet to take home in large print too, with one tap more', async () => {
  const { client, does } = await show(gallery, 'seal');
  await does(en.done.largePrint, en.done.seal);
  expect(client.asked('visits.seal')).toMatchObject([{ largePrint: true }]);
});

it('says with the last step how the copy was given', async () => {
  const { client, does } = await show(gallery, 'sealed');
  await does(en.done.copy_printed, en.done.finishLock);
  expect(client.asked('visits.act')).toMatchObject([{ command: { type: 'close-visit', copy: 'printed' } }]);
});

it('adds a correction in words', async () => {
  const { client, does } = await show(gallery, 'correction');
  await does({ into: en.done.correctionField, text: 'The needle was 3RL 0.30 mm.' }, en.done.correctionSave);
  expect(client.asked('visits.act')).toMatchObject([
    { command: { type: 'add-correction', text: 'The needle was 3RL 0.30 mm.' } },
  ]);
});
