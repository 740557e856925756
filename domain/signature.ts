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

/** The equal route for people who cannot draw: the full name, typed. */
export const TypedSignature = z.object({ kind: z.literal('typed'), name: Line });

export const Signature = z.discriminatedUnion('kind', [DrawnSignature, TypedSignature]);
export type Signature = z.infer<typeof Signature>;

const leastPoints = 8;
const leastTravel = 0.15;

/**
 * Says why a mark is not a signature, or null when it is one. A dot, a tap or a short dash is not:
 * the pen has to travel at least 15 % of the pad's width in all, over at least 8 points.
 */
export function signatureFault(signature: Signature): 'not-a-signature' | null {
  if (signature.kind === 'typed') return signature.name.trim().length >= 2 ? null : 'not-a-signature';
  let points = 0;
  let travel = 0;
  for (const stroke of signature.strokes) {
    points += stroke.length;
    for (let i = 1; i < stroke.length; i++) {
      const from = stroke[i - 1];
      const to = stroke[i];
      if (from && to) travel += Math.hypot(to.x - from.x, to.y - from.y);
    }
  }
  return points >= leastPoints && travel >= leastTravel * signature.width ? null : 'not-a-signature';
}
