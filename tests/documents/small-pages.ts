import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode, encode } from 'fast-png';
import type { Workbench } from './tools.ts';

const { CHAIRSIDE_GOLDEN } = process.env;

/** Too coarse to read, fine enough to see a box, a bar or a column that went elsewhere. */
const dpi = 18;
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

/** The pages of a PDF, small. */
export function smallPages(bench: Workbench, name: string, pdf: Uint8Array): Small[] {
  const stem = join(bench.folder, name);
  execFileSync('pdftoppm', ['-png', '-gray', '-r', String(dpi), bench.file(`${name}.pdf`, pdf), stem]);
  const files = readdirSync(bench.folder).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png'));
  return files.sort().map((file) => read(join(bench.folder, file)));
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
