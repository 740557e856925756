import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { makeConsentRecord } from '../../documents/papers/consent-record.ts';
import { makeCorrection } from '../../documents/papers/correction.ts';
import { makeLargeAftercareSheet } from '../../documents/papers/large-aftercare.ts';
import { makeVisitRecord } from '../../documents/papers/visit-record.ts';
import { documentFonts } from '../../documents/typeset/fonts.ts';
import { breakLines } from '../../documents/typeset/lines.ts';
import { pagesOf } from '../../documents/typeset/pages.ts';
import { styles } from '../../documents/typeset/styles.ts';
import type { PaperName } from '../../domain/clinic/clinic.ts';
import { type Drawn, drawnText } from './drawn.ts';
import { aftercareInput, consentInput, correctionInput } from './fixtures.ts';
import { baseOf, correctionFor, everybody, kinds, largeKinds, largeMakers, makers, papers } from './sitters.ts';
import { readParts } from './standards.ts';
import { overlaps, Workbench, wordsOf } from './tools.ts';
import { visitRecordInput } from './visit-fixture.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

const read = (pdf: Uint8Array): Drawn[] => drawnText(readParts(bench.file('laid-out.pdf', pdf)));

/** A visit with so much in it that its lists go over several pages. */
const longRecord = () => {
  const { events } = visitRecordInput();
  return makeVisitRecord({ ...visitRecordInput(), events: Array.from({ length: 14 }, () => events).flat() });
};
const longConsent = (clauses: number) => {
  const input = consentInput();
  const [clause] = input.consent.clauses;
  if (!clause) throw new Error('no clause');
  const more = Array.from({ length: clauses }, (_, index) => ({ ...clause, id: `more-${index}` }));
  return makeConsentRecord({ ...input, consent: { ...input.consent, clauses: [...more, ...input.consent.clauses] } });
};

/** As little as a correction can say: the visit led to no treatment, and nothing was written before. */
const fewLetters = (paper: PaperName) => {
  const input = correctionInput();
  const [first] = input.papers;
  if (!first) throw new Error('no paper');
  const given = { ...baseOf('short', paper), madeAt: input.madeAt };
  const sealedAs = { name: given.client.name, dateOfBirth: given.client.dateOfBirth };
  const written = { ...input.written, text: 'Lot 2.' };
  return makeCorrection({ ...input, ...given, sealedAs, written, earlier: [], papers: [first] });
};

const six = (of: string) => ({ title: of, lines: [1, 2, 3, 4, 5, 6].map((line) => `${of}, line ${line} of six`) });
const withBlocks = (paper: PaperName, blocks: readonly ('secondHead' | 'pigments')[]) => ({
  ...aftercareInput(),
  ...baseOf('short', paper),
  ...Object.fromEntries(blocks.map((block) => [block, six(block === 'pigments' ? 'Pigments' : 'Second head')])),
});
const blockSets = [['secondHead'], ['pigments'], ['secondHead', 'pigments']] as const;

const documents: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ...kinds.flatMap((kind) =>
    papers.flatMap((paper) =>
      everybody.map((who) => [`${kind}, ${paper}, ${who}`, () => makers[kind](baseOf(who, paper))] as const),
    ),
  ),
  ...papers.flatMap((paper) => [
    [`correction, ${paper}, short`, () => correctionFor('short', paper)] as const,
    [`correction of a few letters, ${paper}`, () => fewLetters(paper)] as const,
    ...blockSets.map(
      (blocks) =>
        [
          `aftercare sheet with ${blocks.join(' and ')} of six lines, ${paper}`,
          () => makeAftercareSheet(withBlocks(paper, blocks)),
        ] as const,
    ),
    ...largeKinds.map(
      (kind) => [`${kind} in large print, ${paper}`, () => largeMakers[kind](baseOf('short', paper))] as const,
    ),
  ]),
  ['visit record with hundreds of events', longRecord],
  ...[1, 2, 3, 4, 5, 6].map((more) => [`consent record with ${more} more clauses`, () => longConsent(more)] as const),
];

/** Text of a page above its foot, from top to bottom. */
interface Page {
  readonly lines: readonly Drawn[];
  /** Base line of the foot's first line. */
  readonly foot: number;
}

