import { describe, expect, it, test } from 'vitest';
import { partsOf, placesToBreak } from '../../documents/typeset/breaks.ts';
import { loadFonts } from '../../documents/typeset/fonts.ts';
import { breakLines } from '../../documents/typeset/lines.ts';
import { bold, pill, type Span, styles } from '../../documents/typeset/styles.ts';

const faces = await loadFonts();
const parts = (text: string): string[] => [...partsOf(text, placesToBreak(text), 0)];

/** The lines in the order in which they are read, without the spaces at their ends. */
function lines(content: string | readonly (Span | string)[], width: number): string[] {
  return breakLines(faces, content, styles.body, width).map((line) =>
    line.pieces
      .flatMap((piece) => piece.shaped.glyphs.map((glyph) => glyph.text))
      .join('')
      .trim(),
  );
}

describe('a line may end', () => {
  test.each([
    ['after a hyphen between letters', 'Åström-Çelik', ['Åström-', 'Çelik']],
    ['between Chinese characters, and not before their full stop', '不要洗头。', ['不', '要', '洗', '头。']],
    ['between Japanese syllables', 'さとう', ['さ', 'と', 'う']],
    ['after a space, which is a part of its own', 'two words', ['two', ' ', 'words']],
  ])('%s', (_, text, expected) => {
    expect(parts(text)).toEqual(expected);
  });
});

describe('a line never ends', () => {
  test.each([
    ['inside of a date', '2026-12-01'],
    ['inside of a number', '1,250.50'],
    ['before a full stop', 'wash.'],
    ['between a bracket and its word', '(planned)'],
    ['at a space that does not break', '10\u00a0mm'],
  ])('%s', (_, text) => {
    expect(parts(text)).toEqual([text]);
  });
});

describe('set in lines', () => {
  it('fills narrow lines with Chinese text, character by character', () => {
    const text = '今天不要洗头也不要出汗因为颜色会褪得更快';
    const set = lines(text, 60);
    expect(set.length).toBeGreaterThan(2);
    expect(set.join('')).toBe(text);
    // Words of many characters would leave a line as short as a broken word does.
    expect(set.slice(0, -1).every((line) => [...line].length >= 6)).toBe(true);
  });

  it('keeps a word together that is set in two weights', () => {
    expect(lines([bold('Sam'), 'ples are here'], 42)).toEqual(['Samples', 'are here']);
  });

  it('ends a line before and after a pill', () => {
    expect(lines(['no gym', ' ', pill('planned'), ' until then'], 44).join('|')).toMatch(/no gym\|planned\|/);
  });
});
