import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import Pad, { type PointGroup, type SignatureEvent } from 'signature_pad';
import { type Drawn, type Frame, fitted, lastTime, type PenSample, toStroke, withStroke } from './strokes.ts';
import { watchContacts } from './watchContacts.ts';

const ink = '#17211F';
const line = { penColor: ink, minWidth: 1.4, maxWidth: 4.2, dotSize: 2.6, velocityFilterWeight: 0.7 } as const;

/**
 * All samples of the digitiser, not only the one for each frame: a pen sends several between two frames, and a comparison of
 * signatures needs them.
 */
function samplesOf(event: SignatureEvent, corner: DOMRect): PenSample[] {
  const source = event.event;
  if (!(source instanceof PointerEvent)) {
    return [{ x: event.x - corner.left, y: event.y - corner.top, at: source.timeStamp, pressure: event.pressure }];
  }
  const coalesced = source.type === 'pointermove' ? source.getCoalescedEvents() : [];
  return (coalesced.length > 0 ? coalesced : [source]).map((sample) => ({
    x: sample.clientX - corner.left,
    y: sample.clientY - corner.top,
    at: sample.timeStamp,
    pressure: sample.pressure,
  }));
}

function pointerOf(event: SignatureEvent): Drawn['pointer'] {
  const type = event.event instanceof PointerEvent ? event.event.pointerType : 'touch';
  return type === 'pen' || type === 'mouse' ? type : 'touch';
}

function groupsOf(drawn: Drawn): PointGroup[] {
  return drawn.strokes.map((stroke) => ({
    ...line,
    compositeOperation: 'source-over',
    points: stroke.map((point) => ({ x: point.x, y: point.y, time: point.t, pressure: point.p })),
  }));
}

/**
 * Draws on the canvas and reports whole strokes. The picture is always redrawn from the strokes to be stored, so it cannot
 * differ from the record. A change of size redraws them scaled.
 */
export function usePen(
  canvas: RefObject<HTMLCanvasElement | null>,
  drawn: Drawn | null,
  onChange: (drawn: Drawn | null) => void,
): void {
  const pad = useRef<Pad | null>(null);
  const frame = useRef<Frame>({ width: 0, height: 0 });
  const writing = useRef(false);

  const show = useEffectEvent(() => {
    const now = pad.current;
    // Redrawing would lose the ink of an unfinished stroke; its end draws everything again.
    if (!now || frame.current.width === 0 || writing.current) return;
    now.clear();
    if (drawn) now.fromData(groupsOf(fitted(drawn, frame.current)));
  });

  const resize = useEffectEvent((width: number, height: number) => {
    const target = canvas.current;
    if (!target || width < 50 || height < 50) return;
    const ratio = Math.max(1, globalThis.devicePixelRatio);
    target.width = Math.round(width * ratio);
    target.height = Math.round(height * ratio);
    target.getContext('2d')?.scale(ratio, ratio);
    frame.current = { width, height };
    show();
  });

  const finish = useEffectEvent((samples: readonly PenSample[], zero: number, pointer: Drawn['pointer']) => {
    const points = toStroke(samples, zero, frame.current);
    if (points.length === 0) return;
    const next = withStroke(drawn, points, frame.current, pointer);
    // Immediately, because the next stroke may end within milliseconds and is added to this one.
    flushSync(() => onChange(next));
  });

  /** The event time that counts as the signature's first moment. */
  const zeroFor = useEffectEvent((known: number | null, at: number) => {
    if (!drawn) return at;
    return known ?? at - lastTime(drawn) - 1;
  });

  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    let discarding = false;
    // Before the pad's own listeners, which take the first contact and would draw the palm.
    const stopWatching = watchContacts(target, () => {
      discarding = true;
    });
    const pen = new Pad(target, { ...line, minDistance: 0, throttle: 0 });
    pad.current = pen;
    let samples: PenSample[] = [];
    let zero: number | null = null;
    let pointer: Drawn['pointer'] = 'touch';
    const on = (name: string, listener: (event: SignatureEvent) => void) => {
      const heard = (event: Event) => {
        if (event instanceof CustomEvent) listener(event.detail);
      };
      pen.addEventListener(name, heard);
      return () => pen.removeEventListener(name, heard);
    };
    const off = [
      on('beginStroke', (event) => {
        writing.current = true;
        samples = [];
        pointer = pointerOf(event);
        zero = zeroFor(zero, event.event.timeStamp);
      }),
      on('beforeUpdateStroke', (event) => {
        samples.push(...samplesOf(event, target.getBoundingClientRect()));
      }),
      on('endStroke', () => {
        writing.current = false;
        if (discarding) show();
        else finish(samples, zero ?? 0, pointer);
        discarding = false;
        samples = [];
      }),
    ];
    const watch = new ResizeObserver(([entry]) => {
      if (entry) resize(entry.contentRect.width, entry.contentRect.height);
    });
    watch.observe(target);
    return () => {
      watch.disconnect();
      for (const end of off) end();
      stopWatching();
      pen.off();
      pad.current = null;
    };
  }, [canvas]);

  useEffect(() => show(), [drawn]);
}
