import { afterAll, describe, expect, it } from 'vitest';
import { namedVisit } from '../../documents/seal/named-visit.ts';
import { appLanguages } from '../../domain/protocol/translations/app-languages.ts';
import { visitId } from './fixtures.ts';
import { paperKinds, papersIn } from './in-language.ts';
import { baseOf } from './sitters.ts';
import { againstKept, pagesOfAll } from './small-pages.ts';
import { overlaps, type PlacedWord, Workbench } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

/** Every paper that a client gets in their language, on both sizes of paper, with hardly a name and with more than a form has room for. */
const wanted = paperKinds.flatMap((kind) =>
  (['A4', 'Letter'] as const).flatMap((paper) => (['short', 'long'] as const).map((who) => ({ kind, paper, who }))),
);

/** Ours in English, which no other language's pages have. */
const english = /\b(Witness|Sealed|To verify|Not yet|planned|Signed|Before session|Treated|born|Belongs to|Opened)\b/;

/** Without the pages behind that say the same in the clinic's language. */
function beforeAid(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const aid = words.find(({ text }, index) => text === 'Reading' && words[index + 1]?.text === 'aid,');
  return words.filter(({ page }) => !aid || page < aid.page);
}

describe.each(appLanguages)('the papers in %s', async (tag) => {
  const pdfs: Uint8Array[] = [];
  for (const { kind, paper, who } of wanted) pdfs.push(await papersIn[kind](tag, baseOf(who, paper)));
  const read = await pagesOfAll(bench, tag, pdfs);
  const papers = wanted.map(({ kind, paper, who }, index) => ({
    name: `${tag}-${kind}-${paper}-${who}`,
    pages: read[index]?.pages ?? [],
    words: read[index]?.words ?? [],
  }));

  it('name the visit that they are of, for whoever checks a file', () => {
    expect(pdfs.map(namedVisit)).toEqual(pdfs.map(() => visitId));
  });

  it('are laid out as they were looked at and kept', () => {
    expect(againstKept(tag, papers)).toEqual([]);
  });

  it.each(papers)('have no word over another or in the margin, and none of ours in English: $name', ({ words }) => {
    expect(words.length).toBeGreaterThan(40);
    expect(overlaps(words)).toEqual([]);
    const margins = words.filter(
      ({ left, right, top, bottom }) => left < 26 || right > 586 || top < 18 || bottom > 828,
    );
    expect(margins).toEqual([]);
    const said = beforeAid(words).map(({ text }) => text);
    if (tag !== 'en') expect(said.join(' ')).not.toMatch(english);
  });
});
