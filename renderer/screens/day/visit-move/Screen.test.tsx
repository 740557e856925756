import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('moves a visit once it is said why, and then shows whose it is', async () => {
  const { client, does, page } = await show(gallery, 'chosen');
  expect(page.textContent).toContain('Samira Haddad');
  await does(en.custody.whyFirst);
  expect(client.asked('visits.move')).toEqual([]);
  await does({ into: en.join.moveWhy, text: 'Picked the wrong name in the list.' });
  client.answer('visits.move', {});
  await does(en.join.move);
  expect(client.asked('visits.move')).toMatchObject([{ why: 'Picked the wrong name in the list.' }]);
});

it('names no other client while the visit cannot be moved', async () => {
  const { page } = await show(gallery, 'refused');
  expect(page.querySelector('input')).toBe(null);
});
