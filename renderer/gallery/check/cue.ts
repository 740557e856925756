import { around, isSeen, opening, scrolls, tolerancePx } from './boxes.ts';
import { type Finding, nameOf, placeOf } from './finding.ts';
import { textsIn } from './texts.ts';

/** Room at the end, with nothing in it: half a line. */
const nothingPx = 12;
/** Lists inside a field or a row of choices that show by themselves that they go on. */
const showsByItself = 'textarea, input, select';
const controls = 'button, a[href], input, textarea, select, [role="slider"]';

/**
 * Regions that have more below and do not say so. Nothing is cut so neatly that somebody could take it for the end: while a
 * main button is live, whoever sees no cue presses it without having seen the rest. To be called unscrolled.
 */
export function cueFindings(within: Element): Finding[] {
  return [within, ...within.querySelectorAll('*')].filter(hasMoreBelow).flatMap((region): Finding[] => {
    const cue = cueOf(region);
    if (cue) return coveredBy(cue, within);
    const live = within.querySelector('.btn.main:not([aria-disabled="true"])');
    const hidden = Math.round(region.scrollHeight - region.clientHeight - region.scrollTop);
    const why = `${hidden} px more below without a cue${live ? `, beside a live ${nameOf(live)}` : ''}`;
    return [{ kind: 'no-cue', what: placeOf(region), why }];
  });
}

function hasMoreBelow(region: Element): boolean {
  if (region.matches(showsByItself) || !isSeen(region)) return false;
  const { overflowY } = getComputedStyle(region);
  return scrolls(overflowY) && region.scrollHeight - region.clientHeight - region.scrollTop > nothingPx;
}

/** What has the arrow at its lower edge in sight: the region, what scrolls around it, or what is in it. */
function cueOf(region: Element): Element | undefined {
  return [region, ...around(region), ...region.querySelectorAll('*')].find((one) => {
    const { content, visibility } = getComputedStyle(one, '::after');
    return content.startsWith('"↓"') && visibility === 'visible' && isInSight(one, region);
  });
}

/** Where the arrow sticks can be seen. */
function isInSight(one: Element, region: Element): boolean {
  const frame = opening(one.contains(region) ? one : region);
  return frame.height > 0 && frame.bottom <= innerHeight + tolerancePx;
}

/** A word or a button right under the arrow: it has a margin to stand in. */
function coveredBy(cue: Element, within: Element): Finding[] {
  const { x, y } = middleOfArrow(cue);
  const holds = ({ left, right, top, bottom }: DOMRect) => left < x && x < right && top < y && y < bottom;
  const button = document.elementsFromPoint(x, y).find((one) => cue.contains(one) && one.closest(controls) !== null);
  const text = textsIn(within).find(({ element, lines }) => cue.contains(element) && lines.some(holds))?.element;
  const under = button ?? text;
  return under ? [{ kind: 'covered', what: nameOf(under), why: `by the arrow of ${placeOf(cue)}` }] : [];
}

/** By its style: what CSS draws after the rest has no box to be asked for. */
function middleOfArrow(cue: Element): { x: number; y: number } {
  const arrow = getComputedStyle(cue, '::after');
  const around = getComputedStyle(cue);
  const half = Number.parseFloat(arrow.inlineSize) / 2;
  const beside = Number.parseFloat(around.paddingInlineEnd) + Number.parseFloat(arrow.marginInlineEnd) + half;
  const frame = opening(cue);
  const x = around.direction === 'rtl' ? frame.left + beside : frame.right - beside;
  return { x, y: frame.bottom - Number.parseFloat(arrow.insetBlockEnd) - half };
}
