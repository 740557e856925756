import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('says that it is from another day, and nothing of a step of today', async () => {
  const { page } = await show(gallery, 'yesterday');
  expect(page.querySelector('.head')?.textContent).toContain(en.today.stage_day_over);
  expect(page.querySelector('.head')?.textContent).not.toMatch(/step \d of 8/);
  // The page's name stays in a browser's history, and so is never the client's.
  expect(page.querySelector('.screen')?.getAttribute('data-page')).toBe(en.today.stage_day_over);
});

it('starts the day again', async () => {
  const { client, does } = await show(gallery, 'yesterday');
  await does(en.visit.dayOverStart);
  expect(client.asked('visits.act')).toMatchObject([{ command: { type: 'start-day-again' } }]);
});
