import type { FaceName, Faces } from '../fonts.ts';
import type { Shaped, ShapedGlyph } from '../pdf/face.ts';
import { mm } from '../pdf/measure.ts';
import { drawable, refuseUnprintable } from '../unprintable.ts';
import { type Span, styles, type TextStyle } from './styles.ts';

/** A stretch of a line in one face and size. */
export interface Piece {
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

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

export const pillPad = mm(1.2);
export const pillSize = 7.5;

/** Shapes one line of text. Throws AppError `no-glyph`. */
export function shape(faces: Faces, text: string, face: FaceName): Shaped {
  const clean = drawable(text).replaceAll('\n', ' ');
  refuseUnprintable(faces, face, clean);
  return faces[face].shape(clean);
}

/** Breaks text into lines of at most `width` points; only a word longer than a line is broken in itself. */
export function breakLines(
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

/** Words already shaped for a document; the fonts of one document are an object of their own (`documentFonts`). */
const shapedWords = new WeakMap<Faces, Map<string, Shaped>>();

function pieceOf(faces: Faces, text: string, face: FaceName, style: TextStyle): Piece {
  const words = shapedWords.get(faces) ?? new Map<string, Shaped>();
  shapedWords.set(faces, words);
  const key = `${face} ${text}`;
  const shaped = words.get(key) ?? faces[face].shape(text);
  words.set(key, shaped);
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
export function shortened(faces: Faces, lines: readonly Line[], style: TextStyle, width: number): Line[] {
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
