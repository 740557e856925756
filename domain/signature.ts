import { z } from 'zod';
import { Line } from './text.ts';

/** x and y in CSS pixels of the pad, y down; t in milliseconds since the first point; p is pressure, 0 to 1. */
export const StrokePoint = z.object({
  x: z.number().min(-50).max(5000),
  y: z.number().min(-50).max(5000),
  t: z.number().min(0).max(3_600_000),
  p: z.number().min(0).max(1),
});
export type StrokePoint = z.infer<typeof StrokePoint>;

export const Stroke = z.array(StrokePoint).min(1).max(4000);

export const DrawnSignature = z.object({
  kind: z.literal('drawn'),
  width: z.number().min(50).max(5000),
  height: z.number().min(50).max(5000),
  pointer: z.enum(['pen', 'touch', 'mouse']),
  strokes: z.array(Stroke).min(1).max(200),
});

/** The alternative for people who cannot draw: the full name, typed. */
export const TypedSignature = z.object({ kind: z.literal('typed'), name: Line });

export const Signature = z.discriminatedUnion('kind', [DrawnSignature, TypedSignature]);
export type Signature = z.infer<typeof Signature>;

const leastPoints = 8;
const leastTravel = 0.15;
/**
 * Of 20 people's pen signatures the flattest has a thickness of 0.28 of its length; a line drawn by hand stays below 0.05.
 */
const leastThickness = 0.08;

/**
 * Returns the reason a mark is rejected as a signature, or null. Only ink inside the pad counts: the pen has to travel at
 * least 15 % of the pad's width there, over at least 8 points, and not along one straight line, whichever way it runs.
 */
export function signatureFault(signature: Signature): 'not-a-signature' | null {
  if (signature.kind === 'typed') return signature.name.trim().length >= 2 ? null : 'not-a-signature';
  const { width, height } = signature;
  const inside = ({ x, y }: StrokePoint) => x >= 0 && y >= 0 && x <= width && y <= height;
  const points = signature.strokes.flat().filter(inside);
  let travel = 0;
  for (const stroke of signature.strokes) {
    for (let i = 1; i < stroke.length; i++) {
      const from = stroke[i - 1];
      const to = stroke[i];
      if (from && to && inside(from) && inside(to)) travel += Math.hypot(to.x - from.x, to.y - from.y);
    }
  }
  const enough = points.length >= leastPoints && travel >= leastTravel * width;
  return enough && thickness(points) >= leastThickness ? null : 'not-a-signature';
}

/** How thick a mark is relative to its length: its extent across and along its best-fitting line. 0 for a line. */
function thickness(points: readonly StrokePoint[]): number {
  const mean = (of: (point: StrokePoint) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [midX, midY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const xx = mean(({ x }) => (x - midX) ** 2);
  const yy = mean(({ y }) => (y - midY) ** 2);
  const xy = mean(({ x, y }) => (x - midX) * (y - midY));
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const extent = (of: (point: StrokePoint) => number) => {
    const bounds = points.reduce(
      ({ least, most }, point) => ({ least: Math.min(least, of(point)), most: Math.max(most, of(point)) }),
      { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY },
    );
    return bounds.most - bounds.least;
  };
  const along = extent(({ x, y }) => x * Math.cos(angle) + y * Math.sin(angle));
  const across = extent(({ x, y }) => y * Math.cos(angle) - x * Math.sin(angle));
  return along > 0 ? across / along : 0;
}
