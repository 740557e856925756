import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Signature, type StrokePoint, signatureFault } from '../../domain/signature.ts';

/** Real pen strokes where the folder is there; a hand-drawn fallback where it is not. */
const folder = join(import.meta.dirname, '../../../shared/signatures');
const fallback = Array.from({ length: 60 }, (_, i) => ({
  x: 40 + i * 5,
  y: 120 + 40 * Math.sin(i / 3),
  t: i * 10,
  p: 0.4,
}));

function realSignatures(): StrokePoint[][][] {
  if (!existsSync(folder)) return [[fallback]];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.TXT'))
    .map((name) => {
      const rows = readFileSync(join(folder, name), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.trim().split(/\s+/).map(Number));
      const xs = rows.map(([x = 0]) => x);
      const ys = rows.map(([, y = 0]) => y);
      const [left, top, width] = [Math.min(...xs), Math.max(...ys), Math.max(...xs) - Math.min(...xs)];
      const start = rows[0]?.[2] ?? 0;
      const strokes: StrokePoint[][] = [];
      let down = false;
      for (const [x = 0, y = 0, t = 0, pen = 0, , , pressure = 0] of rows) {
        if (pen === 1) {
          if (!down) strokes.push([]);
          strokes
            .at(-1)
            ?.push({
              x: ((x - left) / width) * 500 + 50,
              y: ((top - y) / width) * 500,
              t: t - start,
              p: Math.min(1, pressure / 1024),
            });
        }
        down = pen === 1;
      }
      return strokes;
    });
}

const drawn = (strokes: StrokePoint[][]) =>
  Signature.parse({ kind: 'drawn', width: 600, height: 240, pointer: 'pen', strokes });

describe('what counts as a signature', () => {
  it('every real pen signature does', () => {
    const all = realSignatures();
    expect(all.length).toBeGreaterThan(0);
    for (const strokes of all) expect(signatureFault(drawn(strokes))).toBeNull();
  });

  it.each([
    ['a dot', [[{ x: 300, y: 100, t: 0, p: 0.5 }]]],
    ['many dots on one spot', Array.from({ length: 20 }, (_, i) => [{ x: 300, y: 100, t: i, p: 0.5 }])],
    ['a short dash', [Array.from({ length: 10 }, (_, i) => ({ x: 300 + i, y: 100, t: i, p: 0.5 }))]],
  ])('%s does not', (_, strokes) => {
    expect(signatureFault(drawn(strokes))).toBe('not-a-signature');
  });

  it('a typed name does, a single letter does not', () => {
    expect(signatureFault({ kind: 'typed', name: 'Li Example' })).toBeNull();
    expect(signatureFault({ kind: 'typed', name: 'L' })).toBe('not-a-signature');
  });
});