function pagesIn(drawn: readonly Drawn[]): Page[] {
  const count = Math.max(...drawn.map(({ page }) => page));
  return Array.from({ length: count }, (_, index) => {
    const here = drawn.filter(({ page }) => page === index + 1);
    const foot = here.find(({ text }) => text.startsWith('Sealed '))?.y ?? 0;
    const above = here.filter(({ y }) => y < foot - 1);
    return { lines: above.toSorted((a, b) => a.y - b.y || a.x - b.x), foot };
  });
}

const top = 45;
const heads = ['No.', 'Time', 'Who', 'What'];

describe.each(documents)('%s', (_, make) => {
  let pages: Page[];
  beforeAll(async () => {
    pages = pagesIn(read(await make()));
  });

  test('no page is under a third full', () => {
    for (const { lines, foot } of pages) expect(((lines.at(-1)?.y ?? 0) - top) / (foot - top)).toBeGreaterThan(1 / 3);
  });

  test('nothing that a client is to read is under 9 pt; evidence takes 7.5', () => {
    let evidence = false;
    for (const { lines } of pages) {
      for (const { size, font, text } of lines) {
        // Hashes, and the list of events below its heads.
        evidence ||= text === 'No.';
        if (font !== 'mono' && !evidence) expect([text, size >= 9]).toEqual([text, true]);
        expect([text, size >= 7.5]).toEqual([text, true]);
      }
    }
  });

  test('a heading stays with its text', () => {
    for (const { lines } of pages) {
      for (const { y, x, size, font, text } of lines) {
        const isHeading = font === 'bold' || (font === 'semibold' && size >= 10 && size < 10.5);
        if (!isHeading || !/^\p{L}/u.test(text)) continue;
        const below = lines.some((line) => line.y > y + 4 && line.y < y + Math.max(40, 5 * size) && line.x >= x - 20);
        expect([text, below]).toEqual([text, true]);
      }
    }
  });

  test('no date and no time is broken over two lines', () => {
    const lines = pages.flatMap(({ lines: all }) => all);
    const month = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
    const ends = new RegExp(`(?:^| )(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|\\d{1,2}|(?:${month})|\\d\\d:\\d\\d) ?$`);
    const starts = new RegExp(`^(?:\\d{1,2} (?:${month})|(?:${month}) \\d{4}|(?:${month})\\b|20\\d\\d\\b|GMT\\b)`);
    const broken = lines.filter(
      (line) =>
        ends.test(line.text) &&
        lines.some(
          (next) =>
            next.page === line.page &&
            next.y > line.y + 6 &&
            next.y < line.y + 16 &&
            starts.test(next.text) &&
            next.x <= line.x,
        ),
    );
    expect(broken.map(({ text }) => text)).toEqual([]);
  });
});

test('column heads stand again over a list that goes on over a page', async () => {
  const pages = pagesIn(read(await longRecord()));
  expect(pages.length).toBeGreaterThan(2);
  const begins = pages.findIndex(({ lines }) => lines.some(({ text }) => text === 'No.'));
  for (const { lines } of pages.slice(begins)) {
    const found = heads.map((head) => lines.find(({ text }) => text.trim() === head)?.y);
    expect(new Set(found).size).toBe(1);
    expect(found[0]).toBeGreaterThan(0);
  }
});

test.each([0, 1, 2, 3, 4, 5, 6])('signatures stand with the last clause, with %i more clauses', async (more) => {
  const drawn = read(await longConsent(more));
  const last = consentInput().consent.clauses.at(-1);
  const clause = drawn.findLast(({ text }) => text.includes(last?.title.slice(0, 20) ?? '?'));
  const signed = drawn.find(
    ({ text }, index) => /^ ?\d\d:\d\d GMT, on screen/.test(text) && drawn[index - 1]?.text.trim() === 'Sample Client',
  );
  expect(clause?.page).toBeGreaterThan(0);
  expect(signed?.page).toBe(clause?.page);
});

