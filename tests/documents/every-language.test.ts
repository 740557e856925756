import { afterAll, describe, expect, it } from 'vitest';
import { appLanguages } from '../../domain/protocol/translations/app-languages.ts';
import { type PaperIn, papersIn } from './in-language.ts';
import { baseOf, type Who } from './sitters.ts';
import { againstKept, type Small, smallPages } from './small-pages.ts';
import { overlaps, Workbench, wordsOf } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

/** English papers have goldens of their own (`golden.test.ts`). */
const languages = appLanguages.filter((tag) => tag !== 'en');

const wanted: readonly (readonly [PaperIn, 'A4' | 'Letter', Who])[] = [
  ...(['A4', 'Letter'] as const).flatMap((paper) =>
    (['short', 'long'] as const).flatMap((who) => [
      ['aftercare-sheet', paper, who] as const,
      ['reschedule-slip', paper, who] as const,
    ]),
  ),
  ['consent-record', 'A4', 'short'],
  ['consent-record', 'Letter', 'long'],
  ['large-aftercare-sheet', 'A4', 'short'],
];

/** Ours in English, which no other language's first pages have. */
const english = /\b(Witness|Sealed|To verify|Not yet|planned|Signed|Before session|Treated|born)\b/;

describe.each(languages)('the papers in %s', async (tag) => {
  const papers: { name: string; pages: Small[] }[] = [];
  for (const [kind, paper, who] of wanted) {
    const name = `${tag}-${kind}-${paper}-${who}`;
    const pdf = await papersIn[kind](tag, baseOf(who, paper));
    papers.push({ name, pages: smallPages(bench, name, pdf) });
  }

  it('are laid out as they were looked at and kept', () => {
    expect(againstKept(tag, papers)).toEqual([]);
  });

  it.each(papers.map(({ name }) => name))(
    'have no word over another or in the margin, and none of ours in English: %s',
    (name) => {
      const file = `${bench.folder}/${name}.pdf`;
      const words = wordsOf(file);
      expect(overlaps(words)).toEqual([]);
      const margins = words.filter(
        ({ left, right, top, bottom }) => left < 26 || right > 586 || top < 18 || bottom > 828,
      );
      expect(margins).toEqual([]);
      if (!name.includes('consent')) expect(words.map(({ text }) => text).join(' ')).not.toMatch(english);
    },
  );
});
