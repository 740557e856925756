import type { Font } from 'harfbuzzjs';

type HarfBuzz = typeof import('harfbuzzjs');

/** One glyph placed by HarfBuzz, in font units; `cluster` is its position in the text. */
export interface PlacedGlyph {
  readonly id: number;
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

let loading: Promise<HarfBuzz> | null = null;
let loaded: HarfBuzz | null = null;

/** Loads the shaper once; WebAssembly can only be loaded asynchronously. */
export async function loadShaper(): Promise<void> {
  loading ??= import('harfbuzzjs');
  loaded = await loading;
}

/** HarfBuzz with one font: for letters that join, stack, reorder or carry marks. */
export class Shaper {
  readonly #harfbuzz: HarfBuzz;
  readonly #font: Font;

  constructor(bytes: Uint8Array) {
    if (!loaded) throw new Error('the shaper was not loaded');
    this.#harfbuzz = loaded;
    this.#font = new loaded.Font(new loaded.Face(new loaded.Blob(bytes)));
  }

  /** Glyphs from left to right, in either direction of text. */
  shape(text: string, rightToLeft: boolean): PlacedGlyph[] {
    const { Buffer, Direction, shape } = this.#harfbuzz;
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR);
    shape(this.#font, buffer);
    return buffer.getGlyphInfosAndPositions().map((glyph) => ({
      id: glyph.codepoint,
      cluster: glyph.cluster,
      advance: glyph.xAdvance ?? 0,
      dx: glyph.xOffset ?? 0,
      dy: glyph.yOffset ?? 0,
    }));
  }
}
