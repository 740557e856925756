import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

// Half a line, so that rounding of scaled text does not leave "Read on" at the end.
const nearly = 12;

/**
 * Whether the end of a text was on screen. Once true it stays true, however the tablet is turned. The text scrolls by itself,
 * or with everything around it where space is short. `readOn` scrolls to the next part.
 */
export function useReadToEnd(box: RefObject<HTMLElement | null>, known: boolean): readonly [boolean, () => void] {
  const [ended, setEnded] = useState(known);

  // Before it is painted: a text that fits would show "Read on" for a moment, and a finger may be quicker.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      if (restBelow(element) <= nearly) setEnded(true);
    };
    look();
    // Scroll events do not bubble: listen in the capture phase.
    const heard = { capture: true, passive: true };
    document.addEventListener('scroll', look, heard);
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => {
      document.removeEventListener('scroll', look, heard);
      watch.disconnect();
    };
  }, [box]);

  const readOn = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const scroller = scrollersOf(element).find(leftIn);
    scroller?.scrollBy({ top: scroller.clientHeight * 0.85, behavior: 'auto' });
  }, [box]);

  return [ended, readOn];
}

const leftIn = ({ scrollTop, clientHeight, scrollHeight }: Element) => scrollHeight - clientHeight - scrollTop > nearly;

/** The text and its scrollable ancestors, from the inside out. */
function scrollersOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let one: Element | null = element; one; one = one.parentElement)
    if (['auto', 'scroll'].includes(getComputedStyle(one).overflowY)) found.push(one);
  return found;
}

/** How much of the text is below the visible part, in CSS pixels. */
function restBelow(element: Element): number {
  const { bottom } = element.getBoundingClientRect();
  const rests = scrollersOf(element).map((scroller) =>
    scroller === element
      ? element.scrollHeight - element.clientHeight - element.scrollTop
      : bottom - scroller.getBoundingClientRect().bottom,
  );
  return Math.max(0, ...rests);
}
