import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { FontSubset } from 'fontkit';
import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib';
import type { Face, ShapedGlyph } from './face.ts';

interface Used {
  readonly width: number;
  readonly text: string;
}

/** A font file with some of a face's glyphs, ready to be put into a document. */
interface Cut {
  /** Numbers in the file by glyph. */
  readonly codes: ReadonlyMap<number, number>;
  readonly used: ReadonlyMap<number, Used>;
  readonly length: number;
  readonly deflated: Uint8Array;
  readonly name: string;
  readonly toUnicode: Uint8Array;
}

/**
 * What nearly every Latin document is written with: a cut of it is made once and shared, since cutting takes longest. A
 * document with more gets a cut of its own. Each letter costs 60 to 100 bytes in every file.
 */
const alphabet = ' ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;?()/-–’·×\u00a0';
/** Codes and hashes only. */
const codeAlphabet = '0123456789ABCDEF \u00a0';
const shared = new WeakMap<Face, Cut>();

const nothing: Omit<Cut, 'name'> = {
  codes: new Map(),
  used: new Map(),
  length: 0,
  deflated: new Uint8Array(),
  toUnicode: new Uint8Array(),
};

/** The shared cut of a face. It holds an alphabet and no text of anybody. */
function sharedCut(face: Face, letters: string): Cut {
  const known = shared.get(face);
  if (known) return known;
  const subset = face.font.createSubset();
  const codes = new Map<number, number>();
  const used = new Map<number, Used>();
  for (const character of letters) {
    const glyph = face.glyphOf(character);
    if (!glyph || codes.has(glyph.id)) continue;
    const number = subset.includeGlyph(glyph.id);
    codes.set(glyph.id, number);
    used.set(number, { width: glyph.width, text: character === '\u00a0' ? ' ' : character });
  }
  const cut = finished(face, subset, codes, used);
  shared.set(face, cut);
  return cut;
}

function finished(face: Face, subset: FontSubset, codes: Map<number, number>, used: Map<number, Used>): Cut {
  const bytes = subset.encode();
  return {
    codes,
    used,
    length: bytes.length,
    deflated: deflateSync(bytes),
    // The tag in front of a subset's name tells viewers that two subsets of one font differ; made from the content
    // itself, so that the same document gives the same bytes.
    name: `${tagOf(bytes)}+${face.font.postscriptName}`,
    toUnicode: deflateSync(toUnicode(used)),
  };
}

/** The glyphs one document draws with one face, numbered as they will be in the embedded file. */
export class FontUse {
  readonly #face: Face;
  readonly #base: Cut;
  /** Glyphs past the shared ones, in the order in which they were drawn. */
  readonly #more = new Map<number, { readonly number: number; text: string; readonly width: number }>();

  /** A face that is only fallen back to starts with nothing: its Latin letters are never drawn. */
  constructor(face: Face, kind: 'text' | 'codes' | 'fallback') {
    this.#face = face;
    this.#base =
      kind === 'fallback'
        ? { ...nothing, name: face.font.postscriptName }
        : sharedCut(face, kind === 'text' ? alphabet : codeAlphabet);
  }

  /** The two-byte code of a glyph in this document, in hexadecimal. */
  code(glyph: ShapedGlyph): string {
    const known = this.#base.codes.get(glyph.id);
    if (known !== undefined) return hex(known);
    const more = this.#more.get(glyph.id);
    if (more) {
      // A mark that only draws at its first place may stand for text at a later one.
      if (more.text === '') more.text = glyph.text;
      return hex(more.number);
    }
    // Glyph 0 of a file is the box; the shared ones follow it.
    const number = this.#base.codes.size + this.#more.size + 1;
    this.#more.set(glyph.id, { number, text: glyph.text, width: glyph.width });
    return hex(number);
  }

  #cut(): Cut {
    if (this.#more.size === 0) return this.#base;
    const subset = this.#face.font.createSubset();
    const codes = new Map(this.#base.codes);
    const used = new Map(this.#base.used);
    for (const glyph of codes.keys()) subset.includeGlyph(glyph);
    for (const [glyph, { number, text, width }] of this.#more) {
      if (subset.includeGlyph(glyph) !== number) throw new Error('a glyph has another number than it was drawn with');
      codes.set(glyph, number);
      used.set(number, { width, text });
    }
    return finished(this.#face, subset, codes, used);
  }

  /** Writes the subset as a composite font: codes are glyph numbers, with widths and the way back to text. */
  embed(context: PDFContext): PDFRef {
    const { font } = this.#face;
    const cut = this.#cut();
    const { name } = cut;
    const scale = (units: number): number => Math.round((units * 1000) / font.unitsPerEm);
    const flate = (deflated: Uint8Array, more: Record<string, number> = {}): PDFRef =>
      context.register(context.stream(deflated, { Filter: 'FlateDecode', ...more }));

    const descriptor = context.register(
      context.obj({
        Type: 'FontDescriptor',
        FontName: name,
        Flags: 4,
        FontBBox: [scale(font.bbox.minX), scale(font.bbox.minY), scale(font.bbox.maxX), scale(font.bbox.maxY)],
        ItalicAngle: font.italicAngle,
        Ascent: scale(font.ascent),
        Descent: scale(font.descent),
        CapHeight: scale(font.capHeight),
        StemV: 90,
        FontFile2: flate(cut.deflated, { Length1: cut.length }),
      }),
    );
    const widths = inOrder(cut.used).flatMap(([code, { width }]) => [code, [Math.round(width * 1000)]]);
    const descendant = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: name,
        CIDToGIDMap: 'Identity',
        CIDSystemInfo: {
          Registry: PDFString.of('Adobe'),
          Ordering: PDFString.of('Identity'),
          Supplement: 0,
        },
        FontDescriptor: descriptor,
        DW: 0,
        W: widths,
      }),
    );
    return context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: name,
        Encoding: 'Identity-H',
        DescendantFonts: [descendant],
        ToUnicode: flate(cut.toUnicode),
      }),
    );
  }
}

const inOrder = (used: ReadonlyMap<number, Used>): [number, Used][] => [...used].sort(([a], [b]) => a - b);

function toUnicode(used: ReadonlyMap<number, Used>): string {
  const lines: string[] = [];
  const mapped = inOrder(used).filter(([, { text }]) => text !== '');
  for (let start = 0; start < mapped.length; start += 100) {
    const part = mapped.slice(start, start + 100);
    lines.push(`${part.length} beginbfchar`);
    for (const [code, { text }] of part) lines.push(`<${hex(code)}> <${utf16(text)}>`);
    lines.push('endbfchar');
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
