import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('opens a final session without a next appointment', async () => {
  const { client, does } = await show(gallery, 'final');
  await does(en.course.open);
  expect(client.asked('visits.open')).toMatchObject([{ course: { final: true, next: null } }]);
});

it('an ordinary visit is opened and handed over with one tap: the usual course is preset', async () => {
  const { client, does } = await show(gallery, 'course');
  await does(en.course.openAndHandOver);
  expect(client.asked('visits.open')).toMatchObject([{ course: { session: 1, final: false, next: null } }]);
});
