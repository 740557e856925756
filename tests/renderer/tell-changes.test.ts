// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellChanges } from '../../renderer/app/tellChanges.ts';

let root: HTMLElement;
let end: () => void;
beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  root = document.body.querySelector<HTMLElement>('#root') ?? document.body;
  end = tellChanges(root);
});
afterEach(() => end());

const heard = (how: string) =>
  [...document.querySelectorAll(`[aria-live="${how}"]`)].map((one) => one.textContent).filter((words) => words !== '');

it('tells a new question and what was saved, in regions that were there before', async () => {
  const regions = [...document.querySelectorAll('[aria-live]')];
  root.innerHTML = '<h2 data-say="question">4. No razor</h2><span data-say="saved">Saved 08:53</span>';
  await vi.waitFor(() => expect(heard('polite')).toEqual(['4. No razor', 'Saved 08:53']), 60_000);
  root.innerHTML = '<h2 data-say="question">5. Shaved or cut</h2>';
  await vi.waitFor(() => expect(heard('polite')).toEqual(['5. Shaved or cut']), 60_000);
  expect([...document.querySelectorAll('[aria-live]')]).toEqual(regions);
});

it('tells at once what is urgent, and says nothing twice while the screen is drawn anew', async () => {
  root.innerHTML = '<span hidden data-say="urgent">Break overdue.</span>';
  await vi.waitFor(() => expect(heard('assertive')).toEqual(['Break overdue.']), 60_000);
  const region = document.querySelector('[aria-live="assertive"]');
  const changed = vi.fn();
  if (region) new MutationObserver(changed).observe(region, { childList: true, characterData: true, subtree: true });
  root.innerHTML = '<main><span hidden data-say="urgent">Break overdue.</span></main>';
  await new Promise((next) => setTimeout(next, 0));
  expect(changed).not.toHaveBeenCalled();
});

it('keeps nothing of a screen that is gone', async () => {
  root.innerHTML = '<span data-say="cue">Dana Okafor: Break now?</span>';
  await vi.waitFor(() => expect(heard('polite')).toHaveLength(1), 60_000);
  root.innerHTML = '';
  await vi.waitFor(() => expect(heard('polite')).toEqual([]), 60_000);
});
