import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../gallery/testing.tsx';
import { en } from '../../../words/en.ts';
import { cleared, countIn, readMarks, toggled, written } from './marks.ts';
import { gallery } from './Screen.gallery.tsx';

const { scalpMap: words } = en;

drawsEvery(gallery);

it('saves the whole map with what was tapped, by name or on the head, and nothing while nothing changed', async () => {
  const { client, main, page, tap } = await show(gallery, 'front');
  expect(main().textContent).toBe(words.waitsMark);
  await tap(/Warm brown/);
  await tap(en.lots.area.front);
  page.querySelector('.taps [data-area="left-temple"]')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await expect.poll(() => main().textContent).toBe(words.save);
  await tap(words.save);
  const [sent] = client.asked('visits.act');
  expect(sent).toMatchObject({
    command: {
      type: 'map-scalp',
      lots: [{ areas: ['hairline', 'front', 'mid-scalp'] }, { areas: ['hairline', 'front', 'right-temple'] }],
    },
  });
});

it('a draft brings back what was marked and drops what is no area or no lot of this visit', () => {
  const saved = { 41: ['front'], 42: [] } as const;
  const next = toggled(toggled(saved, 42, 'crown'), 41, 'front');
  expect(readMarks(written(next), saved)).toEqual({ 41: [], 42: ['crown'] });
  expect(readMarks('41:nose,nape;99:front', saved)).toEqual({ 41: ['nape'], 42: [] });
  expect(readMarks('', saved)).toEqual(saved);
});

it('clears one lot on one picture, and counts an area that is seen in two pictures in both', () => {
  const marks = { 41: ['front', 'crown'], 42: ['front'] } as const;
  expect(cleared(marks, 41, 'front')).toEqual({ 41: ['crown'], 42: ['front'] });
  expect([countIn(marks, 'front'), countIn(marks, 'top'), countIn(marks, 'back')]).toEqual([1, 2, 1]);
});
