import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('leads to the contact, and to no visit', async () => {
  const { client, page, does } = await show(gallery, 'treated');
  expect(page.querySelectorAll('main button')).toHaveLength(0);
  expect(page.textContent).toContain(en.desk.next);
  await does(en.client.change);
  expect(client.asked('clients.contact')).toHaveLength(1);
  expect(client.asked('clients.get')).toEqual([]);
});
