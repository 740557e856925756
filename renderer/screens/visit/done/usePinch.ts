import { type RefObject, useEffect, useRef } from 'react';

const least = 1;
const most = 2.5;

/**
 * Two fingers enlarge or reduce an element's content, between its own size and two and a half times that; the point between
 * the fingers stays in place. `onEnd`: the fingers are off, at this size. Uses touch events, because the browser takes two moving pointers for scrolling.
 */
export function usePinch(
  element: RefObject<HTMLElement | null>,
  { zoom, onZoom, onEnd }: { zoom: number; onZoom: (zoom: number) => void; onEnd: (zoom: number) => void },
): void {
  const now = useRef({ zoom, onZoom, onEnd });
  now.current = { zoom, onZoom, onEnd };
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    // How far it came is kept here: the fingers may be off before the page is drawn at that size.
    let pinch: { readonly apart: number; readonly zoom: number; reached: number } | null = null;

    const start = (event: TouchEvent) => {
      const fingers = twoOf(event);
      const { zoom } = now.current;
      if (fingers) pinch = { apart: fingers.apart, zoom, reached: zoom };
    };
    const move = (event: TouchEvent) => {
      const fingers = twoOf(event);
      if (!fingers || !pinch) return;
      event.preventDefault();
      const before = pinch.reached;
      const next = Math.min(most, Math.max(least, (pinch.zoom * fingers.apart) / pinch.apart));
      if (next === before) return;
      pinch.reached = next;
      now.current.onZoom(next);
      const { left, top } = target.getBoundingClientRect();
      const [x, y] = [fingers.x - left, fingers.y - top];
      const grown = next / before;
      // After the new size is drawn.
      requestAnimationFrame(() => {
        target.scrollTo((target.scrollLeft + x) * grown - x, (target.scrollTop + y) * grown - y);
      });
    };
    const end = (event: TouchEvent) => {
      if (!pinch || event.touches.length > 1) return;
      const { reached } = pinch;
      pinch = null;
      now.current.onEnd(reached);
    };

    target.addEventListener('touchstart', start, { passive: true });
    target.addEventListener('touchmove', move, { passive: false });
    target.addEventListener('touchend', end);
    target.addEventListener('touchcancel', end);
    return () => {
      target.removeEventListener('touchstart', start);
      target.removeEventListener('touchmove', move);
      target.removeEventListener('touchend', end);
      target.removeEventListener('touchcancel', end);
    };
  }, [element]);
}

/** The distance of two fingers and the point between them; null for another number of fingers. */
function twoOf({ touches }: TouchEvent): { readonly apart: number; readonly x: number; readonly y: number } | null {
  const [one, other] = [touches[0], touches[1]];
  if (!one || !other || touches.length !== 2) return null;
  return {
    apart: Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)),
    x: (one.clientX + other.clientX) / 2,
    y: (one.clientY + other.clientY) / 2,
  };
}
