import type { Signature, StrokePoint } from '../../../domain/signature.ts';

export type Drawn = Extract<Signature, { kind: 'drawn' }>;
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Where the base line stands in the pad, as a part of its height (signature.css draws it there). */
export const baseLine = 0.7;
const mostPoints = 4000;
const mostStrokes = 200;
const mostTime = 3_600_000;

const tenth = (value: number) => Math.round(value * 10) / 10;

/**
 * The same strokes in a pad of another size: one scale for both directions so that handwriting keeps its proportions,
 * centred, and standing on the base line. This is what makes turning the tablet harmless.
 */
export function fitted(drawn: Drawn, frame: Frame): Drawn {
  if (drawn.width === frame.width && drawn.height === frame.height) return drawn;
  const scale = Math.min(frame.width / drawn.width, frame.height / drawn.height);
  const left = (frame.width - drawn.width * scale) / 2;
  const top = baseLine * (frame.height - drawn.height * scale);
  return {
    ...drawn,
    width: frame.width,
    height: frame.height,
    strokes: drawn.strokes.map((stroke) =>
      stroke.map((point) => ({ ...point, x: tenth(left + point.x * scale), y: tenth(top + point.y * scale) })),
    ),
  };
}

/** One sample of the pen as the browser reports it, relative to the pad's corner. */
export interface PenSample {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly pressure: number;
}

/**
 * Samples to stored points: times count from `zero`, positions stay inside the pad's margin, and samples in which
 * the pen neither moved nor pressed differently are dropped.
 */
export function toStroke(samples: readonly PenSample[], zero: number, frame: Frame): StrokePoint[] {
  const points: StrokePoint[] = [];
  for (const sample of samples) {
    const point = {
      x: tenth(Math.min(Math.max(sample.x, -20), frame.width + 20)),
      y: tenth(Math.min(Math.max(sample.y, -20), frame.height + 20)),
      t: Math.round(Math.min(Math.max(sample.at - zero, 0), mostTime)),
      p: Math.round(Math.min(Math.max(sample.pressure, 0), 1) * 1000) / 1000,
    };
    const last = points.at(-1);
    if (!last || last.x !== point.x || last.y !== point.y || last.p !== point.p) points.push(point);
  }
  return points;
}

/** Adds a stroke; a very long one is stored in pieces that share their end points, because a stroke is bounded. */
export function withStroke(
  before: Drawn | null,
  stroke: readonly StrokePoint[],
  frame: Frame,
  pointer: Drawn['pointer'],
): Drawn | null {
  const pieces: StrokePoint[][] = [];
  for (let from = 0; from < stroke.length; from += mostPoints - 1) {
    if (from > 0 && from === stroke.length - 1) break;
    pieces.push(stroke.slice(from, from + mostPoints));
  }
  const strokes = [...(before ? fitted(before, frame).strokes : []), ...pieces].slice(0, mostStrokes);
  return strokes.length === 0 ? null : { kind: 'drawn', ...frame, pointer, strokes };
}

export function withoutLastStroke(drawn: Drawn): Drawn | null {
  const strokes = drawn.strokes.slice(0, -1);
  return strokes.length === 0 ? null : { ...drawn, strokes };
}

/** The time of the last point, so that strokes added after a pause or a restart go on from there. */
export function lastTime(drawn: Drawn | null): number {
  return drawn?.strokes.at(-1)?.at(-1)?.t ?? 0;
}
