import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLogo } from '../../documents/logo/logo.ts';
import { readPng } from '../../documents/logo/png.ts';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { makeConsentRecord } from '../../documents/papers/consent-record.ts';
import { makePreparationSheet } from '../../documents/papers/preparation-sheet.ts';
import { makeVisitRecord } from '../../documents/papers/visit-record.ts';
import { paperSizes } from '../../documents/pdf/measure.ts';
import { pageCount } from '../../documents/pdf/paper.ts';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { CivilTime } from '../../domain/time.ts';
import { launchChromium } from '../../scripts/chromium.ts';
import { aftercareInput, at, consentInput, date, preparationInput } from './fixtures.ts';
import { block, drawing } from './logos.ts';
import { overlaps, run, Workbench, wordsOf } from './tools.ts';
import { visitRecordInput } from './visit-fixture.ts';

const bench = new Workbench();
/** As Chromium shows the drawing: on white as grey, see-through as PNG, and as JPEG. */
let seen: { readonly grey: Uint8Array; readonly png: Uint8Array; readonly jpeg: Uint8Array };
const dpi = 400;
const [across, down] = [Math.round((42 / 25.4) * dpi), Math.round((16 / 25.4) * dpi)];

beforeAll(async () => {
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: across, height: down } });
  const source = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
  await page.setContent(`<body style="margin:0"><img src="${source}" width="${across}" height="${down}">`);
  await page.locator('img').evaluate((image) => (image instanceof HTMLImageElement ? image.decode() : undefined));
  const png = await page.screenshot({ omitBackground: true });
  const onWhite = readPng(await page.screenshot());
  const jpeg = await page.screenshot({ type: 'jpeg', quality: 95 });
  await browser.close();
  seen = { grey: greyOf(onWhite.pixels), png, jpeg };
});
afterAll(() => bench.dispose());

const greyOf = (rgba: Uint8Array): Uint8Array =>
  Uint8Array.from({ length: rgba.length / 4 }, (_, at) => {
    const [red = 0, green = 0, blue = 0] = rgba.subarray(at * 4, at * 4 + 3);
    return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  });

/** How little a printed logo differs from the drawing, wherever it stands in its row at the head of the first page. */
function difference(pdf: Uint8Array): number {
  const [page] = bench.render(bench.file('logo.pdf', pdf), dpi);
  if (!page) throw new Error('no page');
  const { side, top } = paperSizes.A4;
  const [left, upper] = [Math.round((side / 72) * dpi), Math.round((top / 72) * dpi)];
  let least = 1;
  for (let shift = 0; shift < 40; shift++) {
    const area = new Uint8Array(across * down);
    for (let y = 0; y < down; y++) {
      const from = (upper + shift + y) * page.width + left;
      area.set(page.pixels.subarray(from, from + across), y * across);
    }
    least = Math.min(least, differing(area, seen.grey));
  }
  return least;
}

/** Share of pixels that differ by more than a third of the way from black to white: edges aside, there is none. */
function differing(a: Uint8Array, b: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < a.length; at++) if (Math.abs((a[at] ?? 255) - (b[at] ?? 255)) > 85) count += 1;
  return count / a.length;
}

