import { describe, expect, it } from 'vitest';
import { DrawnSignature } from '../../domain/signature.ts';
import { signatureWait } from '../../renderer/kit/signature/fault.ts';
import { type Drawn, fitted, lastTime, withoutLastStroke, withStroke } from '../../renderer/kit/signature/strokes.ts';
import { sampleClient } from '../../scripts/sample/people.ts';
import { written } from './pad.ts';

const landscape = { width: 1000, height: 300 };
const portrait = { width: 500, height: 400 };
const point = (x: number, y: number, t = 0) => ({ x, y, t, p: 0.5 });
const drawn: Drawn = {
  kind: 'drawn',
  ...landscape,
  pointer: 'pen',
  strokes: [[point(0, 210), point(1000, 210, 20)], [point(500, 110, 40)]],
};

describe('a signature when the tablet is turned', () => {
  it('is scaled alike in both directions and stays on the base line', () => {
    const turned = fitted(drawn, portrait);
    // Half as wide, so half the size; the line at 70 % of 300 goes to 70 % of 400.
    expect(turned.strokes).toEqual([[point(0, 280), point(500, 280, 20)], [point(250, 230, 40)]]);
    expect(turned).toMatchObject(portrait);
  });

  it('keeps every stroke and every point, with its time and pressure', () => {
    const turned = fitted(drawn, portrait);
    expect(turned.strokes.map((stroke) => stroke.length)).toEqual([2, 1]);
    expect(turned.strokes.flat().map(({ t, p }) => [t, p])).toEqual([
      [0, 0.5],
      [20, 0.5],
      [40, 0.5],
    ]);
  });

  it('takes a stroke added afterwards into the new frame', () => {
    const more = withStroke(drawn, [point(10, 20, 90)], portrait, 'touch');
    expect(more?.strokes).toHaveLength(3);
    expect(more).toMatchObject({ ...portrait, pointer: 'touch' });
    expect(more?.strokes[0]).toEqual([point(0, 280), point(500, 280, 20)]);
  });
});

describe('pen samples', () => {
  it('count from the first moment and leave out where the pen stood still', () => {
    const stroke = written(
      [
        { x: 1.04, y: 2, at: 5000, pressure: 0.2 },
        { x: 1.04, y: 2, at: 5004, pressure: 0.2 },
        { x: 3, y: 4, at: 5012.4, pressure: 0.4 },
      ],
      5000,
      landscape,
    );
    expect(stroke).toEqual([
      { x: 1, y: 2, t: 0, p: 0.2 },
      { x: 3, y: 4, t: 12, p: 0.4 },
    ]);
  });

  it('stay within what the record takes, even when the pen runs off the pad', () => {
    const samples = Array.from({ length: 9000 }, (_, i) => ({ x: i - 4000, y: -9000, at: i * 1000, pressure: 2 }));
    const long = withStroke(null, written(samples, 0, landscape), landscape, 'mouse');
    expect(DrawnSignature.safeParse(long).success).toBe(true);
  });

  it('of a very long stroke are stored in pieces that share their ends', () => {
    const samples = Array.from({ length: 9000 }, (_, i) => ({ x: (i % 2) + 10, y: 10, at: i, pressure: 0.5 }));
    const long = withStroke(null, written(samples, 0, landscape), landscape, 'pen');
    expect(long?.strokes.map((stroke) => stroke.length)).toEqual([4000, 4000, 1002]);
    expect(long?.strokes[1]?.[0]).toEqual(long?.strokes[0]?.at(-1));
    expect(lastTime(long)).toBe(8999);
  });
});

describe('undo and the waiting button', () => {
  it('takes strokes back one by one, down to an empty pad', () => {
    const one = withoutLastStroke(drawn);
    expect(one?.strokes).toHaveLength(1);
    expect(one && withoutLastStroke(one)).toBeNull();
  });

  it('says that nothing is there, that a dot is too short, and nothing more once it is a signature', () => {
    expect(signatureWait(null)).toBe('empty');
    expect(signatureWait({ ...drawn, strokes: [[point(5, 5)]] })).toBe('tooShort');
    const line = Array.from({ length: 12 }, (_, i) => point(i * 40, 200, i * 10));
    expect(signatureWait({ ...drawn, strokes: [line] })).toBe('tooShort');
    const wave = line.map((one, i) => ({ ...one, y: 150 + 40 * (i % 3) }));
    expect(signatureWait({ ...drawn, strokes: [wave] })).toBeNull();
    expect(signatureWait({ kind: 'typed', name: sampleClient.name })).toBeNull();
  });
});
