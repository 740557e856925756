import { type RefObject, useEffect, useRef } from 'react';

/**
 * What opens in place may open below the edge of its column, where the tap seems to have done nothing: it is brought into sight
 * with the least scrolling. Where it is higher than the column, its beginning is. `next`: what opens comes behind the element.
 */
export function useShown<E extends HTMLElement>(open: boolean, { next = false } = {}): RefObject<E | null> {
  const element = useRef<E>(null);
  // What was open from the start was shown by whoever led there.
  const before = useRef(open);
  useEffect(() => {
    const opened = next ? element.current?.nextElementSibling : element.current;
    if (open && !before.current) opened?.scrollIntoView({ block: 'nearest' });
    before.current = open;
  }, [open, next]);
  return element;
}
