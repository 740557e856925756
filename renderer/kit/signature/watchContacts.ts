import { restsBesidePen, takesOver } from './contacts.ts';

/**
 * Lets a pen replace a resting palm, and a fingertip a resting hand: a better contact replaces the drawing one (`onReplaced`
 * is called before anybody else hears of it), and a hand beside a pen never draws. Returns a function that stops watching.
 */
export function watchContacts(target: HTMLElement, onReplaced: () => void): () => void {
  let drawing: PointerEvent | null = null;
  let penAt: number | null = null;

  const down = (event: PointerEvent) => {
    if (event.pointerType === 'pen') penAt = event.timeStamp;
    if (restsBesidePen(event, penAt === null ? null : event.timeStamp - penAt)) {
      event.stopImmediatePropagation();
      return;
    }
    if (drawing && drawing.pointerId !== event.pointerId) {
      if (!takesOver(drawing, event)) return;
      onReplaced();
    }
    drawing = event;
  };
  const move = (event: PointerEvent) => {
    if (event.pointerType === 'pen') penAt = event.timeStamp;
    // A palm touches with its edge first: its size shows a moment later.
    if (drawing?.pointerId === event.pointerId) drawing = event;
  };
  const up = (event: PointerEvent) => {
    if (event.pointerType === 'pen') penAt = event.timeStamp;
    if (drawing?.pointerId === event.pointerId) drawing = null;
  };

  const capture = { capture: true };
  target.addEventListener('pointerdown', down, capture);
  globalThis.addEventListener('pointermove', move, capture);
  globalThis.addEventListener('pointerup', up, capture);
  globalThis.addEventListener('pointercancel', up, capture);
  return () => {
    target.removeEventListener('pointerdown', down, capture);
    globalThis.removeEventListener('pointermove', move, capture);
    globalThis.removeEventListener('pointerup', up, capture);
    globalThis.removeEventListener('pointercancel', up, capture);
  };
}
