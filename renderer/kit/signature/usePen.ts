import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { StrokePoint } from '../../../domain/signature.ts';
import { listenToPen } from './listenToPen.ts';
import { type NextFrame, Pen } from './pen.ts';
import { type Drawn, type Frame, fitted, lastTime, withStroke } from './strokes.ts';

const ink = '#17211F';

/** Past the frame that is being made: reports of a pen come before it, and the next one may bring the next report. */
const afterNextFrame: NextFrame = (then) => {
  let waits = requestAnimationFrame(() => {
    waits = requestAnimationFrame(then);
  });
  return () => cancelAnimationFrame(waits);
};

/** Not in step with the page's own drawing: ink reaches the screen without waiting for the rest of the page. */
function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  return canvas.getContext('2d', { desynchronized: true });
}

function size(canvas: HTMLCanvasElement, { width, height }: Frame): void {
  const ratio = Math.max(1, globalThis.devicePixelRatio);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = contextOf(canvas);
  if (!context) return;
  context.scale(ratio, ratio);
  context.strokeStyle = ink;
  context.lineCap = 'round';
  context.lineJoin = 'round';
}

/**
 * Draws on `paper` and reports whole strokes; `live`, above it, shows where the pen is about to be. All is redrawn only in
 * another size, scaled, and when the strokes became others than those that were written here.
 */
export function usePen(
  { paper, live }: Readonly<Record<'paper' | 'live', RefObject<HTMLCanvasElement | null>>>,
  drawn: Drawn | null,
  onChange: (drawn: Drawn | null) => void,
): void {
  const pen = useRef<Pen | null>(null);
  /** What stands on the paper. */
  const shown = useRef<Drawn | null>(null);

  const draw = useEffectEvent((frame: Frame) => {
    if (frame.width === 0) return;
    pen.current?.redraw(frame, drawn ? fitted(drawn, frame).strokes : []);
    shown.current = drawn;
  });

  const resize = useEffectEvent((frame: Frame) => {
    if (!paper.current || !live.current || frame.width < 50 || frame.height < 50) return;
    size(paper.current, frame);
    size(live.current, frame);
    draw(frame);
  });

  const finish = useEffectEvent((points: readonly StrokePoint[], pointer: Drawn['pointer']) => {
    if (!pen.current || points.length === 0) return;
    const next = withStroke(drawn, points, pen.current.frame, pointer);
    // Its ink is there already, unless it was one too many to be kept.
    if (next && next.strokes.length > (drawn?.strokes.length ?? 0)) shown.current = next;
    // Immediately, because the next stroke may end within milliseconds and is added to this one.
    flushSync(() => onChange(next));
  });

  /** The event time that counts as the signature's first moment. */
  const zeroFor = useEffectEvent((known: number | null, at: number) => {
    if (!drawn) return at;
    return known ?? at - lastTime(drawn) - 1;
  });

  const discard = useEffectEvent(() => {
    if (pen.current) draw(pen.current.frame);
  });

  useEffect(() => {
    const sheets = paper.current && live.current && [contextOf(paper.current), contextOf(live.current)];
    const [below, above] = sheets ?? [];
    if (!paper.current || !below || !above) return;
    const made = new Pen(below, above, afterNextFrame);
    pen.current = made;
    let zero: number | null = null;
    const deafen = listenToPen(paper.current, {
      begin: (at) => {
        zero = zeroFor(zero, at);
        made.begin(zero);
      },
      move: (report) => made.move(report),
      end: (pointer) => finish(made.end(), pointer),
      discard: () => {
        made.end();
        discard();
      },
    });
    const watch = new ResizeObserver(([entry]) => {
      // A page that is not shown has no size; what is drawn stays for when it is.
      if (entry && entry.contentRect.width > 0)
        resize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    watch.observe(paper.current);
    return () => {
      watch.disconnect();
      deafen();
      made.end();
      pen.current = null;
    };
  }, [paper, live]);

  useEffect(() => {
    if (pen.current && drawn !== shown.current) draw(pen.current.frame);
  }, [drawn]);
}
