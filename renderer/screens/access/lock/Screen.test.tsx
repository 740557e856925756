import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('unlocks with the digits that were tapped', async () => {
  const { client, does } = await show(gallery, 'idle');
  await does('2', '4', '6', '8', '1', '0', en.lock.unlock);
  expect(client.asked('session.unlock')).toMatchObject([{ pin: '246810' }]);
});

it('says that a PIN is wrong, beside its dots', async () => {
  const { client, does, page } = await show(gallery, 'idle');
  client.refuse('session.unlock', 'wrong-pin', 'That PIN is not right. 4 tries left.');
  await does('1', '1', '1', '1', '1', '1', en.lock.unlock);
  expect(page.textContent).toContain('That PIN is not right. 4 tries left.');
});

it('names the most urgent procedure, and how long work goes on', async () => {
  const { page } = await show(gallery, 'overdue');
  expect(page.querySelector('[data-cue="overdue"]')?.textContent).toContain('Dana');
});
