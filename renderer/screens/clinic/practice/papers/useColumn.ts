import { type RefCallback, useCallback, useState } from 'react';
import { narrowestColumn } from './bar-words.ts';

/** The width of a day's column in rem, which turning the tablet and larger text change. `ref` goes on what holds the weeks. */
export function useColumn(): { readonly column: number; readonly ref: RefCallback<HTMLElement> } {
  const [column, setColumn] = useState(narrowestColumn);
  const ref = useCallback((weeks: HTMLElement | null) => {
    if (!weeks) return;
    const look = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      // Where nothing is laid out, nothing is measured.
      if (weeks.clientWidth > 0 && rem > 0) setColumn(Math.floor((weeks.clientWidth / 7 / rem) * 10) / 10);
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(weeks);
    return () => watch.disconnect();
  }, []);
  return { column, ref };
}
