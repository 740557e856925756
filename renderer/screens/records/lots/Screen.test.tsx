import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('narrows the list by a chip with its number', async () => {
  const { client, tap } = await show(gallery, 'list');
  await tap('Expired 1');
  expect(client.asked('lots.list').at(-1)).toMatchObject({ show: 'expired', page: 1 });
});

it('a chosen lot says whether it may be used, and leads to whoever had it', async () => {
  const { client, tap, screen } = await show(gallery, 'expired');
  expect(screen.getByRole('heading', { name: 'Expired 31 Oct 2026. Not this one.' })).toBeTruthy();
  await tap('Who had this lot');
  expect(client.asked('lots.recall').at(-1)).toMatchObject({ lot: { kind: 'pigment', lot: 'SG-B0398' }, page: 1 });
});

it('discards a lot with a reason', async () => {
  const { client, tap, does } = await show(gallery, 'discard');
  await does({ into: 'Why', text: 'Smells' });
  await tap('Discard the lot');
  expect(client.asked('lots.discard').at(-1)).toMatchObject({ of: { lot: 'SG-B0398' }, why: 'Smells' });
});
