// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { show } from '../../../gallery/testing.tsx';
import { gallery } from './Screen.gallery.tsx';

it.each(Object.entries(gallery.states))('draws "%s"', async (name) => {
  const { page } = await show(gallery, name);
  expect(page.querySelector('h1')?.textContent).toBe('Dana Okafor');
});

it('records the answer that was tapped', async () => {
  const { tap, client } = await show(gallery, 'open');
  await tap('Not washed');
  expect(client.asked('visits.act')).toMatchObject([
    { command: { type: 'answer-check', check: 'washed', question: 'washed', option: 'no' } },
  ]);
});
