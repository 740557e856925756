import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentFonts } from '../../documents/typeset/fonts.ts';
import { breakLines, type Line, shapeLine } from '../../documents/typeset/lines.ts';
import { styles } from '../../documents/typeset/styles.ts';
import { isolated } from '../../documents/words/isolated.ts';
import { launchChromium } from '../../scripts/chromium.ts';

/** The browser is asked how it lays out the same letters in the same fonts: their order from left to right, and where they stand. */

const style = { ...styles.body, size: 20, ink: 'ink' } as const;
const font = (path: string) => fileURLToPath(new URL(`../../node_modules/@expo-google-fonts/${path}`, import.meta.url));
const families = [
  ['latin', font('noto-sans/400Regular/NotoSans_400Regular.ttf')],
  ['arabic', font('noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf')],
  ['hebrew', font('noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf')],
] as const;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  const faces = families.map(
    ([name, path]) =>
      `@font-face { font-family: ${name}; src: url("data:font/ttf;base64,${readFileSync(path, 'base64')}"); }`,
  );
  await page.setContent(
    `<style>${faces.join('\n')}
    p { font: 20px latin, arabic, hebrew; text-rendering: geometricPrecision; white-space: pre; position: absolute; left: 0; margin: 0 }
    </style><p>a א م</p>`,
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
});
afterAll(() => browser.close());

interface Placed {
  readonly letter: string;
  readonly x: number;
}

/** Letters by where their middle stands, from left to right; marks stand with their letter and are left out. */
async function inBrowser(html: string): Promise<Placed[]> {
  await page.locator('p').evaluate((line, content) => {
    line.innerHTML = content;
  }, html);
  const placed = await page.evaluate(() => {
    const out: { letter: string; x: number }[] = [];
    const walker = document.createTreeWalker(document.querySelector('p') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      for (let index = 0; index < text.length; index++) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const box = range.getBoundingClientRect();
        out.push({ letter: text.charAt(index), x: box.left + box.width / 2 });
      }
    }
    return out;
  });
  return placed.filter(({ letter }) => !/\p{M}/u.test(letter)).sort((a, b) => a.x - b.x);
}

function onPaper(line: Line): Placed[] {
  const placed: Placed[] = [];
  let x = 0;
  for (const piece of line.pieces)
    for (const glyph of piece.shaped.glyphs) {
      const wide = glyph.advance * piece.size;
      const letters = [...glyph.text].filter((letter) => !/\p{M}/u.test(letter));
      // A ligature's letters share its width, the first one rightmost where they run to the left.
      const inOrder = piece.level % 2 === 1 ? letters.toReversed() : letters;
      for (const [index, letter] of inOrder.entries())
        placed.push({ letter, x: x + (wide * (index + 0.5)) / inOrder.length });
      x += wide;
    }
  return placed;
}

const order = (placed: readonly Placed[]) => placed.map(({ letter }) => letter).join('');
const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const names = [
  'שרה (לוי)',
  'שרה כהן (שרי)',
  'שרה [לוי]',
  'שרה "שרי"',
  'שרה ״שרי״ לוי',
  'שרה לוי 2',
  'שרה לוי-כהן',
  'שרה Cohen',
  'Sara (שרה)',
  'Sara שרה (2)',
  'Sara שרה 2',
  '(שרה) Sara',
  'محمد «أبو علي»',
  'محمد (أبو علي)',
  'محمد "علي"',
  'محمد ٣',
  'محمد 3',
  'أحمد ١٢٣ محمد',
  'Mo محمد 3rd',
  'محمد بن علي, Jr.',
  'محمد & Sons (لندن)',
  'יוסף כהן (יוסי)',
  'علي «الكبير»',
  'علي ٣٤٥ (٢) 12',
];

describe('a name is set as the browser sets the same string', () => {
  it.each(names)('alone: %s', async (name) => {
    const faces = await documentFonts();
    const paper = onPaper(shapeLine(faces, isolated(name), style));
    const screen = await inBrowser(`<bdi>${escapeHtml(name)}</bdi>`);
    expect(order(paper)).toBe(order(screen));
    for (const [index, { x }] of screen.entries()) expect(Math.abs(x - (paper[index]?.x ?? 0))).toBeLessThan(0.5);
  });

  it.each(names)('within a sentence of ours: %s', async (name) => {
    const faces = await documentFonts();
    const paper = onPaper(shapeLine(faces, `${isolated(name)}, born 14 Mar 1988 · ${isolated(name)} (10:00)`, style));
    const bdi = `<bdi>${escapeHtml(name)}</bdi>`;
    expect(order(paper)).toBe(order(await inBrowser(`${bdi}, born 14 Mar 1988 · ${bdi} (10:00)`)));
  });

  it('and so is one that nobody marked as a name, where it stands alone', async () => {
    const faces = await documentFonts();
    for (const name of names.filter((one) => !/[A-Za-z]/.test(one)))
      expect(order(onPaper(shapeLine(faces, name, style)))).toBe(
        order(await inBrowser(`<bdi>${escapeHtml(name)}</bdi>`)),
      );
  });
});

describe('a word longer than its line', () => {
  it.each(['אבגדהוזחטיכלמנסעפצקרשת', 'ءابتثجحخدذرزسشصضطظعغفقكلمنهوي', 'abcdefghijklmnopqrstuvwxyz'])(
    'keeps the order of its letters, line by line: %s',
    async (word) => {
      const lines = breakLines(await documentFonts(), word, style, 60);
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(60.01);
      const read = lines.map((line) => {
        const letters = [...order(onPaper(line))].filter((letter) => letter !== ' ');
        return (word.startsWith('a') ? letters : letters.reverse()).join('');
      });
      expect(read.join('')).toBe(word);
    },
  );
});
