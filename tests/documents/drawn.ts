/** What is drawn on the pages of a finished document: each stretch of text with its place, size and letters, by its own codes. */
import { inflateSync } from 'node:zlib';
import { packedObjects } from '../../documents/pdf/file.ts';
import type { Parts } from './standards.ts';

export interface Drawn {
  /** From 1. */
  readonly page: number;
  /** Of its first glyph, and the base line, in points from the top left corner. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** With the codes that were drawn; null is one that its font gives no text. */
  readonly codes: readonly { readonly code: string; readonly text: string | null }[];
  readonly text: string;
}

const operators = /\/(\w+) ([\d.]+) Tf|(-?[\d.]+) (-?[\d.]+) Td|\[((?:<[0-9a-f]*>|[-\d.]+| )*)\] TJ|\bET\b/g;

/** Every stretch of text, in the order in which it is drawn (PDF/UA-1 7.21.7 and PDF/A-2 6.2.11.7.2 ask for each code's text). */
export function drawnText(parts: Parts): Drawn[] {
  const { pages, at, stream } = parts;
  return pages.flatMap((page, index) => {
    const fonts = at(at(page['/Resources'])['/Font']);
    const maps = new Map<string, ReadonlyMap<string, string>>();
    const mapOf = (font: string) => {
      const map = maps.get(font) ?? toUnicode(stream(at(fonts[`/${font}`])['/ToUnicode'])?.content);
      maps.set(font, map);
      return map;
    };
    const content = stream(page['/Contents'])?.content.toString('latin1') ?? '';
    const { height } = parts;
    const drawn: Drawn[] = [];
    let [font, size, x, y] = ['', 0, 0, 0];
    let codes: { code: string; text: string | null }[] = [];
    for (const [operator, name, points, toX, toY, shown] of content.matchAll(operators)) {
      if (name !== undefined) [font, size] = [name, Number(points)];
      else if (toX !== undefined) [x, y] = [Number(toX), height - Number(toY)];
      else if (shown !== undefined) {
        for (const [hex] of shown.matchAll(/(?<=<)[0-9a-f]+/g))
          for (const code of hex.match(/.{4}/g) ?? []) codes.push({ code, text: mapOf(font).get(code) ?? null });
      } else if (operator === 'ET') {
        const text = codes.map((one) => one.text ?? '').join('');
        drawn.push({ page: index + 1, x, y, size, font, codes, text });
        codes = [];
      }
    }
    return drawn;
  });
}

function toUnicode(map: Buffer | undefined): ReadonlyMap<string, string> {
  const pairs = map?.toString('latin1').matchAll(/^<([0-9a-f]{4})> <((?:[0-9a-f]{4})+)>$/gm) ?? [];
  return new Map(
    [...pairs].map(([, code = '', text = '']) => [code, Buffer.from(text, 'hex').swap16().toString('utf16le')]),
  );
}

/**
 * Size, page and base line of every stretch of text, read straight from the bytes of a file that we wrote: for tests with
 * a hundred documents, which cannot ask another program for each.
 */
export function sizesOf(pdf: Uint8Array): { readonly page: number; readonly y: number; readonly size: number }[] {
  const file = Buffer.from(pdf);
  const text = file.toString('latin1');
  const height = Number(/\/MediaBox\[0 0 [\d.]+ ([\d.]+)\]/.exec(packedObjects(pdf) ?? '')?.[1]);
  const contents = [...text.matchAll(/<<\/Filter\/FlateDecode\/Length (\d+)>>stream\n/g)]
    .map(({ index, 0: head, 1: length }) => file.subarray(index + head.length, index + head.length + Number(length)))
    .map((bytes) => inflateSync(bytes).toString('latin1'))
    .filter((content) => content.includes('BT /'));
  return contents.flatMap((content, index) =>
    [...content.matchAll(/BT \/\w+ ([\d.]+) Tf [\d. ]+rg -?[\d.]+ (-?[\d.]+) Td/g)].map(([, size, up]) => ({
      page: index + 1,
      y: height - Number(up),
      size: Number(size),
    })),
  );
}
