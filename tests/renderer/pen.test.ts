import { describe, expect, it } from 'vitest';
import { drawStroke } from '../../renderer/kit/signature/ink.ts';
import type { PenSample } from '../../renderer/kit/signature/strokes.ts';
import { penSignature } from '../documents/signatures.ts';
import { penOn, written } from './pad.ts';

const signature = penSignature('U1S1.TXT');
if (signature.kind !== 'drawn') throw new Error('the signature was not drawn');
const { strokes, ...size } = signature;
const frame = { width: size.width, height: size.height };
type Stroke = (typeof strokes)[number];
const samplesOf = (stroke: Stroke): PenSample[] => stroke.map(({ x, y, t, p }) => ({ x, y, at: t, pressure: p }));
/** As the browser sends it: what the digitiser measured since the last frame, and what is expected next. */
const reports = (stroke: Stroke) => {
  const samples = samplesOf(stroke);
  return Array.from({ length: Math.ceil(samples.length / 4) }, (_, n) => {
    const real = samples.slice(4 * n, 4 * n + 4);
    const last = real.at(-1);
    return { samples: real, ahead: last ? [{ ...last, x: last.x + 7.7, y: last.y + 3.3, at: last.at + 16 }] : [] };
  });
};
const write = (on: ReturnType<typeof penOn>) =>
  strokes.map((stroke) => {
    on.pen.begin(0);
    for (const report of reports(stroke)) on.pen.move(report);
    return on.pen.end();
  });

describe('live ink', () => {
  it('stores what the pen did and nothing that was only expected of it', () => {
    const stored = write(penOn(frame));
    const real = strokes.map((stroke) => written(samplesOf(stroke), 0, frame));
    expect(stored).toEqual(real);
  });

  it('leaves on the paper, piece by piece, what a drawing of the stored strokes would', () => {
    const [live, again] = [penOn(frame), penOn(frame)];
    for (const stroke of write(live)) drawStroke(again.paper, stroke);
    expect(live.paper.lines).toEqual(again.paper.lines);
    expect(live.paper.lines.length).toBeGreaterThan(strokes.flat().length / 2);
  });

  it('never draws anew what stands: no report wipes the paper, and each adds no more than its own points', () => {
    const { pen, paper } = penOn(frame);
    for (const stroke of strokes) {
      pen.begin(0);
      for (const report of reports(stroke)) {
        const before = paper.lines.length;
        pen.move(report);
        expect(paper.lines.length - before).toBeLessThanOrEqual(report.samples.length);
      }
      pen.end();
    }
    expect(paper.wiped.count).toBe(0);
  });

  it('shows what is expected of the pen until the next frame only', () => {
    const { pen, live, passFrame } = penOn(frame);
    pen.begin(0);
    pen.move({ samples: [{ x: 10, y: 10, at: 0, pressure: 0.5 }], ahead: [{ x: 20, y: 20, at: 16, pressure: 0.5 }] });
    expect(live.lines.at(-1)).toContain('L 20.000 20.000');
    passFrame();
    expect(live.lines.at(-1)).not.toContain('L 20.000 20.000');
  });
});
