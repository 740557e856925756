import type { ShapedGlyph } from './face.ts';
import type { FontUse } from './font-use.ts';

/** Text positions have three decimals: two are visible in narrow letters at 7.5 pt. */
export const fine = (value: number): string => String(Math.round(value * 1000) / 1000);

/** The operators that show glyphs on a line. A word with joined or reordered glyphs gets its text as a replacement. */
export function shownText(glyphs: readonly ShapedGlyph[], use: FontUse, size: number): string {
  const out: string[] = [];
  const parts: string[] = [];
  let pending = '';
  let rise = 0;
  const flush = (): void => {
    if (pending !== '') parts.push(`<${pending}>`);
    pending = '';
  };
  const show = (): void => {
    flush();
    if (parts.length > 0) out.push(`[${parts.join(' ')}] TJ`);
    parts.length = 0;
  };
  for (const { word, reads } of wordsOf(glyphs)) {
    if (reads !== null) {
      show();
      out.push(`/Span<</ActualText<FEFF${Buffer.from(reads, 'utf16le').swap16().toString('hex')}>>>BDC`);
    }
    for (const glyph of word) {
      if (glyph.dy !== rise) {
        show();
        rise = glyph.dy;
        out.push(`${fine(rise * size)} Ts`);
      }
      const before = glyph.dx;
      const after = glyph.advance - glyph.width - glyph.dx;
      if (Math.abs(before) > 0.0004) {
        flush();
        parts.push(fine(-before * 1000));
      }
      pending += use.code(glyph);
      if (Math.abs(after) > 0.0004) {
        flush();
        parts.push(fine(-after * 1000));
      }
    }
    if (reads !== null) {
      show();
      out.push('EMC');
    }
  }
  show();
  if (rise !== 0) out.push('0 Ts');
  return out.join(' ');
}

interface ShownWord {
  readonly word: readonly ShapedGlyph[];
  /** The word's letters; null when its glyphs already give them. */
  readonly reads: string | null;
}

/** Usually all of it is one stretch that gives its own letters. */
function wordsOf(glyphs: readonly ShapedGlyph[]): readonly ShownWord[] {
  if (glyphs.every(tells)) return [{ word: glyphs, reads: null }];
  const words: ShownWord[] = [];
  let word: ShapedGlyph[] = [];
  const end = (): void => {
    if (word.length > 0) words.push(...readable(word));
    word = [];
  };
  for (const glyph of glyphs) {
    if (glyph.text === ' ') end();
    word.push(glyph);
    if (glyph.text === ' ') end();
  }
  end();
  return words;
}

const tells = (glyph: ShapedGlyph): boolean => glyph.text !== '';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

function readable(word: readonly ShapedGlyph[]): readonly ShownWord[] {
  if (word.every(tells)) return [{ word, reads: null }];
  const reads = textOf(word);
  return rightToLeft.test(reads) ? letterByLetter(word) : [{ word, reads }];
}

const textOf = (glyphs: readonly ShapedGlyph[]): string => glyphs.map(({ text }) => text).join('');

/**
 * Letter by letter, with nothing for marks without a letter. Not as a whole word: readers order right-to-left letters by
 * position, and would reverse a text that is already in order.
 */
function letterByLetter(word: readonly ShapedGlyph[]): readonly ShownWord[] {
  const shown: { word: ShapedGlyph[]; reads: '' | null }[] = [];
  for (const glyph of word) {
    const reads = tells(glyph) ? null : '';
    const last = shown.at(-1);
    if (last && last.reads === reads) last.word.push(glyph);
    else shown.push({ word: [glyph], reads });
  }
  return shown;
}
