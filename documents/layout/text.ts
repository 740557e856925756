import type { FaceName, Faces } from '../fonts.ts';
import type { Canvas } from '../pdf/canvas.ts';
import type { Shaped, ShapedGlyph } from '../pdf/face.ts';
import { type Ink, mm } from '../pdf/measure.ts';
import { drawable, refuseUnprintable } from '../unprintable.ts';
import type { Block } from './block.ts';

export interface TextStyle {
  readonly face: FaceName;
  readonly size: number;
  readonly leading: number;
  readonly ink: Ink;
}

/** The paper's text styles (sheet mock-ups). Nothing is set under 7.5 pt. */
export const styles = {
  clinic: { face: 'semibold', size: 12, leading: 15, ink: 'accent' },
  title: { face: 'semibold', size: 21, leading: 23, ink: 'ink' },
  heading: { face: 'bold', size: 10.5, leading: 13, ink: 'ink' },
  body: { face: 'regular', size: 9, leading: 12.2, ink: 'text' },
  label: { face: 'regular', size: 7.5, leading: 9, ink: 'mid' },
  fact: { face: 'semibold', size: 9, leading: 11.5, ink: 'text' },
  small: { face: 'regular', size: 8, leading: 9.6, ink: 'text' },
  note: { face: 'regular', size: 8, leading: 9, ink: 'mid' },
  foot: { face: 'regular', size: 7.5, leading: 9.8, ink: 'text' },
  code: { face: 'mono', size: 7.5, leading: 9.8, ink: 'text' },
} as const satisfies Record<string, TextStyle>;

/** Part of a paragraph in a face of its own; a pill is set small inside an outline and never broken. */
export interface Span {
  readonly text: string;
  readonly face?: FaceName;
  readonly pill?: true;
}

export const bold = (text: string): Span => ({ text, face: 'semibold' });
export const pill = (text: string): Span => ({ text, pill: true });
export const code = (text: string): Span => ({ text, face: 'mono' });

interface Piece {
  readonly shaped: Shaped;
  readonly face: FaceName;
  readonly size: number;
  readonly pill: boolean;
  readonly width: number;
}

/** What may not be broken, with the space that stands before it when it does not start a line. */
interface Word {
  readonly pieces: Piece[];
  readonly space: Piece | null;
  width: number;
}

interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

const pillPad = mm(1.2);
const pillSize = 7.5;

interface ParagraphOptions {
  readonly align?: 'start' | 'centre' | 'end';
  /** Lines past this number are left out and the last one ends in an ellipsis; for labels repeated in full elsewhere. */
  readonly most?: number;
}

/** Breaks text into lines of at most `width` points. Throws AppError `no-glyph` for what the face cannot draw. */
export function paragraph(
  faces: Faces,
  content: string | readonly (Span | string)[],
  style: TextStyle,
  width: number,
  options: ParagraphOptions = {},
): Block {
  let lines = breakLines(faces, content, style, width);
  if (options.most !== undefined && lines.length > options.most) {
    lines = shortened(faces, lines.slice(0, options.most), style, width);
  }
  return block(faces, lines, style, width, options.align ?? 'start');
}

/** Width of one line of text in points. */
export function textWidth(faces: Faces, text: string, style: TextStyle): number {
  return shape(faces, text, style.face).width * style.size;
}

/** Draws one line of text with its base line at `y`. */
export function drawLine(canvas: Canvas, faces: Faces, text: string, style: TextStyle, x: number, y: number): void {
  canvas.text(x, y, style.face, style.size, style.ink, shape(faces, text, style.face));
}

function shape(faces: Faces, text: string, face: FaceName): Shaped {
  const clean = drawable(text).replaceAll('\n', ' ');
  refuseUnprintable(faces, face, clean);
  return faces[face].shape(clean);
}

/** Where the base line lies below the top of a line, as CSS places it. */
export function baseline(faces: Faces, style: TextStyle): number {
  const { ascent, descent } = faces.regular;
  return (style.leading - (ascent - descent) * style.size) / 2 + ascent * style.size;
}

function block(faces: Faces, lines: readonly Line[], style: TextStyle, width: number, align: string): Block {
  const base = baseline(faces, style);
  const made: Block = {
    height: lines.length * style.leading,
    draw(canvas, x, y) {
      for (const [index, line] of lines.entries()) {
        const room = width - line.width;
        const start = x + (align === 'centre' ? room / 2 : align === 'end' ? room : 0);
        drawPieces(canvas, line.pieces, style.ink, start, y + index * style.leading + base);
      }
    },
  };
  return {
    ...made,
    split(room) {
      const fitting = Math.floor((room + 0.01) / style.leading);
      if (fitting < 1 || fitting >= lines.length) return null;
      return [
        block(faces, lines.slice(0, fitting), style, width, align),
        block(faces, lines.slice(fitting), style, width, align),
      ];
    },
  };
}

