import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('shows the latest against the first, and each of them whole by a tap', async () => {
  const { does, page } = await show(gallery, 'half');
  expect(page.querySelector('.photoline')).not.toBeNull();
  await does(en.photos.before);
  expect(page.querySelector('.photoline')).toBeNull();
  expect(page.textContent).not.toContain('After ·');
});

it('asks for the pictures of another pose', async () => {
  const { client, does } = await show(gallery, 'none');
  await does(en.photos.poses.back);
  expect(client.asked('photos.in-pose').at(-1)).toMatchObject({ pose: 'back' });
});
