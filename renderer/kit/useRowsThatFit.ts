import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

const fewest = 3;
const most = 30;

/**
 * How many rows of this height (px at the ordinary text size) the room beside the ref takes, so that a list turns pages and never
 * scrolls inside its screen. Null until it is measured.
 */
export function useRowsThatFit(rowHeight: number): {
  readonly room: RefObject<HTMLDivElement | null>;
  readonly rows: number | null;
} {
  const room = useRef<HTMLDivElement>(null);
  const [rows, setRows] = useState<number | null>(null);
  useLayoutEffect(() => {
    const { current } = room;
    if (!current) return;
    const measure = () => {
      const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
      const fit = Math.floor(current.clientHeight / (rowHeight * scale));
      setRows(Math.min(most, Math.max(fewest, fit)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [rowHeight]);
  return { room, rows };
}