describe('a logo on the sheet', () => {
  test.each(['svg', 'png', 'jpeg'] as const)(
    'looks from %s as a browser shows it, and keeps its grey',
    async (kind) => {
      const file = kind === 'svg' ? Buffer.from(drawing) : kind === 'png' ? seen.png : seen.jpeg;
      const logo = readLogo(file);
      expect(logo.kind).toBe(kind);
      expect(difference(await makeAftercareSheet({ ...aftercareInput(), logo }))).toBeLessThan(0.015);
      // And the test sees a difference where there is one.
      expect(difference(await makeAftercareSheet(aftercareInput()))).toBeGreaterThan(0.2);
    },
  );

  test('keeps what is see-through in a PNG, passes a JPEG on as it is, and a drawing as lines', async () => {
    const images = async (file: Uint8Array): Promise<string> =>
      run('pdfimages', [
        '-list',
        bench.file('images.pdf', await makeAftercareSheet({ ...aftercareInput(), logo: readLogo(file) })),
      ]).output;
    expect(await images(seen.png)).toMatch(/image +600 +\d+ +rgb[\s\S]*smask +600 +\d+ +gray/);
    expect(await images(seen.jpeg)).toMatch(new RegExp(`image +${across} +${down} +rgb +3 +8 +jpeg`));
    expect(await images(Buffer.from(drawing))).not.toMatch(/image|smask/);
  });

  test('is read out as a picture with the clinic’s name, before the title', async () => {
    const logo = readLogo(Buffer.from(drawing));
    const path = bench.file('tags.pdf', await makeAftercareSheet({ ...aftercareInput(), logo }));
    const spoken = run('pdfinfo', ['-struct-text', path]).output;
    expect(spoken).toMatch(
      /^Document\n {2}Figure\n[^H]*"Fernhill Scalp Studio"[\s\S]*H1 \(block\)\n\s+"Your aftercare"/,
    );
    const [first] = run('qpdf', ['--qdf', '--object-streams=disable', path, '-']).output.match(/\/Alt .*/) ?? [];
    expect(first).toBe('/Alt (Logo of Fernhill Scalp Studio)');
    expect(run('qpdf', ['--check', path])).toMatchObject({ status: 0 });
  });

  test('gives the same bytes each time, and none at all to a sheet without it', async () => {
    const logo = readLogo(seen.png);
    const once = await makeAftercareSheet({ ...aftercareInput(), logo });
    const without = await makeAftercareSheet(aftercareInput());
    expect(await makeAftercareSheet({ ...aftercareInput(), logo })).toEqual(once);
    expect(Buffer.from(without).includes('/XObject')).toBe(false);
    expect(once.length - without.length).toBeLessThan(40_000);
  });

  test('is at the head of all four documents', async () => {
    const logo = readLogo(Buffer.from(drawing));
    const all = [
      makeAftercareSheet({ ...aftercareInput(), logo }),
      makePreparationSheet({ ...preparationInput(), logo }),
      makeConsentRecord({ ...consentInput(), logo }),
      makeVisitRecord({ ...visitRecordInput(), logo }),
    ];
    for (const pdf of await Promise.all(all)) expect(difference(pdf)).toBeLessThan(0.015);
  });
});

describe.each([
  ['a flat one', 300, 20],
  ['one that fills its room', 210, 80],
  ['a square one', 100, 100],
  ['a tall one', 30, 90],
])('the default protocol with %s', (_, width, height) => {
  const logo = readLogo(block(width, height));
  const days = [0, 1, 2, 3, 4, 5, 6].map((more) => Temporal.PlainDate.from('2026-11-23').add({ days: more }));
  test.each(days)('treated on %s takes one page, every word clear of the others', async (day) => {
    for (const after of [7, 14, 21, 28]) {
      const next = { date: date(day.add({ days: after }).toString()), time: CivilTime.parse('10:00') };
      const finished = at(`${day.toString()}T13:05:00.000Z`);
      const usual = aftercareInput();
      for (const plannedFinal of [null, next.date]) {
        const course = { session: plannedFinal ? 2 : 1, sessionsPlanned: 3, final: false, next, plannedFinal };
        const pdf = await makeAftercareSheet({
          ...usual,
          ...course,
          logo,
          finishedAt: finished,
          madeAt: finished,
          timeline: aftercareTimeline({ finished, course, protocol: defaultProtocol }),
          clientSigned: { ...usual.clientSigned, at: finished },
          witnessSigned: { ...usual.witnessSigned, at: finished },
        });
        expect([after, plannedFinal, await pageCount(pdf)]).toEqual([after, plannedFinal, 1]);
        const words = wordsOf(bench.file('sheet.pdf', pdf));
        expect(overlaps(words)).toEqual([]);
        expect(words.filter(({ right, bottom }) => right > 565 || bottom > 820)).toEqual([]);
      }
    }
  });
});
