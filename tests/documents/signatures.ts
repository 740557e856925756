import { existsSync, readFileSync } from 'node:fs';
import type { Signature, StrokePoint } from '../../domain/signature.ts';

const folder = new URL('../../../shared/signatures/', import.meta.url);

/**
 * A pen signature: one of the research set beside the repository where that folder is, else a written-out loop with
 * varying pressure. Files: x, y (up), time in ms, pen down, azimuth, altitude, pressure.
 */
export function penSignature(name: string): Signature {
  const file = new URL(name, folder);
  return existsSync(file) ? fromFile(readFileSync(file, 'utf8')) : written();
}

function fromFile(text: string): Signature {
  const rows = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/).map(Number));
  const all = rows.map(([x = 0, y = 0]) => ({ x, y }));
  const left = Math.min(...all.map((point) => point.x));
  const top = Math.max(...all.map((point) => point.y));
  const scale = 600 / (Math.max(...all.map((point) => point.x)) - left);
  const start = rows[0]?.[2] ?? 0;
  const strokes: StrokePoint[][] = [];
  let open: StrokePoint[] = [];
  for (const [x = 0, y = 0, t = 0, down = 0, , , pressure = 0] of rows) {
    if (down === 1)
      open.push({
        x: (x - left) * scale + 20,
        y: (top - y) * scale + 20,
        t: t - start,
        p: Math.min(1, pressure / 1024),
      });
    else if (open.length > 0) {
      strokes.push(open);
      open = [];
    }
  }
  if (open.length > 0) strokes.push(open);
  return { kind: 'drawn', width: 700, height: 300, pointer: 'pen', strokes };
}

/** Written out here: the same on every machine. */
export function written(): Signature {
  const stroke = Array.from({ length: 120 }, (_, i) => ({
    x: 40 + i * 4 + 18 * Math.sin(i / 4),
    y: 120 + 40 * Math.cos(i / 4) - i / 4,
    t: i * 10,
    p: 0.3 + 0.5 * Math.abs(Math.sin(i / 9)),
  }));
  return {
    kind: 'drawn',
    width: 700,
    height: 300,
    pointer: 'pen',
    strokes: [stroke, [{ x: 300, y: 40, t: 1300, p: 0.6 }]],
  };
}
