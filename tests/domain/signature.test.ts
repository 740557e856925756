import { describe, expect, it } from 'vitest';
import { Signature, type StrokePoint, signatureFault } from '../../domain/signature.ts';
import { penSignature } from '../documents/signatures.ts';

const drawn = (strokes: StrokePoint[][]) =>
  Signature.parse({ kind: 'drawn', width: 600, height: 240, pointer: 'pen', strokes });

describe('what counts as a signature', () => {
  it.each(Array.from({ length: 20 }, (_, i) => `U${i + 1}S1.TXT`))('the pen signature %s does', (file) => {
    expect(signatureFault(penSignature(file))).toBeNull();
  });

  it.each([
    ['a dot', [[{ x: 300, y: 100, t: 0, p: 0.5 }]]],
    ['many dots on one spot', Array.from({ length: 20 }, (_, i) => [{ x: 300, y: 100, t: i, p: 0.5 }])],
    ['a short dash', [Array.from({ length: 10 }, (_, i) => ({ x: 300 + i, y: 100, t: i, p: 0.5 }))]],
    [
      'a dash of 78 pixels',
      [Array.from({ length: 20 }, (_, i) => ({ x: 200 + i * 4.1, y: 100 + (i % 2), t: i, p: 0.5 }))],
    ],
    ['a straight line', [Array.from({ length: 20 }, (_, i) => ({ x: 20 + 24 * i, y: 110, t: i, p: 0.5 }))]],
    ['a straight line upwards', [Array.from({ length: 20 }, (_, i) => ({ x: 300, y: 10 + 11 * i, t: i, p: 0.5 }))]],
    [
      'a slanting line by hand',
      [Array.from({ length: 40 }, (_, i) => ({ x: 20 + 13 * i, y: 20 + 5 * i + 6 * Math.sin(i / 6), t: i, p: 0.5 }))],
    ],
    [
      'a line there and back',
      [
        Array.from({ length: 40 }, (_, i) => ({
          x: 20 + 24 * (i < 20 ? i : 39 - i),
          y: 110 + (i < 20 ? 0 : 4),
          t: i,
          p: 0.5,
        })),
      ],
    ],
    [
      'a mark wholly outside the pad',
      [Array.from({ length: 40 }, (_, i) => ({ x: 20 + 13 * i, y: -45 + 40 * (i % 2), t: i, p: 0.5 }))],
    ],
  ])('%s does not', (_, strokes) => {
    expect(signatureFault(drawn(strokes))).toBe('not-a-signature');
  });

  it('a typed name does, a single letter does not', () => {
    expect(signatureFault({ kind: 'typed', name: 'Li Example' })).toBeNull();
    expect(signatureFault({ kind: 'typed', name: 'L' })).toBe('not-a-signature');
  });
});
