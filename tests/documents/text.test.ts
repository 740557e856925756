import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { makeConsentRecord } from '../../documents/papers/consent-record.ts';
import { iconPaths } from '../../documents/pdf/icons/make.ts';
import { icons } from '../../documents/pdf/icons/paths.ts';
import { Paper } from '../../documents/pdf/paper.ts';
import { loadFonts } from '../../documents/typeset/fonts.ts';
import { styles } from '../../documents/typeset/styles.ts';
import { drawLine } from '../../documents/typeset/text.ts';
import { unprintable } from '../../documents/typeset/unprintable.ts';
import { english } from '../../documents/words/languages.ts';
import { zoneName } from '../../domain/zone-name.ts';
import { said } from '../sentence.ts';
import { aftercareInput, at, consentInput, date, people } from './fixtures.ts';
import { inkIn, run, Workbench } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

describe('characters', () => {
  test.each([
    ['Latin with marks', 'Łukasz Çelik-Åström, Nguyễn Thị Ánh, ß'],
    ['Greek and Cyrillic', 'Ελένη Παπαδοπούλου, Дмитрий Щукин'],
    ['punctuation', '“quoted” – it’s 3 × 4 … €5, ½'],
  ])('%s can be printed and comes back when copied', async (_, text) => {
    expect(await unprintable(text)).toEqual([]);
    const input = aftercareInput();
    const path = bench.file('name.pdf', await makeAftercareSheet({ ...input, people: people(text) }));
    expect(bench.text(path, false).replaceAll(/\s+/g, ' ')).toContain(text);
  });

  test('letters with separate marks are composed first', async () => {
    const path = bench.file(
      'nfd.pdf',
      await makeAftercareSheet({ ...aftercareInput(), people: people('Zoe\u0308 Mu\u0308ller') }),
    );
    expect(bench.text(path, false)).toContain('Zoë Müller');
  });

  test('what the fonts lack is named, once each', async () => {
    expect(await unprintable('Ana 😀 ޢ and 😀 again\n')).toEqual(['😀', 'ޢ']);
  });

  test('a document with such a character is refused and says which', async () => {
    const input = aftercareInput();
    const refused = makeAftercareSheet({ ...input, client: { ...input.client, name: 'Ana 😀' } });
    await expect(refused).rejects.toMatchObject({
      code: 'no-glyph',
      fault: said(/“😀” \(U\+1F600\)/),
    });
  });
});

describe('glyphs on the page', () => {
  test('a subset draws the same ink as the whole font does', async () => {
    // pdf-lib's and our embedding could both drop outlines while the text still copies out right, so ink is compared:
    // poppler renders our page, and fontkit's outlines of the unsubset font give the area that has to be black.
    const faces = await loadFonts();
    const text = 'Hamburgefonstiv ÀÉÎÕÜ çñøß 0123456789 Дмитрий';
    const size = 40;
    for (const face of ['regular', 'semibold', 'bold'] as const) {
      const paper = new Paper(faces, 'A4');
      const style = { ...styles.body, face, size, ink: 'ink' } as const;
      const half = Math.ceil(text.length / 2);
      drawLine(paper.addPage(), faces, text.slice(0, half), style, 30, 200);
      drawLine(paper.pages[0] ?? paper.addPage(), faces, text.slice(half), style, 30, 300);
      const pdf = await paper.finish({ title: 't', author: 'a', subject: 's', language: 'en', madeAt: new Date(0) });
      const [image] = bench.render(bench.file(`${face}.pdf`, pdf), 144);
      if (!image) throw new Error('no page was rendered');
      const drawn = inkIn(image, { x: 0, y: 0, width: 595, height: 842 }) / (image.width / 595.28) ** 2;
      const expected = [...text.normalize('NFC')].reduce(
        (sum, character) => sum + outlineArea(faces[face].font, character),
        0,
      );
      const points = expected * (size / faces[face].font.unitsPerEm) ** 2;
      expect(drawn / points).toBeGreaterThan(0.97);
      expect(drawn / points).toBeLessThan(1.03);
    }
  });
});

