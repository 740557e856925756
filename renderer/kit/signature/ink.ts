import type { StrokePoint } from '../../../domain/signature.ts';

/** What a line is drawn on: a canvas, or in tests a list of what was asked for. */
export type InkSurface = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'stroke' | 'lineWidth'
>;

/** A point of a line; `t` in milliseconds. */
export type Place = Pick<StrokePoint, 'x' | 'y' | 't'>;

/** Widths in CSS pixels: a slow pen leaves a thick line, a fast one a thin line, a touch a dot. */
const [thinnest, thickest, dot] = [1.4, 4.2, 5.2];
/** How far ink reaches beside its places, with what the screen blends. */
export const inkReach = dot / 2 + 2;
/** Share of the newest piece in the speed; the rest is the speed so far, so that widths never jump. */
const newest = 0.7;

/**
 * One stroke as ink that only grows: each point adds the piece that it completes, from the middle of the pieces before and
 * after a corner. So nothing that stands is ever drawn again, however long the line.
 */
export class InkLine {
  readonly #paper: InkSurface;
  #last: Place | null = null;
  /** Where the ink on the paper ends. */
  #end: Place | null = null;
  #speed = 0;
  #width = (thinnest + thickest) / 2;

  constructor(paper: InkSurface) {
    this.#paper = paper;
  }

  add(point: Place): void {
    const [from, corner] = [this.#end, this.#last];
    this.#last = point;
    if (!from || !corner) {
      this.#end = point;
      piece(this.#paper, dot, point, point);
      return;
    }
    this.#width = (this.#width + this.#widthTo(corner, point)) / 2;
    const middle = between(corner, point);
    this.#end = middle;
    curve(this.#paper, this.#width, from, corner, middle);
  }

  /**
   * Draws what has no finished piece yet, on `surface`: from the ink's end to the pen, and on to `ahead`. Returns the places
   * that the line leads through.
   */
  tip(surface: InkSurface, ahead: readonly Place[] = []): readonly Place[] {
    const [from, last] = [this.#end, this.#last];
    if (!from || !last) return [];
    piece(surface, this.#width, from, last, ...ahead);
    return [from, last, ...ahead];
  }

  finish(): void {
    this.tip(this.#paper);
  }

  #widthTo(from: Place, to: Place): number {
    const took = to.t - from.t;
    if (took > 0) {
      const speed = Math.hypot(to.x - from.x, to.y - from.y) / took;
      this.#speed = newest * speed + (1 - newest) * this.#speed;
    }
    return Math.max(thickest / (this.#speed + 1), thinnest);
  }
}

/** Draws a whole stroke, exactly as its points drew it when they came one by one. */
export function drawStroke(paper: InkSurface, points: readonly Place[]): void {
  const line = new InkLine(paper);
  for (const point of points) line.add(point);
  line.finish();
}

const between = (one: Place, other: Place): Place => ({
  x: (one.x + other.x) / 2,
  y: (one.y + other.y) / 2,
  t: (one.t + other.t) / 2,
});

function piece(surface: InkSurface, width: number, from: Place, ...to: readonly Place[]): void {
  surface.lineWidth = width;
  surface.beginPath();
  surface.moveTo(from.x, from.y);
  for (const { x, y } of to) surface.lineTo(x, y);
  surface.stroke();
}

function curve(surface: InkSurface, width: number, from: Place, corner: Place, to: Place): void {
  surface.lineWidth = width;
  surface.beginPath();
  surface.moveTo(from.x, from.y);
  surface.quadraticCurveTo(corner.x, corner.y, to.x, to.y);
  surface.stroke();
}
