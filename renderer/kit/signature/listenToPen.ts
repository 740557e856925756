import { preventGestures } from '../no-gesture.ts';
import type { PenReport } from './pen.ts';
import type { Drawn, PenSample } from './strokes.ts';
import { watchContacts } from './watchContacts.ts';

interface Listener {
  /** `at`: the event's time. Its place follows as a move. */
  begin(at: number): void;
  move(report: PenReport): void;
  end(pointer: Drawn['pointer']): void;
  /** The stroke was a resting hand's: its ink goes. */
  discard(): void;
}

/**
 * Turns the pointer events of a pad into strokes, one contact at a time, captured so that a line may leave the pad and come
 * back. Takes every sample of the digitiser, not only the one for each frame: a comparison of signatures needs them. Returns
 * the way to end it.
 */
export function listenToPen(pad: HTMLElement, listener: Listener): () => void {
  let writing: number | null = null;
  let pointer: Drawn['pointer'] = 'touch';

  const samplesOf = (events: readonly PointerEvent[]): PenSample[] => {
    const { left, top } = pad.getBoundingClientRect();
    return events.map(({ clientX, clientY, timeStamp, pressure }) => ({
      x: clientX - left,
      y: clientY - top,
      at: timeStamp,
      pressure,
    }));
  };
  const end = () => {
    writing = null;
    listener.end(pointer);
  };

  const down = (event: PointerEvent) => {
    if (writing !== null || event.button !== 0) return;
    event.preventDefault();
    writing = event.pointerId;
    pointer = event.pointerType === 'pen' || event.pointerType === 'mouse' ? event.pointerType : 'touch';
    pad.setPointerCapture(event.pointerId);
    listener.begin(event.timeStamp);
    listener.move({ samples: samplesOf([event]), ahead: [] });
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== writing) return;
    event.preventDefault();
    if ((event.buttons & 1) === 0) return end();
    const real = event.getCoalescedEvents();
    listener.move({
      samples: samplesOf(real.length > 0 ? real : [event]),
      ahead: samplesOf(event.getPredictedEvents()),
    });
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId !== writing) return;
    event.preventDefault();
    listener.move({ samples: samplesOf([event]), ahead: [] });
    end();
  };
  const cancel = (event: PointerEvent) => {
    if (event.pointerId === writing) end();
  };
  /** Before `down` hears of the better contact, which takes over. */
  const replaced = () => {
    if (writing === null) return;
    writing = null;
    listener.discard();
  };

  const stopWatching = watchContacts(pad, replaced);
  const allowGestures = preventGestures(pad);
  const heard = new AbortController();
  pad.addEventListener('pointerdown', down, heard);
  pad.addEventListener('pointermove', move, heard);
  pad.addEventListener('pointerup', up, heard);
  pad.addEventListener('pointercancel', cancel, heard);
  return () => {
    stopWatching();
    allowGestures();
    heard.abort();
  };
}
