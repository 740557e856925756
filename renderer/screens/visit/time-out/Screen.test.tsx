import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('is confirmed only line by line', async () => {
  const { client, page, main, does } = await show(gallery, 'open');
  expect(main().getAttribute('aria-disabled')).toBe('true');
  for (const line of page.querySelectorAll('.lines .choice')) await does(line.textContent);
  await does(en.visit.confirmTimeOut);
  expect(client.asked('visits.act')).toMatchObject([{ command: { type: 'confirm-time-out', items: { length: 5 } } }]);
});
