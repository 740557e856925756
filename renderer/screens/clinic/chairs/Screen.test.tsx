import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('keeps the value that was chosen', async () => {
  const { client, does } = await show(gallery, 'decide');
  await does(`${en.chairs.keepValue.replace('{{value}}', '020 7946 0805')}`);
  expect(client.asked('chairs.decide')).toMatchObject([{ field: 'phone', hash: 'b'.repeat(64) }]);
});

it('lets a tablet in whose digits were compared', async () => {
  const { client, does } = await show(gallery, 'code');
  await does(en.chairs.same);
  expect(client.asked('chairs.admit')).toEqual([{ digits: '4816', name: 'Chair 4' }]);
});
