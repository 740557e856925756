import { isSeen, scrollerOf, tolerancePx } from './boxes.ts';
import { type Finding, nameOf } from './finding.ts';

/**
 * What the thumb of the hand that holds an upright tablet does not reach: a main action, or what is asked for a check, above
 * the bottom third. Where so much stands on a page that it scrolls, everything comes to the thumb.
 */
export function reachFindings(within: Element): Finding[] {
  const found = [...within.querySelectorAll('.actions .side .btn.main')].filter(isSeen).flatMap(onWrongSide);
  if (innerHeight <= innerWidth) return found;
  const main = [...within.querySelectorAll('.btn.main, .key.go')].filter(isSeen);
  const asked = [...within.querySelectorAll('.checkdetail button')].filter(isSeen);
  return [...found, ...main.flatMap(tooHigh), ...lowest(asked).flatMap(tooHigh)];
}

const middleOf = (one: Element): number => {
  const { top, height } = one.getBoundingClientRect();
  return top + height / 2;
};

/** The lowest of them: the answers of a check stand together. */
const lowest = (all: readonly Element[]): Element[] =>
  all.toSorted((one, other) => middleOf(other) - middleOf(one)).slice(0, 1);

function tooHigh(one: Element): Finding[] {
  const missing = (innerHeight * 2) / 3 - middleOf(one);
  // On the lock, what needs no PIN stands over who unlocks.
  if (missing <= tolerancePx || isScrolled(one) || one.closest('.lockface')) return [];
  return [{ kind: 'reach', what: nameOf(one), why: `${Math.round(missing)} px too high for the thumb` }];
}

/** In something that has more than it shows. */
function isScrolled(element: Element): boolean {
  const scroller = scrollerOf(element);
  return scroller !== undefined && scroller.scrollHeight > scroller.clientHeight;
}

/**
 * The main button stands at the end of the bar, a final one at its start where no other step has its own (kit/Actions.tsx);
 * for the left hand, and from right to left, all of it is mirrored.
 */
function onWrongSide(main: Element): Finding[] {
  // A dialog may be opened from the bar, and lies over it.
  const around = main.closest('.actions, dialog');
  if (!around?.matches('.actions')) return [];
  const bar = around.getBoundingClientRect();
  const { left, right } = main.getBoundingClientRect();
  const isFinal = main.closest('.side')?.matches(':first-child:not(:last-child)') ?? false;
  const isLeftHand = document.documentElement.getAttribute('data-hand') === 'left';
  const isRightToLeft = getComputedStyle(main).direction === 'rtl';
  const atRight = [isFinal, isLeftHand, isRightToLeft].filter(Boolean).length % 2 === 0;
  const [near, far] = atRight ? [bar.right - right, left - bar.left] : [left - bar.left, bar.right - right];
  if (near <= far + tolerancePx) return [];
  return [{ kind: 'reach', what: nameOf(main), why: `not on the ${atRight ? 'right' : 'left'} of the bar` }];
}
