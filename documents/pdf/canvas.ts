import type { LogoDrawing } from '../logo/drawing.ts';
import type { DrawnFace } from '../typeset/fonts.ts';
import type { Shaped } from './face.ts';
import type { FontUse } from './font-use.ts';
import type { IconName } from './icons/paths.ts';
import { icons } from './icons/paths.ts';
import { type Direction, type Ink, inks, type PaperSize } from './measure.ts';
import { fine, shownText } from './shown-text.ts';
import type { Part, Structure } from './structure.ts';

const n = (value: number): string => String(Math.round(value * 100) / 100);

/** Whole numbers are written fastest; this resolution is finer than any printer's. */
export const penSteps = 20;

interface LineStyle {
  readonly width: number;
  readonly ink: Ink;
  readonly dash?: readonly number[];
}

/** Content repeated on every page: read aloud once, on one of them. */
type Repeated = 'Header' | 'Footer';

/**
 * One page as PDF operators. Coordinates are points from the top of the page, y down, and from the edge at which its lines
 * begin: a layout is written once, and on a page read from right to left everything stands mirrored. Text, icons, strokes,
 * codes and pictures keep their own shape and only stand elsewhere. Everything drawn has a place in the
 * document's structure: text, and the lines of a picture, belong to the part they are drawn in; all other lines, tints and
 * icons are decoration, in one piece below the text.
 */
export class Canvas {
  readonly #decoration: string[] = [];
  readonly #content: string[] = [];
  readonly size: PaperSize;
  readonly #use: (name: DrawnFace) => FontUse;
  readonly #structure: Structure;
  readonly #page: number;
  readonly #direction: Direction;
  #logo: LogoDrawing | null = null;
  #within: Part | Repeated;
  #open: Part | Repeated | null = null;

  constructor(
    use: (name: DrawnFace) => FontUse,
    size: PaperSize,
    structure: Structure,
    page: number,
    direction: Direction,
  ) {
    this.#direction = direction;
    this.#use = use;
    this.size = size;
    this.#structure = structure;
    this.#page = page;
    this.#within = structure.root;
  }

  get operators(): string {
    const decoration = this.#decoration.length === 0 ? [] : ['/Artifact BMC', ...this.#decoration, 'EMC'];
    return [...decoration, ...this.#content, ...(this.#open === null ? [] : ['EMC'])].join('\n');
  }

  /** Everything drawn by `draw` belongs to this part of the document. A picture is one part without inner parts. */
  tagged(part: Part, draw: () => void): void {
    const outer = this.#within;
    if (typeof outer !== 'string' && outer.role !== 'Figure') {
      part.under(outer);
      this.#within = part;
    }
    draw();
    this.#within = outer;
  }

  /** What `draw` draws is read aloud on another page. */
  repeated(as: Repeated, draw: () => void): void {
    const outer = this.#within;
    this.#within = as;
    draw();
    this.#within = outer;
  }

  /** Where something of this width that begins at `x` has its left edge on the page; its own inverse. */
  leftOf(x: number, width: number): number {
    return this.#direction === 'rtl' ? this.size.width - x - width : x;
  }

  /** Draws shaped text with its base line at `y`; `x` is its left edge on the page (`leftOf`). */
  text(x: number, y: number, face: DrawnFace, size: number, ink: Ink, shaped: Shaped): void {
    if (shaped.glyphs.length === 0) return;
    const shown = shownText(shaped.glyphs, this.#use(face), size);
    this.#write(`BT /${face} ${n(size)} Tf ${this.#fill(ink)} ${fine(x)} ${fine(this.size.height - y)} Td ${shown} ET`);
  }

  rectangle(x: number, y: number, width: number, height: number, ink: Ink): void {
    const left = this.leftOf(x, width);
    this.#draw(`${this.#fill(ink)} ${n(left)} ${n(this.size.height - y - height)} ${n(width)} ${n(height)} re f`);
  }

  /** A box with round corners, filled, outlined, or both. The outline is inside the box, as in CSS. */
  box(
    x: number,
    y: number,
    width: number,
    height: number,
    radius: number,
    style: { readonly fill?: Ink; readonly line?: LineStyle },
  ): void {
    const left = this.leftOf(x, width);
    if (style.fill) this.#draw(`${this.#fill(style.fill)} ${this.#rounded(left, y, width, height, radius)} f`);
    if (style.line) {
      const inset = style.line.width / 2;
      const path = this.#rounded(
        left + inset,
        y + inset,
        width - 2 * inset,
        height - 2 * inset,
        Math.max(0, radius - inset),
      );
      this.#draw(`q ${this.#stroke(style.line)} ${path} S Q`);
    }
  }

  /** A straight line from one point to another. */
  rule(fromX: number, fromY: number, toX: number, toY: number, style: LineStyle): void {
    this.#draw(
      `q ${this.#stroke(style)} ${n(this.leftOf(fromX, 0))} ${n(this.size.height - fromY)} m ${n(this.leftOf(toX, 0))} ${n(this.size.height - toY)} l S Q`,
    );
  }

