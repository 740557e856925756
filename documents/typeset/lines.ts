import type { Shaped } from '../pdf/face.ts';
import { mm } from '../pdf/measure.ts';
import { dates } from '../words/en/dates.ts';
import { levelled } from './bidi.ts';
import { partsOf, placesToBreak } from './breaks.ts';
import { type DrawnFace, type FaceName, type Faces, faceOf } from './fonts.ts';
import { KeptByText, KeptByWidth } from './kept.ts';
import { type Run, runsOf, visualOrder } from './runs.ts';
import type { Span, TextStyle } from './styles.ts';
import { drawable, refuseUnprintable } from './unprintable.ts';

/** A stretch of a line in one face, size and direction. */
export interface Piece {
  readonly shaped: Shaped;
  readonly face: DrawnFace;
  /** Of Unicode's bidirectional algorithm: odd levels run right to left. */
  readonly level: number;
  readonly size: number;
  /** What stands within a pill, from left to right; its frame is around it. */
  readonly pill?: readonly Piece[];
  readonly width: number;
}

/** An unbreakable part, with the space before it when it does not start a line. */
interface Word {
  readonly pieces: Piece[];
  /** The letters of the pieces, for a word that must be broken. */
  readonly sources: Source[];
  readonly space: Piece | null;
  /** Belongs to the word before it, as a month to its day. */
  readonly goesOn: boolean;
  width: number;
}

/** Unshaped letters of one face and size; `beside`: their paragraph. */
interface Source {
  readonly text: string;
  readonly style: Pick<TextStyle, 'face' | 'size'>;
  readonly levels: Uint8Array | null;
  readonly beside: string;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** Whether its first word is the rightmost. */
  readonly rightToLeft: boolean;
  /** A space before the first piece that is not part of the width: the end of a line read from right to left. */
  readonly outside?: Piece;
}

export const pillPad = mm(1.2);
/** A pill is set small, and as large as the text around it where that is for weak eyes. */
const pillSizeIn = (size: number): number => (size < 14 ? 9 : size);

/** Shapes one line of text in drawing order. Throws AppError `no-glyph`. */
export function shapeLine(faces: Faces, text: string, style: Pick<TextStyle, 'face' | 'size'>): Line {
  const { text: clean, levels } = levelled(drawable(text).replaceAll('\n', ' '), faces.direction);
  refuseUnprintable(faces, style.face, clean);
  return lineOf(piecesOf(faces, { text: clean, style, levels, beside: clean }));
}

export const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.width, 0);

const lineOf = (pieces: readonly Piece[]): Line => ({
  pieces: visualOrder(pieces),
  width: widthOf(pieces),
  rightToLeft: (pieces[0]?.level ?? 0) % 2 === 1,
});

/** Breaks text into lines of at most `width` points; only a word longer than a line is broken inside. */
export function breakLines(
  faces: Faces,
  content: string | readonly (Span | string)[],
  style: TextStyle,
  width: number,
  lasting = false,
): readonly Line[] {
  const words = wordList(faces, content, style, lasting);
  return linesKept.get(words, width, () => linesOf(faces, words, style, width));
}

const linesKept = new KeptByWidth<WordList, readonly Line[]>();

