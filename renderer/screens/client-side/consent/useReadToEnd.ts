import { type RefObject, useCallback, useEffect, useState } from 'react';

// Half a line: rounding of scaled text must not leave "Read on" standing at the end.
const nearly = 12;

/**
 * Whether the end of a text was on the screen. Once it was, it stays so, however the tablet is turned afterwards.
 * `readOn` shows the next part.
 */
export function useReadToEnd(box: RefObject<HTMLElement | null>, known: boolean): readonly [boolean, () => void] {
  const [ended, setEnded] = useState(known);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      if (element.scrollTop + element.clientHeight < element.scrollHeight - nearly) return;
      setEnded(true);
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => {
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
