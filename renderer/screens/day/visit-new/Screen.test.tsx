import { expect, it, vi } from 'vitest';
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

it('a four-week interval is one tap, in a calendar of five weeks that shows it', async () => {
  const { client, does, page } = await show(gallery, 'course');
  expect(page.querySelectorAll('[data-date]')).toHaveLength(35);
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
  await does('In 4 weeks');
  const chosen = page.querySelector('[data-date][aria-pressed=true]');
  expect(chosen).not.toBeNull();
  // Also where its week lies under the action bar.
  expect(scrolled.mock.contexts).toEqual([chosen]);
  await does(en.course.openAndHandOver);
  expect(client.asked('visits.open')).toMatchObject([
    { course: { next: { date: chosen?.getAttribute('data-date') } } },
  ]);
});

it('asks which treatment where the clinic has several: the last one is chosen, each begins its own course', async () => {
  const { client, does, page } = await show(gallery, 'treatment');
  expect(page.querySelector('[aria-pressed=true]')?.textContent).toContain('Density');
  await does('Scalp micropigmentation', en.course.open);
  expect(client.asked('visits.open')).toMatchObject([{ treatment: 'scalp-micropigmentation', course: { session: 1 } }]);
  expect(client.asked('visits.course-days').at(-1)).toMatchObject({ treatment: 'scalp-micropigmentation' });
});
