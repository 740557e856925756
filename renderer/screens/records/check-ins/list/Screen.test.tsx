import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../../gallery/testing.tsx';
import { en } from '../../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('a count shows the list that it counts, from its first page', async () => {
  const { client, tap } = await show(gallery, 'due');
  await tap(en.records.pageAfter);
  await tap(/Done 140/);
  expect(client.asked('check-ins.list')).toEqual([
    { which: 'due', page: 1 },
    { which: 'due', page: 2 },
    { which: 'done', page: 1 },
  ]);
});
