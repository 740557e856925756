import { type RefObject, useCallback, useEffect, useState } from 'react';

// Half a line: rounding of scaled text must not leave "Read on" standing at the end.
const nearly = 12;
// The button that agrees takes the place of "Read on": a double tap on one must never press the other.
const settleMs = 500;

/**
 * Whether the end of a text was on the screen. Once it was, it stays so, however the tablet is turned afterwards.
 * `readOn` shows the next part.
 */
export function useReadToEnd(box: RefObject<HTMLElement | null>, known: boolean): readonly [boolean, () => void] {
  const [ended, setEnded] = useState(known);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let settling: ReturnType<typeof setTimeout> | null = null;
    const look = () => {
      if (element.scrollTop + element.clientHeight < element.scrollHeight - nearly) return;
      settling ??= setTimeout(() => setEnded(true), settleMs);
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => {
      if (settling) clearTimeout(settling);
      element.removeEventListener('scroll', look);
      watch.disconnect();
    };
  }, [box]);

  const readOn = useCallback(() => {
    const element = box.current;
    element?.scrollBy({ top: element.clientHeight * 0.85, behavior: 'auto' });
  }, [box]);

  return [ended, readOn];
}
