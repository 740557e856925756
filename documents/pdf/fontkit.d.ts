/** The part of fontkit 2.0.4 that the documents use; the package ships no types. */
declare module 'fontkit' {
  export interface FontGlyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly codePoints: readonly number[];
  }
  export interface FontSubset {
    /** Adds a glyph of the font and returns its number in the subset. */
    includeGlyph(glyph: number): number;
    encode(): Uint8Array;
  }
  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly italicAngle: number;
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): FontGlyph;
    getGlyph(id: number): FontGlyph;
    /** The texts that a glyph represents by itself; none for one that only replaces others. */
    stringsForGlyph(id: number): readonly string[];
    createSubset(): FontSubset;
  }
  export function create(bytes: Uint8Array): Font;
}
