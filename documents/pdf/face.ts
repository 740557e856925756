import type { Font } from 'fontkit';
import { type PlacedGlyph, Shaper } from './shaper.ts';

/** One glyph of a shaped text; all measures in em. `text` is the text that it gives when copied from the PDF. */
export interface ShapedGlyph {
  readonly id: number;
  /** Width in the font. */
  readonly width: number;
  /** Distance to the next glyph: the width with kerning. */
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
  readonly text: string;
  /** For a glyph whose letters another one has: the meaning of its shape alone. The file maps every glyph to a text. */
  readonly own?: string;
}

/** Marks a glyph as part of the letter beside it: a combining sign that draws nothing and breaks no word. */
const partOfLetter = '\u034f';

export interface Shaped {
  readonly glyphs: readonly ShapedGlyph[];
  /** Sum of the advances, in em. */
  readonly width: number;
}

/**
 * Scripts where one character is one glyph and only pair kerning moves it: Latin, Greek, Cyrillic, punctuation, signs. Their
 * kerning is looked up once for each pair; everything else goes through the shaper, which is some 20 times slower.
 */
export const plain = /^[\u0020-\u02ff\u0370-\u052f\u1e00-\u1fff\u2000-\u2bff]*$/;

/**
 * A parsed font. Glyphs and kerning pairs are cached, because they depend on the font's alphabet only; no text of a client is
 * cached.
 */
export class Face {
  readonly font: Font;
  /** Above and below the base line, in em; `descent` is negative. */
  readonly ascent: number;
  readonly descent: number;
  readonly #em: number;
  readonly #bytes: Uint8Array;
  #shaper: Shaper | null = null;
  #basic: boolean | null = null;
  readonly #has = new Map<number, boolean>();
  readonly #glyphs = new Map<number, ShapedGlyph>();
  readonly #kerns = new Map<number, number>();
  readonly #own = new Map<number, string>();

  /** `font` is what fontkit read from `bytes`. */
  constructor(bytes: Uint8Array, font: Font) {
    this.#bytes = bytes;
    this.font = font;
    this.#em = this.font.unitsPerEm;
    this.ascent = this.font.ascent / this.#em;
    this.descent = this.font.descent / this.#em;
  }

  has(codePoint: number): boolean {
    let known = this.#has.get(codePoint);
    if (known === undefined) {
      known = this.font.hasGlyphForCodePoint(codePoint);
      this.#has.set(codePoint, known);
    }
    return known;
  }

  /** Whether it has every letter, digit and sign of ASCII. */
  get hasBasic(): boolean {
    this.#basic ??= Array.from({ length: 95 }, (_, index) => this.has(index + 0x20)).every(Boolean);
    return this.#basic;
  }

  /** The font's glyph of a character, or undefined. */
  glyphOf(character: string): ShapedGlyph | undefined {
    return this.has(character.codePointAt(0) ?? 0) ? this.#glyph(character) : undefined;
  }

  /**
   * Lays out NFC text of one direction. In plain scripts the kerning is the font's own, without ligatures. `inProse`: a
   * right-to-left word of a whole text, not a name in another one: what reads it back keeps its vowel signs with their letters.
   */
  shape(text: string, rightToLeft = false, inProse = false): Shaped {
    return !rightToLeft && plain.test(text) ? this.#plain(text) : this.#complex(text, rightToLeft, inProse);
  }

