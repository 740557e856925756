import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('starts the day again', async () => {
  const { client, does } = await show(gallery, 'yesterday');
  await does(en.visit.dayOverStart);
  expect(client.asked('visits.act')).toMatchObject([{ command: { type: 'start-day-again' } }]);
});
