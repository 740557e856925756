import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('leads to the details, where a wrong date is put right', async () => {
  const { does, page, typedIn } = await show(gallery, 'stopped');
  await does(en.visit.tooYoungCorrect);
  expect(page.textContent).toContain(en.client.birth);
  expect(typedIn(en.client.birthYear)).toBe('2010');
});
