import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('records the answer that was tapped', async () => {
  const { tap, client } = await show(gallery, 'open');
  await tap('Not washed');
  expect(client.asked('visits.act')).toMatchObject([
    { command: { type: 'answer-check', check: 'washed', question: 'washed', option: 'no' } },
  ]);
});
