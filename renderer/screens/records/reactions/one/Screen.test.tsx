import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../../gallery/testing.tsx';
import { en } from '../../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

const { reactions: words } = en;

drawsEvery(gallery);

it('records on which day it was reported and to whom, today unless another day is chosen', async () => {
  const { client, does, page, tap } = await show(gallery, 'sending');
  const main = () => page.querySelector('dialog .btn.main')?.textContent;
  expect(main()).toBe(words.waitsTo);
  await does({ into: words.toAsk, text: 'The health office' });
  await tap(words.otherDate);
  expect(main()).toBe(words.waitsDay);
  await tap(/24 Nov/);
  await tap(words.record);
  expect(client.asked('reactions.send')).toMatchObject([{ sent: { on: '2026-11-24', to: 'The health office' } }]);
});

it('one that is not reported cannot be closed, and a closed one takes nothing more', async () => {
  const due = await show(gallery, 'due');
  expect(due.main().textContent).toBe(words.wasSent);
  const closed = await show(gallery, 'closed');
  expect(closed.screen.queryByText(words.follow)).toBeNull();
  expect(closed.page.querySelector('.btn.main')).toBeNull();
});
