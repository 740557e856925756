import { z } from 'zod';
import { DrawnSignature, type Signature, TypedSignature } from './signature.ts';

/** A mark beside one point of a text: drawn, or typed as an equal route. */
export const Initials = z.discriminatedUnion('kind', [DrawnSignature, TypedSignature]);
export type Initials = z.infer<typeof Initials>;

const leastPoints = 4;
const leastTravel = 0.04;
const mostLetters = 10;

/**
 * Returns why a mark is rejected as initials, or null. They are shorter than a signature and may be one straight letter: the pen
 * has to travel 4 % of the pad's width inside it. Typed: one to ten characters.
 */
export function initialsFault(initials: Signature): 'not-initials' | null {
  if (initials.kind === 'typed') {
    const { length } = initials.name.trim();
    return length >= 1 && length <= mostLetters ? null : 'not-initials';
  }
  const { width, height, strokes } = initials;
  const inside = strokes.map((stroke) => stroke.filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height));
  const travel = inside.reduce((sum, stroke) => sum + lengthOf(stroke), 0);
  return inside.flat().length >= leastPoints && travel >= leastTravel * width ? null : 'not-initials';
}

function lengthOf(stroke: readonly { readonly x: number; readonly y: number }[]): number {
  return stroke.reduce((sum, to, index) => {
    const from = stroke[index - 1];
    return from ? sum + Math.hypot(to.x - from.x, to.y - from.y) : sum;
  }, 0);
}