function drawPieces(canvas: Canvas, pieces: readonly Piece[], ink: Ink, x: number, y: number): void {
  let at = x;
  let start = x;
  let run: ShapedGlyph[] = [];
  let style: Piece | null = null;
  const flush = (): void => {
    if (style && run.length > 0) {
      canvas.text(start, y, style.face, style.size, ink, { glyphs: run, width: 0 });
    }
    run = [];
    style = null;
  };
  for (const piece of pieces) {
    if (piece.pill) {
      flush();
      const height = pillSize * 1.42;
      canvas.box(at, y - pillSize * 1.06, piece.width, height, mm(2), { line: { width: mm(0.25), ink } });
      canvas.text(at + pillPad, y, piece.face, piece.size, ink, piece.shaped);
    } else {
      if (!style || style.face !== piece.face || style.size !== piece.size) {
        flush();
        style = piece;
        start = at;
      }
      run.push(...piece.shaped.glyphs);
    }
    at += piece.width;
  }
  flush();
}

function breakLines(
  faces: Faces,
  content: string | readonly (Span | string)[],
  style: TextStyle,
  width: number,
): Line[] {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let used = 0;
  const end = (): void => {
    lines.push({ pieces, width: used });
    pieces = [];
    used = 0;
  };
  for (const word of wordsOf(faces, content, style)) {
    if (word === 'break') {
      end();
      continue;
    }
    const gap = pieces.length > 0 ? (word.space?.width ?? 0) : 0;
    if (pieces.length > 0 && used + gap + word.width > width + 0.01) end();
    if (word.width > width + 0.01) {
      // Longer than a line of its own, such as a name typed without a space: broken between characters.
      for (const part of broken(faces, word, width)) {
        if (pieces.length > 0) end();
        pieces.push(part);
        used = part.width;
      }
      continue;
    }
    if (pieces.length > 0 && word.space) {
      pieces.push(word.space);
      used += word.space.width;
    }
    pieces.push(...word.pieces);
    used += word.width;
  }
  if (pieces.length > 0 || lines.length === 0) end();
  return lines;
}

function* wordsOf(
  faces: Faces,
  content: string | readonly (Span | string)[],
  style: TextStyle,
): Generator<Word | 'break'> {
  const spans = typeof content === 'string' ? [content] : content;
  let open: Word | null = null;
  let space: Piece | null = null;
  for (const given of spans) {
    const span: Span = typeof given === 'string' ? { text: given } : given;
    const face = span.face ?? style.face;
    if (span.pill) {
      const shaped = shape(faces, span.text, 'regular');
      const width = shaped.width * pillSize + 2 * pillPad;
      const piece: Piece = { shaped, face: 'regular', size: pillSize, pill: true, width };
      if (open) yield open;
      yield { pieces: [piece], space: space ?? pieceOf(faces, ' ', face, style), width };
      open = null;
      space = null;
      continue;
    }
    const clean = drawable(span.text);
    refuseUnprintable(faces, face, clean.replaceAll('\n', ' '));
    // A line may also be broken after a hyphen or a slash between letters.
    for (const part of clean.match(/\n| +|[^\n ]+?[-/](?=\p{L})|[^\n ]+/gu) ?? []) {
      if (part === '\n' || part.startsWith(' ')) {
        if (open) yield open;
        open = null;
        space = part === '\n' ? null : pieceOf(faces, ' ', face, style);
        if (part === '\n') yield 'break';
        continue;
      }
      const piece = pieceOf(faces, part, face, style);
      if (!open) open = { pieces: [], space, width: 0 };
      open.pieces.push(piece);
      open.width += piece.width;
      space = null;
      if (/[-/]$/.test(part)) {
        yield open;
        open = null;
      }
    }
  }
  if (open) yield open;
}

function pieceOf(faces: Faces, text: string, face: FaceName, style: TextStyle): Piece {
  const shaped = faces[face].shape(text);
  return { shaped, face, size: style.size, pill: false, width: shaped.width * style.size };
}

function broken(faces: Faces, word: Word, width: number): Piece[] {
  const parts: Piece[] = [];
  for (const piece of word.pieces) {
    let glyphs: ShapedGlyph[] = [];
    let used = 0;
    const end = (): void => {
      if (glyphs.length > 0) {
        parts.push({ ...piece, pill: false, shaped: { glyphs, width: used / piece.size }, width: used });
      }
      glyphs = [];
      used = 0;
    };
    for (const glyph of piece.shaped.glyphs) {
      const advance = glyph.advance * piece.size;
      if (used + advance > width) end();
      glyphs.push(glyph);
      used += advance;
    }
    end();
  }
  return parts.length > 0 ? parts : [pieceOf(faces, ' ', 'regular', styles.body)];
}

/** Ends the last line in an ellipsis, taking off what does not leave room for it. */
function shortened(faces: Faces, lines: readonly Line[], style: TextStyle, width: number): Line[] {
  const last = lines[lines.length - 1];
  if (!last) return [];
  const ellipsis = pieceOf(faces, '…', style.face, style);
  const glyphs: ShapedGlyph[] = last.pieces.flatMap((piece) => piece.shaped.glyphs);
  let used = glyphs.reduce((sum, glyph) => sum + glyph.advance * style.size, 0);
  while (glyphs.length > 0 && (used + ellipsis.width > width || glyphs[glyphs.length - 1]?.text === ' ')) {
    used -= (glyphs.pop()?.advance ?? 0) * style.size;
  }
  glyphs.push(...ellipsis.shaped.glyphs);
  const total = used + ellipsis.width;
  const piece: Piece = { ...ellipsis, shaped: { glyphs, width: total / style.size }, width: total };
  return [...lines.slice(0, -1), { pieces: [piece], width: total }];
}
