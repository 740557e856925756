import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('searches for what is typed', async () => {
  const { client } = await show(gallery, 'found');
  expect(client.asked('clients.search')).toContainEqual({ query: 'Jo' });
});

it('opens a visit where it was left', async () => {
  const { does, page } = await show(gallery, 'full');
  await does('Noor Sample');
  expect(page.textContent).toContain(en.procedure.overdue);
});
