import { pressable } from './settling/identity.ts';

/** Stands on a control while a finger presses it. */
export const pressedMark = 'data-pressed';

/**
 * Shows the finger on what it presses in the very next frame, whatever the tap will set off and however long that takes. On
 * glass a browser's own `:active` comes a tenth of a second late, because the finger may be about to scroll, and after a
 * quick tap not at all. Returns the way to end it.
 */
export function showPressed(root: HTMLElement): () => void {
  let pressed: Element | null = null;
  const release = () => {
    pressed?.removeAttribute(pressedMark);
    pressed = null;
  };
  const heard = new AbortController();
  const hear = { capture: true, passive: true, signal: heard.signal };
  const down = ({ target }: PointerEvent) => {
    release();
    pressed = target instanceof Element ? target.closest(pressable) : null;
    pressed?.setAttribute(pressedMark, '');
  };
  const up = () => {
    const lifted = pressed;
    // Behind the frame that shows it: a frame callback runs before its frame is drawn, the task behind it after.
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (lifted === pressed) release();
      }, 0),
    );
  };
  root.addEventListener('pointerdown', down, hear);
  document.addEventListener('pointerup', up, hear);
  // It scrolls instead.
  document.addEventListener('pointercancel', release, hear);
  return () => {
    heard.abort();
    release();
  };
}