describe('a date', async () => {
  const faces = await documentFonts();
  const words =
    'Come back on Fri 15 Jan 2027, 10:00 GMT or on Sat 28 Nov, moisturise 3–4 × a day until Sat 12 – Mon 14';
  const whole = ['Fri 15 Jan 2027, 10:00 GMT', 'Sat 28 Nov', '3–4 ×', 'Sat 12 – Mon 14'];

  test('is on one line, however wide the column is, as long as it fits', () => {
    for (let width = 130; width < 600; width += 3) {
      const lines = breakLines(faces, words, styles.body, width).map((line) =>
        line.pieces.flatMap(({ shaped }) => shaped.glyphs.map(({ text }) => text)).join(''),
      );
      for (const date of whole) expect([width, lines.some((line) => line.includes(date))]).toEqual([width, true]);
    }
  });

  test('wider than its column is broken between its words, never inside of one', () => {
    const lines = breakLines(faces, words, styles.body, 60).map((line) =>
      line.pieces
        .flatMap(({ shaped }) => shaped.glyphs.map(({ text }) => text))
        .join('')
        .trim(),
    );
    expect(lines.join(' ').replaceAll(/\s+/g, ' ')).toBe(words);
  });
});

describe('pages', () => {
  const block = (height: number) => ({ height, draw: () => undefined });
  const entries = (...heights: number[]) => heights.map((height) => ({ block: block(height), gap: 0 }));
  const heights = (pages: ReturnType<typeof pagesOf>) =>
    pages.map((page) => page.map(({ block: { height } }) => height));

  test('a last page with little on it gets more of the one before', () => {
    expect(heights(pagesOf(entries(30, 30, 30, 10), { first: 90, other: 90 }))).toEqual([
      [30, 30],
      [30, 10],
    ]);
  });

  test('what is too little for a page of its own starts none', () => {
    const [first, second] = [entries(30, 30), entries(20)];
    expect(heights(pagesOf([...first, 'turn', ...second], { first: 90, other: 90 }))).toEqual([[30, 30, 20]]);
    expect(heights(pagesOf([...first, 'turn', ...entries(40)], { first: 90, other: 90 }))).toEqual([[30, 30], [40]]);
  });

  test('a block that fits no page and cannot be split is an error, not a page that loses it', () => {
    expect(() => pagesOf(entries(100), { first: 90, other: 90 })).toThrow('higher than a page');
  });
});

describe.each(papers)('on %s the aftercare sheet has room', (paper) => {
  test('for a second head of six lines, and for pigments on page 2', async () => {
    const drawn = read(await makeAftercareSheet(withBlocks(paper, ['secondHead', 'pigments'])));
    const pageOf = (text: string) => drawn.find((one) => one.text.includes(text))?.page;
    for (const { lines, at } of [
      { lines: six('Second head').lines, at: 1 },
      { lines: six('Pigments').lines, at: 2 },
    ])
      for (const line of lines) expect([line, pageOf(line)]).toEqual([line, at]);
    expect([pageOf('Could it be infected?'), pageOf('Sealed ')]).toEqual([1, 1]);
    expect(Math.max(...drawn.map(({ page }) => page))).toBe(2);
    const path = bench.file('blocks.pdf', await makeAftercareSheet(withBlocks(paper, ['secondHead', 'pigments'])));
    expect(overlaps(wordsOf(path))).toEqual([]);
  });

  test('for both in large print too', async () => {
    const input = withBlocks(paper, ['secondHead', 'pigments']);
    const drawn = read(await makeLargeAftercareSheet(input)).map(({ text }) => text);
    for (const line of [...six('Second head').lines, ...six('Pigments').lines])
      expect([line, drawn.includes(line)]).toEqual([line, true]);
  });
});

test('a number in its box is clear of the lines around it', async () => {
  const path = bench.file('box.pdf', await makeAftercareSheet(aftercareInput()));
  const boxed = drawnText(readParts(path)).find(({ text, size }) => text === '15' && size === 10.5);
  const [image] = bench.render(path, 432);
  if (!boxed || !image) throw new Error('no box');
  const scale = 432 / 72;
  /** Whether a row of pixels is white where the number stands, `at` points below the base line. */
  const white = (at: number): boolean => {
    const row = Math.round((boxed.y + at) * scale);
    for (let x = Math.round(boxed.x * scale); x < (boxed.x + 11) * scale; x++)
      if ((image.pixels[row * image.width + x] ?? 0) < 250) return false;
    return true;
  };
  const digits = -0.714 * 10.5;
  // Half a point of paper at least, and then the line.
  for (const at of [0.4, 0.6, 0.8]) expect([at, white(at), white(digits - at)]).toEqual([at, true, true]);
  const line = [1.2, 1.5, 1.8, 2.1];
  expect(line.some((at) => !white(at)) && line.some((at) => !white(digits - at))).toBe(true);
});