  /** Given path operators in their own coordinates (y down), `units` of them in a square of `size` points, filled. */
  filled(path: string, x: number, y: number, { units, size }: { units: number; size: number }, ink: Ink): void {
    const scale = size / units;
    this.#draw(
      `q ${this.#fill(ink)} ${scale.toFixed(5)} 0 0 ${(-scale).toFixed(5)} ${n(this.leftOf(x, size))} ${n(this.size.height - y)} cm ${path} f Q`,
    );
  }

  /** Strokes with round ends, `width` points wide in all; `path` is in steps (`penSteps` to a point) from (x, y), y down. */
  pen(
    { paths, width }: { paths: readonly { readonly width: number; readonly path: string }[]; width: number },
    x: number,
    y: number,
  ): void {
    const drawn = paths.map((part) => `${n(part.width * penSteps)} w ${part.path} S`).join(' ');
    const scale = 1 / penSteps;
    this.#draw(
      `q 0 0 0 RG 1 J 1 j ${scale} 0 0 ${-scale} ${n(this.leftOf(x, width))} ${n(this.size.height - y)} cm ${drawn} Q`,
    );
  }

  /** A document contains its logo once, however often it is drawn. */
  logo(drawing: LogoDrawing, x: number, y: number, width: number, height: number): void {
    this.#logo = drawing;
    this.#draw(
      `q ${fine(width)} 0 0 ${fine(height)} ${n(this.leftOf(x, width))} ${n(this.size.height - y - height)} cm /Logo Do Q`,
    );
  }

  /** The logo that this page shows. */
  get shownLogo(): LogoDrawing | null {
    return this.#logo;
  }

  icon(name: IconName, x: number, y: number, size: number, ink: Ink): void {
    this.filled(icons[name], x, y, { units: 256, size }, ink);
  }

  /** Lines belong to a picture while one is drawn. */
  #draw(operators: string): void {
    const within = this.#within;
    if (typeof within !== 'string' && within.role === 'Figure') this.#write(operators);
    else this.#decoration.push(operators);
  }

  #write(operators: string): void {
    const within = this.#within;
    if (within !== this.#open) {
      if (this.#open !== null) this.#content.push('EMC');
      this.#open = within;
      this.#content.push(
        typeof within === 'string'
          ? `/Artifact<</Type/Pagination/Subtype/${within}>>BDC`
          : `/${within.role}<</MCID ${this.#structure.mark(within, this.#page)}>>BDC`,
      );
    }
    this.#content.push(operators);
  }

  #rounded(x: number, y: number, width: number, height: number, radius: number): string {
    return rounded(x, this.size.height - y, width, height, radius);
  }

  #fill(ink: Ink): string {
    return `${colour(ink)} rg`;
  }

  #stroke(style: LineStyle): string {
    const dash = style.dash ? `[${style.dash.map(n).join(' ')}] 0 d ` : '';
    return `${colour(style.ink)} RG ${fine(style.width)} w ${dash}`.trim();
  }
}

const colours = new Map<Ink, string>();

function colour(ink: Ink): string {
  let text = colours.get(ink);
  if (text === undefined) {
    text = inks[ink].map((part) => fine(part / 255)).join(' ');
    colours.set(ink, text);
  }
  return text;
}

/** Distance of a quarter circle's control points from its ends, for radius 1. */
const bend = 0.5523;

function rounded(x: number, top: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const k = r * (1 - bend);
  const left = x;
  const right = x + width;
  const bottom = top - height;
  const p = (...values: number[]): string => values.map(n).join(' ');
  return [
    `${p(left + r, top)} m ${p(right - r, top)} l ${p(right - k, top, right, top - k, right, top - r)} c`,
    `${p(right, bottom + r)} l ${p(right, bottom + k, right - k, bottom, right - r, bottom)} c`,
    `${p(left + r, bottom)} l ${p(left + k, bottom, left, bottom + k, left, bottom + r)} c`,
    `${p(left, top - r)} l ${p(left, top - k, left + k, top, left + r, top)} c h`,
  ].join(' ');
}
