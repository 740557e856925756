import { assertNever } from '../../domain/assert-never.ts';
import type { Canvas } from '../pdf/canvas.ts';
import { mm } from '../pdf/measure.ts';
import type { Bar } from './bars.ts';

export const iconSize = mm(3);
export const barPad = mm(0.9);

/** The bar itself, without its words. */
export function drawLook(canvas: Canvas, look: Bar['look'], x: number, y: number, width: number, height: number): void {
  switch (look) {
    case 'off':
      canvas.box(x, y, width, height, mm(1), { fill: 'off' });
      return;
    case 'on':
      canvas.box(x, y, width, height, mm(1), { line: { width: mm(0.35), ink: 'ink' } });
      return;
    case 'dashed':
      canvas.box(x, y, width, height, mm(1), { line: { width: mm(0.35), ink: 'mid', dash: [mm(1), mm(0.8)] } });
      return;
    default:
      assertNever(look);
  }
}
