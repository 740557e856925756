import { type PointerEvent, type RefObject, useCallback, useRef } from 'react';
import { boxOf, edgeStep, scrollerOf } from './edge-scroll.ts';
import type { OutlineItem } from './items.ts';

export type DragRow = (event: PointerEvent<HTMLElement>, place: string) => void;

/**
 * Dragging a row by its handle. The row lifts and follows the finger, a line shows where it would land; let go outside of the
 * list, or by another finger's leave, it goes back. At its edges a long list scrolls under the finger. Drawn without React, because it follows every move of a finger.
 */
export function useDragRow(
  items: readonly OutlineItem[],
  onMove: (place: string, to: number) => void,
): { readonly list: RefObject<HTMLOListElement | null>; readonly row: DragRow } {
  const list = useRef<HTMLOListElement | null>(null);
  const latest = useRef({ items, onMove });
  latest.current = { items, onMove };

  const row = useCallback<DragRow>((event, place) => {
    const handle = event.currentTarget;
    const lifted = handle.closest<HTMLElement>('li');
    const around = list.current;
    if (!event.isPrimary || event.button !== 0 || !lifted || !around) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    handle.focus();
    const start = { x: event.clientX, y: event.clientY };
    let landing: { readonly row: Element; readonly side: 'before' | 'after' } | null = null;
    const mark = (next: typeof landing) => {
      landing?.row.removeAttribute('data-landing');
      landing = next;
      landing?.row.setAttribute('data-landing', landing.side);
    };
    lifted.toggleAttribute('data-lifted', true);

    const scroller = scrollerOf(around);
    const scrolledAt = scroller.scrollTop;
    let finger = start;
    const draw = () => {
      const scrolled = scroller.scrollTop - scrolledAt;
      lifted.style.translate = `${finger.x - start.x}px ${finger.y - start.y + scrolled}px`;
      const { top, bottom } = boxOf(scroller);
      mark(finger.y < top || finger.y > bottom ? null : landingAt(around, lifted, finger.x, finger.y));
    };
    let frame = 0;
    const scrollOn = () => {
      frame = 0;
      const { top, bottom } = boxOf(scroller);
      const before = scroller.scrollTop;
      scroller.scrollTop += edgeStep(finger.y, top, bottom);
      // At its end it rests until the finger moves again.
      if (scroller.scrollTop === before) return;
      draw();
      frame = requestAnimationFrame(scrollOn);
    };
    const follow = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
      finger = { x, y };
      draw();
      if (frame === 0) frame = requestAnimationFrame(scrollOn);
    };
    const end = () => {
      cancelAnimationFrame(frame);
      handle.removeEventListener('pointermove', follow);
      handle.removeEventListener('pointerup', drop);
      handle.removeEventListener('pointercancel', end);
      lifted.toggleAttribute('data-lifted', false);
      lifted.style.translate = '';
      mark(null);
    };
    const drop = () => {
      const at = landing;
      end();
      if (at) moveTo(place, at);
    };
    const moveTo = (from: string, { row: beside, side }: NonNullable<typeof landing>) => {
      const places = latest.current.items.map((item) => item.place);
      const was = places.indexOf(from);
      const next = places.indexOf(beside.getAttribute('data-row') ?? '') + (side === 'after' ? 1 : 0);
      const to = next > was ? next - 1 : next;
      if (was >= 0 && next >= 0 && to !== was) latest.current.onMove(from, to);
    };
    handle.addEventListener('pointermove', follow);
    handle.addEventListener('pointerup', drop);
    handle.addEventListener('pointercancel', end);
  }, []);

  return { list, row };
}

/** The row under the finger, and on which side of it the lifted one would land; null outside of the list. */
function landingAt(list: HTMLElement, lifted: Element, x: number, y: number) {
  const box = list.getBoundingClientRect();
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return null;
  for (const row of list.children) {
    if (row === lifted) continue;
    const { top, bottom, left, right } = row.getBoundingClientRect();
    if (y < top || y > bottom || x < left || x > right) continue;
    // Where rows stand beside one another, the half is the one along the line.
    const beside = right - left < box.width * 0.75;
    const rightToLeft = getComputedStyle(list).direction === 'rtl';
    const first = beside ? x < (left + right) / 2 !== rightToLeft : y < (top + bottom) / 2;
    return { row, side: first ? ('before' as const) : ('after' as const) };
  }
  return null;
}
