/** So near to an edge of a list, in pixels, a row that is dragged makes it scroll: a finger's size. */
const edge = 56;
const fastest = 16;

/**
 * How far a list scrolls in the next frame, in pixels, while something is dragged over it: the faster the nearer to its upper
 * (negative) or lower edge; 0 in between and outside, where letting go puts the row back.
 */
export function edgeStep(y: number, top: number, bottom: number): number {
  if (y < top || y > bottom) return 0;
  const reach = Math.min(edge, (bottom - top) / 3);
  const [above, below] = [reach - (y - top), reach - (bottom - y)];
  if (above > 0) return -Math.ceil((above / reach) * fastest);
  return below > 0 ? Math.ceil((below / reach) * fastest) : 0;
}

/** What scrolls when this element is not all in sight: itself or the nearest around it that can, else the page. */
export function scrollerOf(element: Element): Element {
  for (let around: Element | null = element; around; around = around.parentElement) {
    const { overflowY } = getComputedStyle(around);
    if ((overflowY === 'auto' || overflowY === 'scroll') && around.scrollHeight > around.clientHeight) return around;
  }
  return document.documentElement;
}

/** What of a scroller can be seen: the page's own box is as long as the page. */
export function boxOf(scroller: Element): { readonly top: number; readonly bottom: number } {
  return scroller === document.documentElement ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
}
