import { around, beyond, cuts, isPinned, isSeen, opening, scrollerOf, scrolls, shared, tolerancePx } from './boxes.ts';
import { type Finding, nameOf, placeOf } from './finding.ts';
import { inked, textsIn } from './texts.ts';

const selector = 'button, a[href], input, textarea, select, [role="button"], [role="slider"], [tabindex="0"]';
/** For a finger in a glove (LOOK.md, "touch"). */
const leastSide = 56;

/**
 * Every control that can be seen, by its words: what larger text must not take away. The main button has another word where
 * there is more to read; of a list that turns pages a larger text only has more of them.
 */
export function namesOfControls(within: Element): string[] {
  const controls = [...within.querySelectorAll(selector)].filter(
    (one) => isSeen(one) && !isScroller(one) && !one.closest('[data-pages]'),
  );
  return controls.map((one) => (one.matches('.btn.main') ? placeOf(one) : nameOf(one)));
}

/** Every control that is cut, covered, too small, over another one, or that no scrolling brings to the finger. */
export function controlFindings(within: Element): Finding[] {
  const controls = [...within.querySelectorAll(selector)].filter((one) => isSeen(one) && !isScroller(one));
  return [...controls.flatMap(whereItIs), ...overlaps(controls), ...underText(within, controls)];
}

/** A region that takes the focus only so that keys can scroll it. */
function isScroller(element: Element): boolean {
  const { overflowY } = getComputedStyle(element);
  return element.matches('[tabindex]:not(button)') && scrolls(overflowY);
}

/** What a finger aims at: the box that is drawn around a bare input. */
function targetOf(control: Element): Element {
  return control.closest('.field, label.choice') ?? control;
}

function whereItIs(control: Element): Finding[] {
  const target = targetOf(control);
  const what = nameOf(control);
  target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const box = target.getBoundingClientRect();
  const found: Finding[] = [];
  const least = Math.min(box.width, box.height);
  if (least < leastSide - 0.5 && control.tagName !== 'CANVAS')
    found.push({ kind: 'small', what, why: `${Math.round(box.width)} × ${Math.round(box.height)}` });
  for (const frame of around(target)) {
    const { overflowX, overflowY } = getComputedStyle(frame);
    const seen = opening(frame);
    const x = cuts(overflowX) ? beyond(box, seen, 'x') : 0;
    const y = cuts(overflowY) ? beyond(box, seen, 'y') : 0;
    if (x || y) found.push({ kind: 'cut', what, why: `${Math.max(x, y)} px by ${placeOf(frame)}` });
  }
  const window = new DOMRect(0, 0, innerWidth, innerHeight);
  const out = Math.max(beyond(box, window, 'x'), box.height < innerHeight ? beyond(box, window, 'y') : 0);
  if (out > 0) return [...found, { kind: 'unreachable', what, why: `${out} px off the screen` }];
  const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  if (!hit || !(target.contains(hit) || control.contains(hit)))
    found.push({ kind: 'covered', what, why: hit ? nameOf(hit) : 'nothing is there' });
  return found;
}

/** Text of something else that a control lies over, or that lies over a control. */
function underText(within: Element, controls: readonly Element[]): Finding[] {
  const targets = controls.filter(({ tagName }) => tagName !== 'CANVAS').map(targetOf);
  const texts = textsIn(within)
    .filter(({ element }) => !isPinned(element))
    .map(({ element, lines }) => ({ element, lines: lines.map(inked) }));
  return targets
    .filter((target) => !isPinned(target))
    .flatMap((target) => {
      const box = target.getBoundingClientRect();
      const scroller = scrollerOf(target);
      return texts.flatMap(({ element, lines }): Finding[] => {
        if (target.contains(element) || element.contains(target) || scrollerOf(element) !== scroller) return [];
        const over = lines.some((line) => {
          const both = shared(box, line);
          return both && Math.min(both.width, both.height) > tolerancePx;
        });
        return over ? [{ kind: 'overlap', what: nameOf(target), why: nameOf(element) }] : [];
      });
    });
}

function overlaps(controls: readonly Element[]): Finding[] {
  const targets = [...new Set(controls.map(targetOf))].map((target) => ({
    target,
    box: target.getBoundingClientRect(),
    scroller: scrollerOf(target),
  }));
  return targets.flatMap((one, n) =>
    targets.slice(n + 1).flatMap((other): Finding[] => {
      if (one.scroller !== other.scroller) return [];
      if (one.target.contains(other.target) || other.target.contains(one.target)) return [];
      const both = shared(one.box, other.box);
      if (!both || Math.min(both.width, both.height) <= tolerancePx) return [];
      if ([one, other].some(({ target }) => isPinned(target))) return [];
      return [{ kind: 'overlap', what: nameOf(one.target), why: nameOf(other.target) }];
    }),
  );
}
