import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../../gallery/testing.tsx';
import { en } from '../../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

const { checkIns: words } = en;

drawsEvery(gallery);

it('an ordinary one takes two taps here: by phone unless another way is chosen', async () => {
  const { client, main, tap } = await show(gallery, 'asked');
  expect(main().textContent).toBe(words.waitsOutcome);
  await tap(words.outcome.well);
  await tap(words.save);
  expect(client.asked('check-ins.record')).toMatchObject([
    { day: 4, done: { how: 'phone', outcome: 'well', note: '' } },
  ]);
});

it('what was recorded stays readable, and a reaction leads to its form', async () => {
  const { page, main, tap } = await show(gallery, 'done');
  expect(page.textContent).toContain('Warm at the right temple since last night');
  expect(main().textContent).toBe(words.toReaction);
  await tap(words.anew);
  expect(main().textContent).toBe(words.waitsOutcome);
});
