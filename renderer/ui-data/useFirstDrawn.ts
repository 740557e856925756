import { createStore, useSource } from './source.ts';

const drawn = createStore(true);

/**
 * False only while the page's very first screen is drawn. For what that screen can be used without and what takes long the
 * first time: the browser reads its tables of dates from the disk.
 */
export const useFirstDrawn = (): boolean => useSource(drawn, (was) => was);

/** Draws the first screen of the page. `draw` is done when it returns. */
export function drawFirst(draw: () => void): void {
  drawn.set(false);
  draw();
  // Behind the second frame: somebody may press something in the first, and that shows in the one that follows.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => drawn.set(true), 0)));
}
