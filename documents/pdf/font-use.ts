import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { FontSubset } from 'fontkit';
import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib';
import type { Face, ShapedGlyph } from './face.ts';

interface Used {
  readonly width: number;
  readonly text: string;
}

/** The glyphs one document draws with one face, numbered as they will be in the embedded subset. */
export class FontUse {
  readonly #face: Face;
  readonly #subset: FontSubset;
  readonly #codes = new Map<number, number>();
  readonly #used = new Map<number, Used>();

  constructor(face: Face) {
    this.#face = face;
    this.#subset = face.font.createSubset();
  }

  /** The two-byte code of a glyph in this document, in hexadecimal. */
  code(glyph: ShapedGlyph): string {
    let number = this.#codes.get(glyph.id);
    if (number === undefined) {
      number = this.#subset.includeGlyph(glyph.id);
      this.#codes.set(glyph.id, number);
    }
    const known = this.#used.get(number);
    // A mark that only draws at its first place may stand for text at a later one.
    if (!known?.text) this.#used.set(number, { width: glyph.width, text: glyph.text });
    return number.toString(16).padStart(4, '0');
  }

  /** Writes the subset as a composite font: codes are glyph numbers, with widths and the way back to text. */
  embed(context: PDFContext): PDFRef {
    const { font } = this.#face;
    const bytes = this.#subset.encode();
    // The tag in front of a subset's name tells viewers that two subsets of one font differ; made from the content
    // itself, so that the same document gives the same bytes.
    const name = `${tagOf(bytes)}+${font.postscriptName}`;
    const scale = (units: number): number => Math.round((units * 1000) / font.unitsPerEm);
    const flate = (content: Uint8Array | string, more: Record<string, number> = {}): PDFRef =>
      context.register(context.stream(deflateSync(content), { Filter: 'FlateDecode', ...more }));

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
        FontFile2: flate(bytes, { Length1: bytes.length }),
      }),
    );
    const codes = [...this.#used.keys()].sort((a, b) => a - b);
    const widths = codes.flatMap((code) => [code, [Math.round((this.#used.get(code)?.width ?? 0) * 1000)]]);
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
        ToUnicode: flate(this.#toUnicode(codes)),
      }),
    );
  }

  #toUnicode(codes: readonly number[]): string {
    const lines: string[] = [];
    const mapped = codes.filter((code) => this.#used.get(code)?.text);
    for (let start = 0; start < mapped.length; start += 100) {
      const part = mapped.slice(start, start + 100);
      lines.push(`${part.length} beginbfchar`);
      for (const code of part) lines.push(`<${hex(code)}> <${utf16(this.#used.get(code)?.text ?? '')}>`);
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
