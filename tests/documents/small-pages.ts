import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode, encode } from 'fast-png';
import { pageCount } from '../../documents/pdf/paper.ts';
import { type Workbench, wordsOf } from './tools.ts';

const { CHAIRSIDE_GOLDEN } = process.env;

/** Too coarse to read, fine enough to see a box, a bar or a column that went elsewhere. */
const dpi = 12;
/** Of a page, that may differ: another word for the same, not another layout. */
const allowedShare = 0.06;
const seen = 64;
const shades = 85;

export interface Small {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

function read(file: string): Small {
  const { width, height, data, channels } = decode(readFileSync(file));
  const grey = Uint8Array.from({ length: width * height }, (_, at) => Number(data[at * channels] ?? 0));
  return { width, height, grey };
}

/**
 * Papers drawn small and read, each page of them: as one file, because starting a program for each paper takes longer than what it
 * does.
 */
export async function pagesOfAll(bench: Workbench, name: string, pdfs: readonly Uint8Array[]) {
  const counts = await Promise.all(pdfs.map(pageCount));
  const files = pdfs.map((pdf, index) => bench.file(`${name}-${index}.pdf`, pdf));
  const whole = join(bench.folder, `${name}.pdf`);
  execFileSync('pdfunite', [...files, whole], { stdio: 'pipe' });
  execFileSync('pdftoppm', ['-png', '-gray', '-r', String(dpi), whole, join(bench.folder, name)], { stdio: 'pipe' });
  const drawn = readdirSync(bench.folder).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png'));
  const pages = drawn.sort().map((file) => read(join(bench.folder, file)));
  const words = wordsOf(whole);
  let from = 0;
  return counts.map((count) => {
    const first = from;
    from += count;
    return {
      pages: pages.slice(first, from),
      words: words.filter(({ page }) => page > first && page <= from),
    };
  });
}

/** One below the other, as wide as the widest. */
function strip(pages: readonly Small[]): Small {
  const width = Math.max(...pages.map((page) => page.width));
  const height = pages.reduce((sum, page) => sum + page.height, 0);
  const grey = new Uint8Array(width * height).fill(255);
  let top = 0;
  for (const page of pages) {
    for (let y = 0; y < page.height; y++)
      grey.set(page.grey.subarray(y * page.width, (y + 1) * page.width), (top + y) * width);
    top += page.height;
  }
  return { width, height, grey };
}

const fileOf = (language: string): string =>
  fileURLToPath(new URL(`golden/languages/${language}.png`, import.meta.url));

/** All papers of a language beside those that were looked at and kept: what differs, in words. */
export function againstKept(
  language: string,
  papers: readonly { readonly name: string; readonly pages: readonly Small[] }[],
) {
  const file = fileOf(language);
  const now = strip(papers.flatMap(({ pages }) => pages));
  if (CHAIRSIDE_GOLDEN === 'write') {
    const { width, height } = now;
    const data = now.grey.map((value) => Math.round(value / shades) * shades);
    writeFileSync(file, encode({ width, height, data, channels: 1, depth: 8 }, { zlib: { level: 9 } }));
  }
  if (!existsSync(file)) return [`no papers of ${language} were looked at and kept: CHAIRSIDE_GOLDEN=write, then look`];
  const kept = read(file);
  if (kept.height !== now.height || kept.width !== now.width)
    return [`${language}: ${now.height} rows of pages, kept are ${kept.height}: another number of pages`];
  let top = 0;
  return papers.flatMap(({ name, pages }) =>
    pages.flatMap(({ height }, index) => {
      const [from, to] = [top * now.width, (top + height) * now.width];
      top += height;
      let other = 0;
      for (let at = from; at < to; at++) if (Math.abs((now.grey[at] ?? 0) - (kept.grey[at] ?? 0)) > seen) other++;
      const share = other / (to - from);
      return share > allowedShare ? [`${name}, page ${index + 1}: ${(share * 100).toFixed(1)} % differs`] : [];
    }),
  );
}
