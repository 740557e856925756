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
    // What is not on this page is on another one (gallery/check/controls.ts).
    current.setAttribute('data-pages', '');
    const measure = () => {
      const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
      const fit = Math.floor(roomLeft(current) / (rowHeight * scale));
      setRows(Math.min(most, Math.max(fewest, fit)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [rowHeight]);
  return { room, rows };
}

/**
 * The height that is left beside everything else on the screen. The room may be as high as the rows in it, where the screen is
 * one column or scrolls as a whole: they must not count, or each more would make place for another.
 */
function roomLeft(room: HTMLElement): number {
  let scrolls = room.parentElement;
  while (scrolls && !/auto|scroll/.test(getComputedStyle(scrolls).overflowY)) scrolls = scrolls.parentElement;
  if (!scrolls) return room.clientHeight;
  const ends = [...scrolls.children].map((child) => child.getBoundingClientRect().bottom);
  const below = Number.parseFloat(getComputedStyle(scrolls).paddingBottom) || 0;
  const top = scrolls.getBoundingClientRect().top - scrolls.scrollTop;
  const used = Math.max(...ends) - top + below;
  return scrolls.clientHeight - (used - room.scrollHeight);
}