interface Outlined {
  readonly path: { readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[] };
}

function isOutlined(glyph: object): glyph is Outlined {
  return 'path' in glyph;
}

/** Area inside a glyph's outline in font units, by the shoelace formula over its flattened contours. */
function outlineArea(font: { glyphForCodePoint(codePoint: number): object }, character: string): number {
  const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  if (!isOutlined(glyph)) return 0;
  let area = 0;
  let start = [0, 0];
  let at = [0, 0];
  const to = (x: number, y: number): void => {
    area += ((at[0] ?? 0) * y - x * (at[1] ?? 0)) / 2;
    at = [x, y];
  };
  for (const { command, args } of glyph.path.commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    if (command === 'moveTo') {
      start = [a, b];
      at = [a, b];
    } else if (command === 'lineTo') to(a, b);
    else if (command === 'quadraticCurveTo') {
      const [x0 = 0, y0 = 0] = at;
      for (let i = 1; i <= 16; i++) {
        const t = i / 16;
        to((1 - t) ** 2 * x0 + 2 * t * (1 - t) * a + t * t * c, (1 - t) ** 2 * y0 + 2 * t * (1 - t) * b + t * t * d);
      }
    } else if (command === 'closePath') to(start[0] ?? 0, start[1] ?? 0);
  }
  return Math.abs(area);
}

describe('the same input', () => {
  const program = fileURLToPath(new URL('./make-in-process.ts', import.meta.url));

  test('gives the same bytes in another process', async () => {
    const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    const here = [await makeAftercareSheet(aftercareInput()), await makeConsentRecord(consentInput())].map(digest);
    const there = execFileSync(process.execPath, [program], { encoding: 'utf8' }).trim().split('\n');
    expect(there).toEqual(here);
  });
});

test('icons are those of the icon set', async () => {
  expect(icons).toEqual(await iconPaths());
});

describe('dates in words', () => {
  test('carry the year only when it changes', () => {
    expect(english.dates.shortDate(date('2026-11-28'), date('2026-11-24'))).toBe('Sat 28 Nov');
    expect(english.dates.shortDate(date('2027-01-15'), date('2026-11-24'))).toBe('Fri 15 Jan 2027');
    expect(english.dates.dateRange(date('2026-12-12'), date('2026-12-14'), date('2026-11-24'))).toBe('Sat 12 – Mon 14');
    expect(english.dates.dateRange(date('2026-11-29'), date('2026-12-01'), date('2026-11-24'))).toBe(
      'Sun 29 Nov – Tue 1 Dec',
    );
    expect(english.dates.dateRange(date('2026-12-31'), date('2027-01-02'), date('2026-11-24'))).toBe(
      'Thu 31 Dec – Sat 2 Jan 2027',
    );
    expect(english.dates.dateRange(date('2027-01-22'), date('2027-01-24'), date('2026-11-24'))).toBe(
      'Fri 22 – Sun 24 Jan 2027',
    );
    expect(english.dates.shortDate(date('2026-09-01'), date('2026-11-24'))).toBe('Tue 1 Sep');
  });

  test.each([
    ['Europe/London', '2026-11-24T13:05:00.000Z', 'GMT'],
    ['Europe/London', '2026-07-24T13:05:00.000Z', 'BST'],
    ['America/New_York', '2026-11-24T13:05:00.000Z', 'EST'],
    ['America/New_York', '2026-07-24T13:05:00.000Z', 'EDT'],
    ['Europe/Berlin', '2026-07-24T13:05:00.000Z', 'CEST'],
    ['Australia/Sydney', '2026-11-24T13:05:00.000Z', 'AEDT'],
  ])('name the zone of %s at %s: %s', (zone, instant, name) => {
    expect(zoneName(at(instant, zone))).toBe(name);
  });
});

test('text is real text: no page is a picture', async () => {
  const path = bench.file('pictures.pdf', await makeAftercareSheet(aftercareInput()));
  expect(run('pdfimages', ['-list', path]).output.trim().split('\n')).toHaveLength(2);
});
