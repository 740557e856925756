import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../../gallery/testing.tsx';
import { en } from '../../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

const { practiceTry: words } = en;

it('begins a practice of the version in use, at the chosen session', async () => {
  const { client, does } = await show(gallery, 'begin');
  await does(words.final, words.begin);
  expect(client.asked('practice-visit.begin')).toMatchObject([{ course: { session: 3, final: true } }]);
});

it.each(Object.keys(gallery.states).filter((name) => name !== 'begin'))(
  'says on every screen that it is practice: %s',
  async (name) => {
    const { page } = await show(gallery, name);
    expect(page.textContent).toContain(words.banner);
  },
);

it('ends at once in the hands of staff', async () => {
  const { client, does } = await show(gallery, 'checks');
  await does(words.end);
  expect(client.asked('practice-visit.end')).toEqual([{}]);
});

it('ends on the client’s side with a PIN of staff', async () => {
  const { client, does, page } = await show(gallery, 'consent');
  await does(words.end);
  expect(client.asked('practice-visit.end')).toEqual([]);
  expect(page.querySelector('.lockpad')).not.toBeNull();
});

it('tells the birthday of the client who does not exist', async () => {
  const { page } = await show(gallery, 'cover');
  expect(page.textContent).toContain('14 Mar 1988');
});

it('goes on at a later time', async () => {
  const { client, does } = await show(gallery, 'change-day');
  await does(words.goOn);
  expect(client.asked('practice-visit.go-on')).toHaveLength(1);
});

it('goes to a step of the visit with one tap, and says where it is now', async () => {
  const { client, page, tap } = await show(gallery, 'steps');
  const rows = () => [...page.querySelectorAll('.listrow')].map((one) => one.textContent ?? '');
  await expect.poll(() => rows().length).toBe(8);
  expect(rows()[2]).toContain(words.stepNow);
  await tap(/Procedure/);
  expect(client.asked('practice-visit.to-step')).toEqual([{ step: 6 }]);
});

it('tries another answer of the client’s with one tap, only in a practice', async () => {
  const { client, page, tap } = await show(gallery, 'another');
  expect(page.textContent).toContain(words.tryAnotherWords);
  expect(page.querySelector('.pair [aria-pressed="true"]')?.textContent).toBe('Yes, daily');
  await tap('Sometimes');
  expect(client.asked('practice-visit.answer')).toMatchObject([
    { given: { value: { kind: 'one-of', option: 'answer-1' } } },
  ]);
  const real = await show({ ...gallery, states: { real: { title: 'A doctor’s note', stop: 'doctors-note' } } }, 'real');
  expect(real.page.textContent).not.toContain(words.tryAnother);
  expect(real.client.asked('practice-visit.answers')).toEqual([]);
});
