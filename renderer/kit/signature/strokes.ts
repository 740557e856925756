import type { Signature, StrokePoint } from '../../../domain/signature.ts';

export type Drawn = Extract<Signature, { kind: 'drawn' }>;
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Height of the base line, as a share of the pad (signature.css draws it there). */
export const baseLine = 0.7;
const mostPoints = 4000;
const mostStrokes = 200;
const mostTime = 3_600_000;

const tenth = (value: number) => Math.round(value * 10) / 10;

/**
 * Scales strokes to another pad size: one scale for both directions, centred, on the base line. So turning the tablet does
 * not distort them.
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

/** One sample of the pen from the browser, relative to the pad's corner. */
export interface PenSample {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly pressure: number;
}

/**
 * Converts a sample to the point to be stored: its time counts from `zero`, its place stays inside the pad. Null when neither
 * place nor pressure changed since `last`.
 */
export function nextPoint(
  sample: PenSample,
  zero: number,
  frame: Frame,
  last: StrokePoint | undefined,
): StrokePoint | null {
  const point = {
    x: tenth(Math.min(Math.max(sample.x, -20), frame.width + 20)),
    y: tenth(Math.min(Math.max(sample.y, -20), frame.height + 20)),
    t: Math.round(Math.min(Math.max(sample.at - zero, 0), mostTime)),
    p: Math.round(Math.min(Math.max(sample.pressure, 0), 1) * 1000) / 1000,
  };
  return last && last.x === point.x && last.y === point.y && last.p === point.p ? null : point;
}

/** Adds a stroke; a very long one is stored in pieces that share end points, because a stroke's length is limited. */
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

/** The time of the last point, from which strokes added after a pause or a restart continue. */
export function lastTime(drawn: Drawn | null): number {
  return drawn?.strokes.at(-1)?.at(-1)?.t ?? 0;
}
