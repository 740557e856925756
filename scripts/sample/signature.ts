import type { Signature } from '../../domain/signature.ts';

type Drawn = Extract<Signature, { kind: 'drawn' }>;

/** A plausible signature: enough points, long enough. */
export const handSignature: Drawn = {
  kind: 'drawn',
  width: 520,
  height: 220,
  pointer: 'touch',
  strokes: [
    Array.from({ length: 40 }, (_, i) => ({
      x: 60 + i * 9,
      y: 110 + Math.round(40 * Math.sin(i / 3)),
      t: i * 16,
      p: 0.5,
    })),
  ],
};

/** Too small to be a signature. */
export const dot: Drawn = { ...handSignature, strokes: [[{ x: 100, y: 100, t: 0, p: 0.5 }]] };
