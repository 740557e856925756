import { around, beyond, cuts, isPinned, isSeen, opening, scrollerOf, scrolls, shared, tolerancePx } from './boxes.ts';
import { type Finding, nameOf, placeOf } from './finding.ts';

/** What has an edge that can be seen, which text must not cross. */
const boxes = 'button, .card, .alert, .choice, .bar, .toast, .state, .tag, .pill, .field, .runbar, .idcard';

const leastTextPx = 16;

export interface Text {
  readonly element: Element;
  /** One box a line. */
  readonly lines: readonly DOMRect[];
}

/** Every text that is drawn, by the element that holds it. */
export function textsIn(within: Element): Text[] {
  const found = new Map<Element, DOMRect[]>();
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || node.textContent?.trim() === '' || !isSeen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    found.set(element, [...(found.get(element) ?? []), ...lines]);
  }
  return [...found].map(([element, lines]) => ({ element, lines }));
}

/** Every text that is cut off, runs over an edge, or lies over another one. */
export function textFindings(within: Element): Finding[] {
  const texts = textsIn(within);
  return [...texts.flatMap(cutOff), ...laidOver(texts), ...texts.flatMap(hardToRead)];
}

function cutOff({ element, lines }: Text): Finding[] {
  const what = nameOf(element);
  const frames = [element, ...around(element)];
  const found: Finding[] = [];
  const say = (kind: Finding['kind'], px: number, frame: Element) => {
    if (px > 0 && !found.some((one) => one.kind === kind))
      found.push({ kind, what, why: `${px} px by ${placeOf(frame)}` });
  };
  // What scrolls along an axis brings the text to where the frames around it are.
  let [fixedX, fixedY] = [true, true];
  for (const frame of frames) {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(frame);
    const seen = opening(frame);
    for (const line of lines) {
      if (fixedX && cuts(overflowX) && textOverflow !== 'ellipsis') say('text-cut', beyond(line, seen, 'x'), frame);
      // The tallest letters of any script have room above and below the line, which nothing is drawn in.
      if (fixedY && cuts(overflowY))
        say('text-cut', Math.max(0, beyond(line, seen, 'y') - Math.round(line.height / 4)), frame);
      if (fixedX && scrolls(overflowX)) say('sideways', beyond(line, seen, 'x'), frame);
      if (fixedY && scrolls(overflowY) && line.top - seen.top + frame.scrollTop < -line.height / 4)
        say('text-cut', Math.round(seen.top - line.top - frame.scrollTop), frame);
      if (frame.matches(boxes)) {
        const edge = frame.getBoundingClientRect();
        // Nothing runs over the edge of what scrolls, or of what lies around it.
        const x = fixedX && !scrolls(overflowX) ? beyond(line, edge, 'x') : 0;
        const y = fixedY && !scrolls(overflowY) ? beyond(line, edge, 'y') - Math.round(line.height / 4) : 0;
        say('text-spills', Math.max(x, y, 0), frame);
      }
    }
    fixedX &&= !scrolls(overflowX);
    fixedY &&= !scrolls(overflowY);
  }
  if (!scrollerOf(element)) {
    const window = new DOMRect(0, 0, innerWidth, innerHeight);
    for (const line of lines) say('text-cut', Math.max(beyond(line, window, 'x'), beyond(line, window, 'y')), element);
  }
  return found;
}

/** Under the size of a footnote, or about one word a line. */
function hardToRead({ element, lines }: Text): Finding[] {
  if (element.closest('svg')) return [];
  const what = nameOf(element);
  const size = Number.parseFloat(getComputedStyle(element).fontSize);
  const rows = new Set(lines.map(({ top }) => Math.round(top))).size;
  const widest = Math.max(0, ...lines.map(({ width }) => width));
  const found: Finding[] = [];
  if (size < leastTextPx) found.push({ kind: 'tiny', what, why: `${size.toFixed(1)} px` });
  if (rows >= 4 && widest < size * 5)
    found.push({ kind: 'squeezed', what, why: `${rows} lines of ${Math.round(widest)} px` });
  return found;
}

function laidOver(texts: readonly Text[]): Finding[] {
  const standing = texts.filter(({ element }) => !isPinned(element));
  const known = standing.map(({ element, lines }) => ({
    element,
    lines: lines.map(inked),
    scroller: scrollerOf(element),
  }));
  return known.flatMap((one, n) =>
    known.slice(n + 1).flatMap((other): Finding[] => {
      if (one.scroller !== other.scroller) return [];
      if (one.element.contains(other.element) || other.element.contains(one.element)) return [];
      const over = one.lines.some((line) =>
        other.lines.some((under) => {
          const both = shared(line, under);
          return both && Math.min(both.width, both.height) > tolerancePx;
        }),
      );
      return over ? [{ kind: 'text-overlaps', what: nameOf(one.element), why: nameOf(other.element) }] : [];
    }),
  );
}

/** The part of a line that letters are drawn in: lines may stand closer than the boxes around them. */
export const inked = ({ left, top, width, height }: DOMRect) => new DOMRect(left, top + height / 4, width, height / 2);
