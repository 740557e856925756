import { afterAll, describe, expect, it } from 'vitest';
import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { makeConsentRecord } from '../../documents/papers/consent-record.ts';
import { makeTestPage } from '../../documents/papers/test-page.ts';
import { pageCount, paperOf } from '../../documents/pdf/paper.ts';
import { markedCopy } from '../../documents/pdf/print-file.ts';
import { aftercareInput, at, clinic, consentInput } from './fixtures.ts';
import { type Grey, inkIn, overlaps, run, Workbench, wordsOf } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

const copy = { copy: 2, at: at('16:05') };
const words = 'Copy 2, printed Tue 24 Nov 2026, 16:05 GMT. The clinic keeps the sealed file.';
/** Left of the strip that carries the mark, in points. */
const content = { x: 0, y: 0, width: 566, height: 842 };
const strip = { x: 567, y: 0, width: 12, height: 842 };

function only(images: Grey[]): Grey {
  const [image] = images;
  if (!image || images.length !== 1) throw new Error('not one page');
  return image;
}

describe('a copy that is printed once more', () => {
  it('says on the edge of every page which copy it is and when it was printed', async () => {
    const record = await makeConsentRecord(consentInput());
    const marked = await markedCopy(record, copy);
    const pages = await pageCount(record);
    expect(pages).toBeGreaterThan(2);
    const text = bench.text(bench.file('record.pdf', marked), false);
    expect(text.split(words)).toHaveLength(pages + 1);
  });

  it('shows what the sealed page shows, to the pixel, and nothing is covered', async () => {
    for (const paper of ['A4', 'Letter'] as const) {
      const sheet = await makeAftercareSheet({ ...aftercareInput(), clinic: { ...clinic, paper } });
      const marked = await markedCopy(sheet, copy);
      expect(await paperOf(marked)).toBe(paper);
      const before = only(bench.render(bench.file('sheet.pdf', sheet), 100));
      const after = only(bench.render(bench.file('marked.pdf', marked), 100));
      expect([after.width, after.height]).toEqual([before.width, before.height]);
      const edge = before.width - Math.round((11 / 25.4) * 100);
      let differs = 0;
      for (const [index, pixel] of before.pixels.entries())
        if (index % before.width < edge && Math.abs(pixel - (after.pixels[index] ?? 0)) > 8) differs++;
      expect(differs).toBe(0);
      expect(overlaps(wordsOf(bench.file('marked.pdf', marked)))).toEqual([]);
    }
  });

  it('is where every printer reaches: 6.35 mm from the edge, and clear of the content', async () => {
    const blank = only(bench.render(bench.file('plain.pdf', await makeAftercareSheet(aftercareInput())), 100));
    const marked = only(
      bench.render(bench.file('copy.pdf', await markedCopy(await makeAftercareSheet(aftercareInput()), copy)), 100),
    );
    expect(inkIn(blank, strip)).toBe(0);
    expect(inkIn(marked, strip)).toBeGreaterThan(100);
    expect(inkIn(marked, { ...strip, x: 577.3, width: 17 })).toBe(0);
    expect(inkIn(marked, content)).toBeCloseTo(inkIn(blank, content), 0);
  });

  it('carries no seal, no form, no tags and no title: it is for the printer only', async () => {
    const file = bench.file('bare.pdf', await markedCopy(await makeAftercareSheet(aftercareInput()), copy));
    const facts = run('pdfinfo', [file]).output;
    expect(facts).not.toMatch(/^Title|^Author|^Subject/m);
    expect(facts).toMatch(/^Tagged: +no$/m);
    expect(facts).toMatch(/^Form: +none$/m);
    expect(run('qpdf', ['--check', file]).status).toBe(0);
    expect(run('qpdf', ['--qdf', '--object-streams=disable', file, '-']).output).not.toMatch(
      /ByteRange|\/Sig\b|Sample Client/,
    );
  });

  it('is the same file for the same copy', async () => {
    const sheet = await makeAftercareSheet(aftercareInput());
    expect(Buffer.from(await markedCopy(sheet, copy)).equals(Buffer.from(await markedCopy(sheet, copy)))).toBe(true);
  });
});

describe('the test page', () => {
  const input = { clinic, printer: 'Front desk', device: 'CH-7F3K', madeAt: at('09:00') };

  it.each(['A4', 'Letter'] as const)(
    'is one page of %s with a code that reads and nothing on top of anything',
    async (paper) => {
      const page = await makeTestPage({ ...input, clinic: { ...clinic, paper } });
      expect(await pageCount(page)).toBe(1);
      expect(await paperOf(page)).toBe(paper);
      const file = bench.file('test.pdf', page);
      expect(overlaps(wordsOf(file))).toEqual([]);
      run('pdftoppm', ['-r', '150', '-png', '-singlefile', file, `${bench.folder}/test`]);
      expect(run('zbarimg', ['-q', `${bench.folder}/test.png`]).output).toContain('This code reads.');
    },
  );

  it('has two rulers of exactly 100 mm', async () => {
    const dpi = 508;
    const image = only(bench.render(bench.file('ruler.pdf', await makeTestPage(input)), dpi));
    const mm = dpi / 25.4;
    const dark = (x: number, y: number) => (image.pixels[y * image.width + x] ?? 255) < 128;
    // The first full line across is the ruler's: the rule under the head is wider than 100 mm.
    const widthAt = (y: number) => {
      let [first, last] = [-1, -1];
      for (let x = 0; x < image.width / 2 + 10 * mm; x++)
        if (dark(x, y)) {
          if (first < 0) first = x;
          last = x;
        }
      return last - first;
    };
    const across = Array.from({ length: image.height }, (_, y) => widthAt(y)).filter(
      (width) => Math.abs(width - 100 * mm) < mm,
    );
    expect(across.length).toBeGreaterThan(3);
    for (const width of across.slice(0, 3)) expect(Math.abs(width / mm - 100)).toBeLessThan(0.4);
    const left = Math.round(11 * mm);
    let longest = 0;
    for (let y = 0, length = 0; y < image.height; y++) {
      length = dark(left, y) || dark(left + 1, y) ? length + 1 : 0;
      longest = Math.max(longest, length);
    }
    expect(Math.abs(longest / mm - 100)).toBeLessThan(0.4);
  });

  it('prints a clinic and a printer with the longest names whole', async () => {
    const name = 'Studio for Scalp Micropigmentation and Hairline Restoration in the Old Wool Exchange, Upper Floor';
    const file = bench.file(
      'long.pdf',
      await makeTestPage({ ...input, clinic: { ...clinic, name }, printer: `${name} printer` }),
    );
    expect(overlaps(wordsOf(file))).toEqual([]);
    expect(bench.text(file, false).replaceAll(/\s+/g, ' ')).toContain(name);
    expect(run('pdfinfo', [file]).output).toMatch(/Pages: +1\n/);
  });
});
