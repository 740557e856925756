import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('shows what changed in the answers, with both days', async () => {
  const { screen } = await show(gallery, 'course');
  const row = screen.getByRole('row', { name: /Do you take blood thinners/ });
  expect(row.textContent).toContain('Yes: aspirin 75 mg');
  expect(screen.getByText('16 answers are the same')).toBeTruthy();
  expect(screen.getByText('1 alert, decided')).toBeTruthy();
});

it('a door opens its list, and the way back leads to the client', async () => {
  const { tap, screen } = await show(gallery, 'lots');
  expect(screen.getByText('Soft black · SG-B0417')).toBeTruthy();
  await tap(en.clientPage.toClient);
  expect(screen.getByRole('heading', { name: en.clientPage.healthThenNow })).toBeTruthy();
});

it('a lot of theirs leads to whoever else had it', async () => {
  const { client, does } = await show(gallery, 'lots');
  await does('Soft black · SG-B0417');
  expect(client.asked('lots.recall').at(-1)).toMatchObject({ lot: { kind: 'pigment', lot: 'SG-B0417' } });
});
