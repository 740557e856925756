import { Byte, Charset, Encoder } from '@nuintun/qrcode';
import { encode } from 'uqr';
import { mm } from '../pdf/measure.ts';
import { Part } from '../pdf/structure.ts';
import { type Block, row, stack, tagged } from './block.ts';
import { styles, type TextStyle } from './styles.ts';
import { paragraph } from './text.ts';
import type { Typesetter } from './typesetter.ts';

export interface QrCode {
  readonly content: string;
  /** Two short lines under the code. */
  readonly heading: string;
  readonly words: string;
  /** What a phone does with it, for screen readers. */
  readonly does: string;
}

/** Printed size without the quiet zone, readable from a hand's distance. */
const size = mm(30);
const gap = mm(3);
/** Text may reach into the gap, which only the codes need. */
const captionWidth = size + gap - mm(0.6);

/** Codes side by side with their text below. The gap between them keeps the quiet zone of four modules. */
export function qrRow(typesetter: Typesetter, codes: readonly QrCode[]): Block {
  return row(codes.map((code, index) => ({ x: index * (size + gap), block: captioned(typesetter, code) })));
}

/** A code with its text beside it, for larger type. */
export function qrBeside(typesetter: Typesetter, code: QrCode, width: number, style: TextStyle): Block {
  const words = stack([
    paragraph(typesetter, code.heading, { ...style, face: 'semibold' }, width - size - mm(6)),
    paragraph(typesetter, code.words, style, width - size - mm(6)),
  ]);
  return row([
    { x: 0, block: qrFigure(typesetter, code) },
    { x: size + mm(6), block: words },
  ]);
}

export const qrRowWidth = (count: number): number => count * size + (count - 1) * gap;

const qrFigure = (typesetter: Typesetter, code: QrCode): Block =>
  tagged(new Part('Figure', { alt: typesetter.language.words.common.qrCode(code.does) }), qrSquare(code.content));

function captioned(typesetter: Typesetter, code: QrCode): Block {
  const caption = styles.small;
  return stack(
    [
      qrFigure(typesetter, code),
      paragraph(typesetter, code.heading, { ...caption, face: 'semibold' }, captionWidth),
      paragraph(typesetter, code.words, caption, captionWidth, { most: 2 }),
    ],
    0,
  );
}

function qrSquare(content: string): Block {
  // Level L keeps modules half a millimetre wide, which helps phones more than redundancy on clean paper.
  const data = modulesOf(content);
  const modules = data.length;
  const path = boxes(data);
  return {
    height: size + mm(0.8),
    draw: (canvas, x, y) => canvas.filled(path, x, y, { units: modules, size }, 'ink'),
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them, and every entry has line ends
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

/** The code's modules, row by row; true is dark. */
export function modulesOf(content: string): readonly (readonly boolean[])[] {
  return isAscii(content) ? plain(content) : withCharset(content);
}

/** Uses a fixed mask: trying all eight takes a third of a sheet's time, and readers undo any mask. */
function plain(content: string): readonly (readonly boolean[])[] {
  return encode(content, { ecc: 'L', boostEcc: true, border: 0, maskPattern: 2 }).data;
}

/**
 * For non-ASCII letters, marked as UTF-8 in the code (ECI 26), because readers otherwise guess and some guess wrong. uqr
 * cannot write that mark and this encoder is slower, so each is used where needed.
 */
function withCharset(content: string): readonly (readonly boolean[])[] {
  const symbol = new Encoder({ level: 'L' }).encode(new Byte(content, Charset.UTF_8));
  const along = Array.from({ length: symbol.size }, (_, index) => index);
  return along.map((y) => along.map((x) => symbol.get(x, y) === 1));
}

/** Neighbouring dark modules as one box, also across rows: fewer hairline seams and a smaller file. */
function boxes(rows: readonly (readonly boolean[])[]): string {
  const parts: string[] = [];
  const size = rows.length;
  // Boxes that reach down to the present row, by left edge: their width and start.
  const widths = new Uint8Array(size);
  const tops = new Uint8Array(size);
  for (let y = 0; y <= size; y++) {
    const row = rows[y] ?? [];
    for (let x = 0; x < size; x++) {
      let width = 0;
      if (row[x] && !row[x - 1]) while (row[x + width]) width++;
      const open = widths[x] ?? 0;
      if (open === width) continue;
      const top = tops[x] ?? 0;
      if (open > 0) parts.push(`${x} ${top} ${open} ${y - top} re`);
      widths[x] = width;
      tops[x] = y;
    }
  }
  return parts.join(' ');
}
