import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('says how far it is, and asks for nothing', async () => {
  const { page } = await show(gallery, 'half-done');
  expect(page.textContent).toContain('24,100 of 52,310 rows');
  expect(page.textContent).toContain(en.custody.updatingWords);
  expect(page.querySelectorAll('.actions button')).toHaveLength(0);
});
