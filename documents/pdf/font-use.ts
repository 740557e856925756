import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Face, ShapedGlyph } from './face.ts';
import type { PdfFile, Ref } from './file.ts';

/** A glyph with its text. Its code in a document is its place in the list, from 1. */
interface Used {
  readonly glyph: number;
  readonly width: number;
  readonly text: string;
}

/** A font file with some of a face's glyphs, ready for a document. */
interface Cut {
  readonly used: readonly Used[];
  /** Code and text by glyph, of those that the face's cut always has. */
  readonly codes: ReadonlyMap<number, { readonly code: string; readonly text: string }>;
  readonly length: number;
  readonly deflated: Uint8Array;
  readonly name: string;
  readonly toUnicode: Uint8Array;
  /** Glyph numbers in the file by code; null where both are equal. */
  readonly glyphs: Uint8Array | null;
  /** From code 1, in thousandths of an em. */
  readonly widths: string;
}

/**
 * The letters of nearly every Latin document: a cut with them is made once and shared, because cutting takes longest. A
 * document with other letters gets its own cut. Each letter takes 60 to 100 bytes in every file.
 */
const alphabet = ' ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;?()/-–’·×\u00a0';
/** For codes and hashes only. */
const codeAlphabet = '0123456789ABCDEF \u00a0';
const shared = new WeakMap<Face, Cut>();

const nothing: Cut = {
  used: [],
  codes: new Map(),
  length: 0,
  deflated: new Uint8Array(),
  name: '',
  toUnicode: new Uint8Array(),
  glyphs: null,
  widths: '',
};

/** A non-breaking space is copied as a plain one. */
const copied = (text: string): string => (text === '\u00a0' ? ' ' : text);

/** The shared cut of a face. It holds an alphabet and nobody's text. */
function sharedCut(face: Face, letters: string): Cut {
  const known = shared.get(face);
  if (known) return known;
  const used: Used[] = [];
  const codes = new Map<number, { code: string; text: string }>();
  for (const character of letters) {
    const glyph = face.glyphOf(character);
    if (!glyph || codes.has(glyph.id)) continue;
    const text = copied(character);
    used.push({ glyph: glyph.id, width: glyph.width, text });
    codes.set(glyph.id, { code: hex(used.length), text });
  }
  const cut = { ...finished(face, used), codes };
  shared.set(face, cut);
  return cut;
}

function finished(face: Face, used: readonly Used[]): Cut {
  const subset = face.font.createSubset();
  const numbers = used.map(({ glyph }) => subset.includeGlyph(glyph));
  const bytes = subset.encode();
  const same = numbers.every((number, index) => number === index + 1);
  return {
    used,
    codes: nothing.codes,
    length: bytes.length,
    deflated: deflateSync(bytes, { level: 9 }),
    // The tag before a subset's name tells viewers that two subsets of a font differ; derived from the content, so that the
    // same document gives the same bytes.
    name: `${tagOf(bytes)}+${face.font.postscriptName}`,
    toUnicode: deflateSync(toUnicode(used)),
    glyphs: same ? null : deflateSync(Buffer.from([0, ...numbers].flatMap((number) => [number >> 8, number & 255]))),
    widths: used.map(({ width }) => Math.round(width * 1000)).join(' '),
  };
}

/** The glyphs that one document draws with one face, each with its text, because one shape may stand for two letters. */
export class FontUse {
  readonly #face: Face;
  readonly #base: Cut;
  /** Glyphs beyond the shared ones, in order of first use. */
  readonly #more = new Map<string, { readonly code: string; readonly used: Used }>();

  /** A fallback face starts empty, because its Latin letters are never drawn. */
  constructor(face: Face, kind: 'text' | 'codes' | 'fallback') {
    this.#face = face;
    this.#base = kind === 'fallback' ? nothing : sharedCut(face, kind === 'text' ? alphabet : codeAlphabet);
  }

  /** The two-byte code of a glyph in this document, in hexadecimal. */
  code(glyph: ShapedGlyph): string {
    const text = copied(glyph.text === '' ? (glyph.own ?? '') : glyph.text);
    const base = this.#base.codes.get(glyph.id);
    if (base?.text === text) return base.code;
    const key = `${glyph.id} ${text}`;
    const more = this.#more.get(key);
    if (more) return more.code;
    const code = hex(this.#base.used.length + this.#more.size + 1);
    this.#more.set(key, { code, used: { glyph: glyph.id, width: glyph.width, text } });
    return code;
  }

  /** Whether every glyph in use belongs to the font and has a known letter: no box, no private letter. */
  get tellsAll(): boolean {
    return [...this.#more.values()].every(({ used: { glyph, text } }) => glyph !== 0 && !unknownToOthers.test(text));
  }

  #cut(): Cut {
    if (this.#more.size === 0 && this.#base !== nothing) return this.#base;
    return finished(this.#face, [...this.#base.used, ...[...this.#more.values()].map(({ used }) => used)]);
  }

  /** Writes the subset as a composite font, with widths and the mapping to text. */
  embed(file: PdfFile): Ref {
    const cut = this.#cut();
    const { name } = cut;
    const program = file.stream(`/Filter/FlateDecode/Length1 ${cut.length}`, cut.deflated);
    const descriptor = file.add(
      `<</Type/FontDescriptor/FontName/${name}${measures(this.#face)}/FontFile2 ${program}>>`,
    );
    const glyphs = cut.glyphs === null ? '/Identity' : ` ${file.stream('/Filter/FlateDecode', cut.glyphs)}`;
    const descendant = file.add(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDToGIDMap${glyphs}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor}/DW 0/W[1[${cut.widths}]]>>`,
    );
    const toUnicode = file.stream('/Filter/FlateDecode', cut.toUnicode);
    return file.add(
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant}]/ToUnicode ${toUnicode}>>`,
    );
  }
}

function measures({ font }: Face): string {
  const scale = (units: number): number => Math.round((units * 1000) / font.unitsPerEm);
  const { minX, minY, maxX, maxY } = font.bbox;
  return `/Flags 4/FontBBox[${[minX, minY, maxX, maxY].map(scale).join(' ')}]/ItalicAngle ${font.italicAngle}/Ascent ${scale(font.ascent)}/Descent ${scale(font.descent)}/CapHeight ${scale(font.capHeight)}/StemV 90`;
}

/** No letter, a private one, or an invalid code (ISO 19005-2, 6.2.11.7). */
const unknownToOthers = /^$|[\0\ufeff\ufffe]|\p{Private_Use}/u;

function toUnicode(used: readonly Used[]): string {
  const lines: string[] = [];
  const mapped = used.flatMap(({ text }, index) => (text === '' ? [] : [`<${hex(index + 1)}> <${utf16(text)}>`]));
  for (let start = 0; start < mapped.length; start += 100) {
    const part = mapped.slice(start, start + 100);
    lines.push(`${part.length} beginbfchar`, ...part, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...lines,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

const hex = (code: number): string => code.toString(16).padStart(4, '0');

function utf16(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += hex(text.charCodeAt(i));
  return out;
}

function tagOf(bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest();
  return [...digest.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('');
}