  #plain(text: string): Shaped {
    const glyphs: ShapedGlyph[] = [];
    let width = 0;
    let last: ShapedGlyph | undefined;
    let lastCharacter = '';
    for (const character of text) {
      const glyph = this.#glyph(character);
      if (last) {
        const kern = this.#kern(last, glyph, lastCharacter + character);
        if (kern !== 0) {
          glyphs[glyphs.length - 1] = { ...last, advance: last.advance + kern };
          width += kern;
        }
      }
      glyphs.push(glyph);
      width += glyph.advance;
      last = glyph;
      lastCharacter = character;
    }
    return { glyphs, width };
  }

  #complex(text: string, rightToLeft: boolean, inProse: boolean): Shaped {
    const placed = this.#shape(text, rightToLeft);
    const texts = textsOf(text, placed, rightToLeft, inProse);
    let width = 0;
    const glyphs = placed.map((glyph): ShapedGlyph => {
      const { id, advance, dx, dy } = glyph;
      width += advance / this.#em;
      const said = texts.get(glyph) ?? '';
      return {
        id,
        width: this.font.getGlyph(id).advanceWidth / this.#em,
        advance: advance / this.#em,
        dx: dx / this.#em,
        dy: dy / this.#em,
        text: said,
        ...(said === '' ? { own: this.#ownText(id) } : {}),
      };
    });
    return { glyphs, width };
  }

  #shape(text: string, rightToLeft: boolean): PlacedGlyph[] {
    this.#shaper ??= new Shaper(this.#bytes);
    return this.#shaper.shape(text, rightToLeft);
  }

  #glyph(character: string): ShapedGlyph {
    const codePoint = character.codePointAt(0) ?? 0;
    const known = this.#glyphs.get(codePoint);
    if (known) return known;
    const found = this.font.glyphForCodePoint(codePoint);
    const width = found.advanceWidth / this.#em;
    const glyph: ShapedGlyph = { id: found.id, width, advance: width, dx: 0, dy: 0, text: character };
    this.#glyphs.set(codePoint, glyph);
    return glyph;
  }

  /** The letter that the font draws with this glyph, such as a vowel sign; none for a dot or half a letter. */
  #ownText(id: number): string {
    const known = this.#own.get(id);
    if (known !== undefined) return known;
    const own = this.font.stringsForGlyph(id)[0] ?? partOfLetter;
    this.#own.set(id, own);
    return own;
  }

  #kern(left: ShapedGlyph, right: ShapedGlyph, pair: string): number {
    const key = left.id * 0x10000 + right.id;
    const known = this.#kerns.get(key);
    if (known !== undefined) return known;
    const [first, ...rest] = this.#shape(pair, false);
    // A pair that the font would join or reorder is not kerned: we draw other glyphs.
    const same = first && rest.length === 1 && first.id === left.id;
    const kern = same ? (first.advance - Math.round(left.width * this.#em)) / this.#em : 0;
    this.#kerns.set(key, kern);
    return kern;
  }
}

/**
 * Assigns text to glyphs so that, read in order, they give the original text, even where letters were reordered or joined.
 * Programs that copy text take a wide glyph without text as a gap, drop marks of zero width, and reverse the text of each
 * single glyph when it is read from right to left.
 */
function textsOf(
  text: string,
  placed: readonly PlacedGlyph[],
  rightToLeft: boolean,
  inProse: boolean,
): ReadonlyMap<PlacedGlyph, string> {
  const clusters = new Map<number, PlacedGlyph[]>();
  for (const glyph of rightToLeft ? placed.toReversed() : placed)
    clusters.set(glyph.cluster, [...(clusters.get(glyph.cluster) ?? []), glyph]);
  const starts = [...clusters.keys()].sort((a, b) => a - b);
  const texts = new Map<PlacedGlyph, string>();
  for (const [index, start] of starts.entries()) {
    const letters = [...text.slice(start, starts[index + 1])];
    const all = clusters.get(start) ?? [];
    const wide = all.filter((glyph) => glyph.advance > 0);
    const apart = rightToLeft && !inProse && wide.length < letters.length;
    const carriers = wide.length === 0 || apart ? all : wide;
    for (const [place, glyph] of carriers.entries()) {
      const last = place === carriers.length - 1;
      const own = letters.slice(place, last ? letters.length : place + 1);
      texts.set(glyph, (rightToLeft && inProse ? own.toReversed() : own).join(''));
    }
  }
  return texts;
}
