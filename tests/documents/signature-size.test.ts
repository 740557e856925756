import { afterAll, expect, it } from 'vitest';
import { makeConsentRecord } from '../../documents/papers/consent-record.ts';
import type { Signature } from '../../domain/signature.ts';
import { consentInput } from './fixtures.ts';
import { pagesOf } from './golden.ts';
import { Workbench } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

/** A wave of that many CSS pixels, drawn in the middle of a large pad. */
function wave(width: number, height: number): Signature {
  const stroke = Array.from({ length: 30 }, (_, i) => ({
    x: 300 + (i * width) / 29,
    y: 100 + (i % 2) * height,
    t: i * 10,
    p: 0.5,
  }));
  return { kind: 'drawn', width: 900, height: 300, pointer: 'touch', strokes: [stroke] };
}

async function inkOf(name: string, signature: Signature) {
  const input = consentInput();
  const { clientSigned } = input;
  if (!clientSigned) throw new Error('the sample consent has no signature');
  const page = async (signed: Signature, file: string) =>
    pagesOf(bench, file, await makeConsentRecord({ ...input, clientSigned: { ...clientSigned, signature: signed } }));
  // Two marks in the same corner of the box: what differs is the larger one.
  const [drawn, dot] = [await page(signature, name), await page(wave(0.1, 0.1), `${name}-dot`)];
  const box = { left: Number.POSITIVE_INFINITY, right: 0, top: Number.POSITIVE_INFINITY, bottom: 0 };
  for (const [index, { grey, width }] of drawn.entries())
    for (const [at, value] of grey.entries()) {
      if (Math.abs(value - (dot[index]?.grey[at] ?? 0)) < 40) continue;
      const [x, y] = [at % width, Math.floor(at / width)];
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  return { width: box.right - box.left + 1, height: box.bottom - box.top + 1 };
}

it('prints a small signature at the size it was drawn, never blown up', async () => {
  // 80 by 20 CSS pixels are 60 by 15 points, which are as many pixels here; the pen has a width of its own.
  const small = await inkOf('small', wave(80, 20));
  expect(small.width).toBeGreaterThan(54);
  expect(small.width).toBeLessThan(66);
  expect(small.height).toBeLessThan(21);
});
