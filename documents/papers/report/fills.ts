import type { Fill } from '../../../domain/reports/report.ts';
import type { Canvas } from '../../pdf/canvas.ts';
import { mm } from '../../pdf/measure.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const edge = { width: mm(0.5), ink: 'ink' } as const;
const radius = mm(0.9);
/** Between two diagonal lines, across them; and between two dots. */
const step = mm(2);
const dot = mm(0.45);

/** A bar in one of the four fills, which are told apart in grey too. */
export function filledBar(canvas: Canvas, { x, y, width, height }: Box, fill: Fill): void {
  if (width <= 0 || height <= 0) return;
  if (fill === 'solid') {
    canvas.box(x, y, width, height, radius, { fill: 'ink' });
    return;
  }
  if (fill === 'lines')
    // From the edge on the left or at the bottom up to the one at the top or on the right.
    for (let at = step; at < width + height; at += step) {
      const [from, to] = [Math.max(0, at - height), Math.min(at, width)];
      canvas.rule(x + from, y + at - from, x + to, y + at - to, { width: mm(0.6), ink: 'ink' });
    }
  if (fill === 'dots')
    for (let down = step / 2 + dot; down + dot < height; down += step)
      for (let along = step / 2 + dot; along + dot < width; along += step)
        canvas.box(x + along - dot, y + down - dot, 2 * dot, 2 * dot, dot, { fill: 'ink' });
  canvas.box(x, y, width, height, radius, { line: edge });
}
