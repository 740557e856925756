import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('crosses out a lot that was not used, with why', async () => {
  const { client, does } = await show(gallery, 'lot');
  await does(en.putRight.lotGone, en.putRight.whyTyped, en.putRight.crossOut);
  expect(client.asked('visits.act')).toMatchObject([{ command: { type: 'take-back', why: en.putRight.whyTyped } }]);
});
