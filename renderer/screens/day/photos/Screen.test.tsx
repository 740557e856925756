import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

// Here the page has no camera at all: `navigator.mediaDevices` is not there.
it('says that there is no camera, keeps nothing, and lets the visit go on', async () => {
  const { client, does, page } = await show(gallery, 'first');
  await does({ see: en.photos.noCamera });
  await does(en.photos.waitsCamera);
  expect(client.asked('photos.keep')).toEqual([]);
  expect(page.textContent).toContain(en.photos.done);
});

it('opens no camera where the clause was refused', async () => {
  const { client, page } = await show(gallery, 'refused');
  expect(client.asked('photos.camera')).toEqual([]);
  expect(page.textContent).toContain('The photo clause was refused.');
});

it('says to whom copies went, once the agreement is withdrawn', async () => {
  const { page } = await show(gallery, 'withdrawn');
  expect(page.textContent).toContain('3 copies were handed out');
  expect(page.textContent).toContain('Other · 4 photos · For the spring leaflet');
});

it('closes the camera with the screen', async () => {
  const { client, does } = await show(gallery, 'line-up');
  await does(en.photos.done);
  expect(client.asked('photos.camera').at(-1)).toEqual({ visitId: null });
});

it('lines up with the picture before only as long as it is wanted', async () => {
  const { does, page } = await show(gallery, 'line-up');
  await does(en.photos.lineUpWith);
  expect(page.textContent).toContain(en.photos.off);
  expect(page.querySelector('.photoghost')).toBeNull();
});
