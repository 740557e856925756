import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../../gallery/testing.tsx';
import { en } from '../../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('a count shows the list that it counts, from its first page', async () => {
  const { client, tap } = await show(gallery, 'some');
  await tap(en.records.pageAfter);
  await tap(/All 14/);
  expect(client.asked('reactions.list')).toEqual([
    { which: 'due', page: 1 },
    { which: 'due', page: 2 },
    { which: 'all', page: 1 },
  ]);
});
