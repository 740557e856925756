import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('renews the seal after it was asked', async () => {
  const { client, does } = await show(gallery, 'renew');
  expect(client.asked('seal.renew')).toEqual([]);
  await does(en.seal.renew);
  expect(client.asked('seal.renew')).toHaveLength(1);
});
