import type { StrokePoint } from '../../../domain/signature.ts';
import { drawStroke, InkLine, type InkSurface, inkReach, type Place } from './ink.ts';
import { type Frame, nextPoint, type PenSample } from './strokes.ts';

/** A surface that can be wiped. */
export interface Sheet extends InkSurface {
  clearRect(x: number, y: number, width: number, height: number): void;
}

/** What a pointer reports: where it was at each moment since the last report, and where the browser expects it next. */
export interface PenReport {
  readonly samples: readonly PenSample[];
  readonly ahead: readonly PenSample[];
}

/** Calls back once the frame after the next one is due; returns the way to call that off. */
export type NextFrame = (then: () => void) => () => void;

interface Stroke {
  readonly zero: number;
  readonly points: StrokePoint[];
  readonly line: InkLine;
}

/**
 * Ink while it is written. What the pen really did is drawn once, on `paper`, and kept; the tip of the line and what the
 * browser expects next stand on `live`, above it, until the next report, and never become part of a stroke.
 */
export class Pen {
  readonly #paper: Sheet;
  readonly #live: Sheet;
  readonly #nextFrame: NextFrame;
  #frame: Frame = { width: 0, height: 0 };
  #stroke: Stroke | null = null;
  #calledOff: () => void = () => undefined;
  /** What the live sheet shows. */
  #tip: readonly Place[] = [];

  constructor(paper: Sheet, live: Sheet, nextFrame: NextFrame) {
    this.#paper = paper;
    this.#live = live;
    this.#nextFrame = nextFrame;
  }

  get frame(): Frame {
    return this.#frame;
  }

  /** Draws everything anew: for another size of the pad, and when a stroke was taken away. */
  redraw(frame: Frame, strokes: readonly (readonly StrokePoint[])[]): void {
    this.#frame = frame;
    this.#wipeLive();
    this.#paper.clearRect(0, 0, frame.width, frame.height);
    for (const stroke of strokes) drawStroke(this.#paper, stroke);
    if (!this.#stroke) return;
    const { zero, points } = this.#stroke;
    const line = new InkLine(this.#paper);
    for (const point of points) line.add(point);
    this.#stroke = { zero, points, line };
  }

  /** `zero`: the event time that counts as the signature's first moment. */
  begin(zero: number): void {
    this.#stroke = { zero, points: [], line: new InkLine(this.#paper) };
  }

  move({ samples, ahead }: PenReport): void {
    const stroke = this.#stroke;
    if (!stroke) return;
    for (const sample of samples) {
      const point = nextPoint(sample, stroke.zero, this.#frame, stroke.points.at(-1));
      if (!point) continue;
      stroke.points.push(point);
      stroke.line.add(point);
    }
    this.#wipeLive();
    const expected = ahead.map(({ x, y, at }) => ({ x, y, t: at - stroke.zero }));
    this.#tip = stroke.line.tip(this.#live, expected);
    if (expected.length === 0) return;
    // A pen that stops sends nothing more, and what was expected of it did not come.
    this.#calledOff = this.#nextFrame(() => {
      this.#wipeLive();
      this.#tip = stroke.line.tip(this.#live);
    });
  }

  /** Ends the stroke and returns its points, as they are to be stored. */
  end(): StrokePoint[] {
    const stroke = this.#stroke;
    this.#stroke = null;
    this.#wipeLive();
    if (!stroke) return [];
    stroke.line.finish();
    return stroke.points;
  }

  /** Wipes no more than what was drawn there: a pad is as wide as the screen. */
  #wipeLive(): void {
    this.#calledOff();
    this.#calledOff = () => undefined;
    if (this.#tip.length === 0) return;
    const [xs, ys] = [this.#tip.map(({ x }) => x), this.#tip.map(({ y }) => y)];
    this.#tip = [];
    const [left, top] = [Math.min(...xs) - inkReach, Math.min(...ys) - inkReach];
    this.#live.clearRect(left, top, Math.max(...xs) + inkReach - left, Math.max(...ys) + inkReach - top);
  }
}
