import { around, isSeen, opening, scrolls, tolerancePx } from './boxes.ts';
import { type Finding, nameOf, placeOf } from './finding.ts';

/** Room at the end, with nothing in it: half a line. */
const nothingPx = 12;
/** Lists inside a field or a row of choices that show by themselves that they go on. */
const showsByItself = 'textarea, input, select';

/**
 * Regions that have more below and do not say so. Nothing is cut so neatly that somebody could take it for the end: while a
 * main button is live, whoever sees no cue presses it without having seen the rest. To be called unscrolled.
 */
export function cueFindings(within: Element): Finding[] {
  return [within, ...within.querySelectorAll('*')].filter(hasMoreBelow).flatMap((region): Finding[] => {
    if (hasCue(region)) return [];
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

/** The arrow at its lower edge, or at that of what scrolls around it. */
function hasCue(region: Element): boolean {
  return [region, ...around(region), ...region.querySelectorAll('*')].some((one) => {
    const { content, visibility } = getComputedStyle(one, '::after');
    return content.startsWith('"↓"') && visibility === 'visible' && isInSight(one, region);
  });
}

/** Where the arrow sticks can be seen. */
function isInSight(one: Element, region: Element): boolean {
  const frame = opening(one.contains(region) ? one : region);
  return frame.height > 0 && frame.bottom <= innerHeight + tolerancePx;
}