function linesOf(faces: Faces, words: WordList, style: TextStyle, width: number): readonly Line[] {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let used = 0;
  const end = (space: Piece | null = null): void => {
    const line = lineOf(pieces);
    // Screen readers get no line end, so the space is kept, beyond the line's width.
    if (!space) lines.push(line);
    else if (faces.direction === 'rtl') lines.push({ ...line, outside: space });
    else lines.push({ ...line, pieces: [...line.pieces, space] });
    pieces = [];
    used = 0;
  };
  for (const [index, word] of words.entries()) {
    if (word === 'break') {
      end(spaceOf(faces, style.face, style.size, 0));
      continue;
    }
    const gap = pieces.length > 0 ? (word.space?.width ?? 0) : 0;
    const ahead = word.width + (word.goesOn ? 0 : widthOfRest(words, index));
    const wanted = ahead > width + 0.01 ? word.width : ahead;
    if (pieces.length > 0 && used + gap + wanted > width + 0.01) end(word.space);
    if (word.width > width + 0.01) {
      // Longer than a line, such as a name typed without spaces: broken between characters.
      for (const part of broken(faces, word, width)) {
        if (pieces.length > 0) end();
        pieces.push(...part);
        used = widthOf(part);
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

/** Of the words that belong to the one at `index`, with the spaces before them. */
function widthOfRest(words: WordList, index: number): number {
  let width = 0;
  for (let at = index + 1; at < words.length; at++) {
    const next = words[at];
    if (!next || next === 'break' || !next.goesOn) break;
    width += next.width + (next.space?.width ?? 0);
  }
  return width;
}

type WordList = readonly (Word | 'break')[];

/** A layout tries several widths, and a word does not change with them. */
const wordsKept = new KeptByText<WordList>();

function wordList(
  faces: Faces,
  content: string | readonly (Span | string)[],
  style: TextStyle,
  lasting: boolean,
): WordList {
  const lists = wordsKept.for(faces, lasting);
  const text = typeof content === 'string' ? content : content.map(keyOf).join('\u0001');
  const key = `${style.face} ${style.size} ${faces.han ?? ''} ${faces.direction ?? ''} ${faces.language?.code ?? ''} ${text}`;
  const words = lists.get(key) ?? [...wordsOf(faces, content, style)];
  lists.set(key, words);
  return words;
}

const keyOf = (part: Span | string): string =>
  typeof part === 'string' ? part : `${part.text}\u0002${part.face ?? ''}${part.pill ? '\u0003' : ''}`;

function* wordsOf(
  faces: Faces,
  content: string | readonly (Span | string)[],
  style: TextStyle,
): Generator<Word | 'break'> {
  const spans = (typeof content === 'string' ? [content] : content).map((span): SetSpan => {
    const { text, face, pill }: Span = typeof span === 'string' ? { text: span } : span;
    const clean = pill ? { text, levels: null } : levelled(drawable(text), faces.direction);
    return { ...clean, face: face ?? style.face, pill: pill ?? false };
  });
  const whole = spans.map(({ text, pill }) => (pill ? pillInText : text)).join('');
  const places = placesToBreak(whole);
  const splits = (faces.language?.dates ?? dates).together(whole);
  let open: Word | null = null;
  let space: Piece | null = null;
  /** Where `part` begins in the paragraph. */
  let at = 0;
  for (const { text, levels, face, pill } of spans) {
    if (pill) {
      const piece = pillOf(faces, text, pillSizeIn(style.size));
      const { width } = piece;
      if (open) yield open;
      yield { pieces: [piece], sources: [], space: space ?? spaceOf(faces, face, style.size, 0), goesOn: false, width };
      open = null;
      space = null;
      at += pillInText.length;
      continue;
    }
    refuseUnprintable(faces, face, text.replaceAll('\n', ' '));
    let index = 0;
    for (const part of partsOf(text, places, at)) {
      const own = levels?.subarray(index, index + part.length) ?? null;
      index += part.length;
      if (part === '\n' || part.startsWith(' ')) {
        if (open) yield open;
        open = null;
        space = part === '\n' ? null : spaceOf(faces, face, style.size, own?.[0] ?? 0);
        if (part === '\n') yield 'break';
        continue;
      }
      const source: Source = { text: part, style: { face, size: style.size }, levels: own, beside: text };
      const pieces = piecesOf(faces, source);
      if (!open) open = { pieces: [], sources: [], space, goesOn: splits(at + index - part.length), width: 0 };
      open.pieces.push(...pieces);
      open.sources.push(source);
      open.width += widthOf(pieces);
      space = null;
      if (places.has(at + index)) {
        yield open;
        open = null;
      }
    }
    at += text.length;
  }
  if (open) yield open;
}

interface SetSpan {
  readonly text: string;
  readonly levels: Uint8Array | null;
  readonly face: FaceName;
  readonly pill: boolean;
}

/** A pill counts as one object in the text; a line may end before and after it. */
const pillInText = '\ufffc';

/** Cache of shaped words, by the document's own faces object (`documentFonts`). */
const shapedWords = new WeakMap<Faces, Map<string, Shaped>>();

function piecesOf(faces: Faces, { text, style: { face, size }, levels, beside }: Source): Piece[] {
  return runsOf(faces, face, text, levels, beside).map((run) => {
    const shaped = shapedRun(faces, run);
    return { shaped, face: run.face, level: run.level, size, width: shaped.width * size };
  });
}

function pillOf(faces: Faces, text: string, size: number): Piece {
  const { pieces, width } = shapeLine(faces, text, { face: 'regular', size });
  const glyphs = pieces.flatMap(({ shaped }) => shaped.glyphs);
  const shaped: Shaped = { glyphs, width: (width + 2 * pillPad) / size };
  const level = faces.direction === 'rtl' ? 1 : 0;
  return { shaped, face: 'regular', level, size, pill: pieces, width: width + 2 * pillPad };
}

const spaceOf = (faces: Faces, face: FaceName, size: number, level: number): Piece => {
  const shaped = shapedRun(faces, { text: ' ', face, level: 0 });
  return { shaped, face, level, size, width: shaped.width * size };
};

function shapedRun(faces: Faces, { text, face, level }: Run): Shaped {
  const words = shapedWords.get(faces) ?? new Map<string, Shaped>();
  shapedWords.set(faces, words);
  const key = `${face} ${level % 2} ${text}`;
  const shaped = words.get(key) ?? faceOf(faces, face).shape(text, level % 2 === 1, faces.direction === 'rtl');
  words.set(key, shaped);
  return shaped;
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Breaks a word longer than a line into lines in reading order. It is cut before shaping, because the first letters of a
 * right-to-left word are its rightmost glyphs.
 */
function broken(faces: Faces, word: Word, width: number): Piece[][] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  for (const { text, levels, ...same } of word.sources) {
    const cut = (from: number, to: number) =>
      piecesOf(faces, { ...same, text: text.slice(from, to), levels: levels?.subarray(from, to) ?? null });
    let start = 0;
    let kept: Piece[] = [];
    for (const { index, segment } of letters.segment(text)) {
      const longer = cut(start, index + segment.length);
      if (used + widthOf(longer) <= width + 0.01 || (kept.length === 0 && line.length === 0)) {
        kept = longer;
        continue;
      }
      lines.push([...line, ...kept]);
      line = [];
      used = 0;
      start = index;
      kept = cut(index, index + segment.length);
    }
    line.push(...kept);
    used += widthOf(kept);
  }
  if (line.length > 0) lines.push(line);
  return lines.length > 0 ? lines : [word.pieces];
}
