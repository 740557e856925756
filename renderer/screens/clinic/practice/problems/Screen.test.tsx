import { expect, it } from 'vitest';
import { drawsEvery, show } from '../../../../gallery/testing.tsx';
import { en } from '../../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

const titles = (page: HTMLElement) => [...page.querySelectorAll('h3, .listrow .large')].map((one) => one.textContent);

it('names what stops a draft first, in sentences with both rules and dates of an example', async () => {
  const { page, main } = await show(gallery, 'stopping');
  const [first = '', second = ''] = titles(page);
  expect([first, second].join(' ')).toMatch(/says two things about/);
  expect(page.textContent).toContain('Aftercare 1, Do not wash: Not allowed');
  expect(page.textContent).toContain('Aftercare 4, Water only: To do');
  expect([first, second]).toContain(en.practiceProblems.what['remedy-missing']);
  expect(page.textContent).toContain('Nothing about washing');
  expect(main().textContent).toBe('Solve 2 problems first');
});

it('mends with one tap what has one sure mend', async () => {
  const { client, screen, tap } = await show(gallery, 'stopping');
  await screen.findByText(en.practiceProblems.mend['steps-in-use']);
  await tap(/^Start “Water only” on /);
  await expect
    .poll(() => client.asked('protocols.step'))
    .toMatchObject([{ edit: { edit: 'set', place: 'aftercare/water-only/from', content: { offset: 4 } } }]);
});

it('leads to the place of a problem, with the focus on its field, and back to the list', async () => {
  const { page, screen, tap } = await show(gallery, 'stopping');
  await tap(/^Go there: Aftercare/);
  await screen.findByText(en.practiceEdit.duplicate);
  const focused = document.activeElement;
  expect(page.querySelector('.editor-item')?.contains(focused)).toBe(true);
  await tap(en.practiceChanges.toProblems);
  await screen.findByText('2 stop version 5');
});

it('leads to the place of a problem after a step too, and not back to what that step touched', async () => {
  const { page, screen, tap } = await show(gallery, 'stopping');
  await tap(/^Go there: Aftercare/);
  await tap(en.practiceEdit.remove);
  await screen.findByText(en.practiceEdit.told.removed);
  await tap(en.practiceChanges.toProblems);
  await tap(/^Go there: Check/);
  await screen.findByText(en.practiceEdit.duplicate);
  const opened = page.querySelector('.outline-row.open')?.getAttribute('data-row');
  expect(opened).toBe('checks/no-products');
});

it('says how many sentences would wait in each language, which stops nothing', async () => {
  const { page, main } = await show(gallery, 'translations');
  expect(titles(page)).toEqual(['1 sentence in Spanish will wait', '1 sentence in Arabic will wait']);
  expect(main().textContent).toBe(en.practiceProblems.toChanges);
});
