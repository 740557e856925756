/** One object for each look, so that what is known of an element is known for its length; null while nobody looks. */
let present: object | null = null;

/**
 * Runs what only looks, and maybe scrolls, in one task and one theme. What no scrolling changes of an element is asked of the
 * browser once: each of these questions makes it see first whether anything is to be laid out anew.
 */
export function inOneLook<T>(look: () => T): T {
  const outer = present;
  present ??= {};
  try {
    return look();
  } finally {
    present = outer;
  }
}

/** An answer about an element that stays the same for the length of a look. */
function kept<T>(ask: (element: Element) => T): (element: Element) => T {
  let known = new Map<Element, { readonly is: T }>();
  let of: object | null = null;
  return (element) => {
    if (present === null) return ask(element);
    if (of !== present) known = new Map();
    of = present;
    const answer = known.get(element) ?? { is: ask(element) };
    known.set(element, answer);
    return answer.is;
  };
}

/** Rounding of fractions of a pixel, and hairlines. */
export const tolerancePx = 2;

/** Everything around an element that can cut it, from the inside out. Nothing around a dialog does: it lies on top. */
export function around(element: Element): Element[] {
  const found: Element[] = [];
  for (let one = element; !(one instanceof HTMLDialogElement) && one.parentElement; one = one.parentElement)
    found.push(one.parentElement);
  return found;
}

export const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
export const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';

/** What is seen through an element: its box without borders and scroll bars. */
export function opening(element: Element): DOMRect {
  const { left, top } = element.getBoundingClientRect();
  return new DOMRect(left + element.clientLeft, top + element.clientTop, element.clientWidth, element.clientHeight);
}

/** How far a box sticks out of another at the worst side, along one axis; 0 where it lies inside. */
export function beyond(box: DOMRect, frame: DOMRect, axis: 'x' | 'y'): number {
  const [from, to, start, end] =
    axis === 'x' ? [box.left, box.right, frame.left, frame.right] : [box.top, box.bottom, frame.top, frame.bottom];
  const most = Math.max(start - from, to - end);
  return most > tolerancePx ? Math.round(most) : 0;
}

export const scrollerOf = kept((element: Element): Element | undefined =>
  around(element).find((one) => {
    const { overflowX, overflowY } = getComputedStyle(one);
    return scrolls(overflowX) || scrolls(overflowY);
  }),
);

/** Width and height of what two boxes share; null where they share nothing. */
export function shared(one: DOMRect, other: DOMRect): { width: number; height: number } | null {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? { width, height } : null;
}

export const isSeen = kept(
  (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('.visually-hidden, [inert]') === null,
);

/** The dialog that lies on top, or the page. */
export const top = (): Element => [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;

/** What stays in sight while the rest scrolls under it. */
export const isPinned = kept((element: Element): boolean =>
  [element, ...around(element)].some((one) => getComputedStyle(one).position === 'sticky'),
);
