import type { DrawnFace } from '../fonts.ts';
import type { IconName } from '../icons/paths.ts';
import { icons } from '../icons/paths.ts';
import type { Shaped } from './face.ts';
import type { FontUse } from './font-use.ts';
import { type Ink, inks, type PaperSize } from './measure.ts';

const n = (value: number): string => String(Math.round(value * 100) / 100);
/** Text positions carry three places: rounding to two shows in narrow letters at 7.5 pt. */
const fine = (value: number): string => String(Math.round(value * 1000) / 1000);

interface LineStyle {
  readonly width: number;
  readonly ink: Ink;
  readonly dash?: readonly number[];
}

/** One page being drawn, as PDF operators. Coordinates are points from the top left corner, y down. */
export class Canvas {
  readonly #operators: string[] = [];
  readonly size: PaperSize;
  readonly #use: (name: DrawnFace) => FontUse;

  constructor(use: (name: DrawnFace) => FontUse, size: PaperSize) {
    this.#use = use;
    this.size = size;
  }

  get operators(): string {
    return this.#operators.join('\n');
  }

  /** Draws shaped text with its base line at `y`. */
  text(x: number, y: number, face: DrawnFace, size: number, ink: Ink, shaped: Shaped): void {
    if (shaped.glyphs.length === 0) return;
    const use = this.#use(face);
    const parts: string[] = [];
    let pending = '';
    let rise = 0;
    const flush = (): void => {
      if (pending !== '') parts.push(`<${pending}>`);
      pending = '';
    };
    const out: string[] = [];
    const show = (): void => {
      flush();
      if (parts.length > 0) out.push(`[${parts.join(' ')}] TJ`);
      parts.length = 0;
    };
    for (const glyph of shaped.glyphs) {
      if (glyph.dy !== rise) {
        show();
        rise = glyph.dy;
        out.push(`${fine(rise * size)} Ts`);
      }
      const before = glyph.dx;
      const after = glyph.advance - glyph.width - glyph.dx;
      if (Math.abs(before) > 0.0004) {
        flush();
        parts.push(fine(-before * 1000));
      }
      pending += use.code(glyph);
      if (Math.abs(after) > 0.0004) {
        flush();
        parts.push(fine(-after * 1000));
      }
    }
    show();
    if (rise !== 0) out.push('0 Ts');
    this.#operators.push(
      `BT /${face} ${n(size)} Tf ${this.#fill(ink)} ${fine(x)} ${fine(this.size.height - y)} Td ${out.join(' ')} ET`,
    );
  }

  rectangle(x: number, y: number, width: number, height: number, ink: Ink): void {
    this.#operators.push(
      `${this.#fill(ink)} ${n(x)} ${n(this.size.height - y - height)} ${n(width)} ${n(height)} re f`,
    );
  }

  /** A box with round corners, filled, outlined, or both. The outline lies inside the box, as in CSS. */
  box(
    x: number,
    y: number,
    width: number,
    height: number,
    radius: number,
    style: { readonly fill?: Ink; readonly line?: LineStyle },
  ): void {
    if (style.fill) this.#operators.push(`${this.#fill(style.fill)} ${this.#rounded(x, y, width, height, radius)} f`);
    if (style.line) {
      const inset = style.line.width / 2;
      const path = this.#rounded(
        x + inset,
        y + inset,
        width - 2 * inset,
        height - 2 * inset,
        Math.max(0, radius - inset),
      );
      this.#operators.push(`q ${this.#stroke(style.line)} ${path} S Q`);
    }
  }

  /** A straight rule from one point to another. */
  rule(fromX: number, fromY: number, toX: number, toY: number, style: LineStyle): void {
    this.#operators.push(
      `q ${this.#stroke(style)} ${n(fromX)} ${n(this.size.height - fromY)} m ${n(toX)} ${n(this.size.height - toY)} l S Q`,
    );
  }

  /** Ready-made path operators in their own coordinates (y down), scaled and moved, filled. */
  filled(path: string, x: number, y: number, scale: number, ink: Ink): void {
    this.#operators.push(
      `q ${this.#fill(ink)} ${scale.toFixed(5)} 0 0 ${(-scale).toFixed(5)} ${n(x)} ${n(this.size.height - y)} cm ${path} f Q`,
    );
  }

  /** Strokes with round ends; `path` is in points from (x, y), y down. */
  pen(paths: readonly { readonly width: number; readonly path: string }[], x: number, y: number): void {
    const drawn = paths.map((part) => `${fine(part.width)} w ${part.path} S`).join(' ');
    this.#operators.push(`q 0 0 0 RG 1 J 1 j 1 0 0 -1 ${n(x)} ${n(this.size.height - y)} cm ${drawn} Q`);
  }

  icon(name: IconName, x: number, y: number, size: number, ink: Ink): void {
    this.filled(icons[name], x, y, size / 256, ink);
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

/** How far the control points of a quarter circle lie from its ends, for radius 1. */
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
