import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode, encode } from 'fast-png';
import pixelmatch from 'pixelmatch';
import type { Workbench } from './tools.ts';

/** Fine enough to see a letter go missing in the smallest print. */
const dpi = 72;
/** What another version of the renderer may do to the edges of letters; one lost letter is more than this. */
const allowedPixels = 12;

const { CHAIRSIDE_GOLDEN } = process.env;
const folder = fileURLToPath(new URL('golden/', import.meta.url));

interface Page {
  readonly width: number;
  readonly height: number;
  /** Grey, one byte a pixel. */
  readonly grey: Uint8Array;
}

/** Pages of a PDF as pixels: text extraction still reads what is not drawn any more. */
export function pagesOf(bench: Workbench, name: string, pdf: Uint8Array): Page[] {
  const stem = join(bench.folder, name);
  execFileSync('pdftoppm', ['-png', '-gray', '-r', String(dpi), bench.file(`${name}.pdf`, pdf), stem]);
  const files = readdirSync(bench.folder).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png'));
  return files.sort().map((file) => readPage(join(bench.folder, file)));
}

function readPage(file: string): Page {
  const { width, height, data, channels } = decode(readFileSync(file));
  if (!(data instanceof Uint8Array)) throw new Error(`${basename(file)} has not one byte a shade`);
  // The renderer writes grey as three equal colours.
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at++) grey[at] = data[at * channels] ?? 0;
  return { width, height, grey };
}

/** How many pixels differ enough to be seen; every one when the sizes differ. */
export function differing(a: Page, b: Page): number {
  if (a.width !== b.width || a.height !== b.height) return Math.max(a.grey.length, b.grey.length);
  if (Buffer.from(a.grey.buffer).equals(Buffer.from(b.grey.buffer))) return 0;
  return pixelmatch(colours(a), colours(b), undefined, a.width, a.height, { threshold: 0.15, includeAA: false });
}

function colours({ grey }: Page): Uint8Array {
  const rgba = new Uint8Array(grey.length * 4).fill(255);
  for (let at = 0; at < grey.length; at++) {
    const value = grey[at] ?? 255;
    rgba[at * 4] = value;
    rgba[at * 4 + 1] = value;
    rgba[at * 4 + 2] = value;
  }
  return rgba;
}

/**
 * The pages beside their golden images: what differs, in words; nothing when all is as it was looked at and kept.
 * With CHAIRSIDE_GOLDEN=write they become the golden images.
 */
export function againstGolden(name: string, pages: readonly Page[]): string[] {
  const kept = existsSync(folder) ? readdirSync(folder).filter((file) => file.startsWith(`${name}.`)) : [];
  if (CHAIRSIDE_GOLDEN === 'write') {
    for (const file of kept) rmSync(join(folder, file));
    mkdirSync(folder, { recursive: true });
    for (const [index, page] of pages.entries()) writeFileSync(goldenFile(name, index), picture(page));
    return [];
  }
  if (kept.length !== pages.length) return [`${name}: ${pages.length} pages, kept are ${kept.length}`];
  return pages.flatMap((page, index) => {
    const pixels = differing(page, readPage(goldenFile(name, index)));
    return pixels > allowedPixels ? [`${name}, page ${index + 1}: ${pixels} pixels differ`] : [];
  });
}

export const isSeen = (pixels: number): boolean => pixels > allowedPixels;

const goldenFile = (name: string, index: number): string => join(folder, `${name}.${index + 1}.png`);

/** In 16 shades: half the size, and no shade moves by more than a renderer's next version may move it. */
function picture({ width, height, grey }: Page): Uint8Array {
  const data = grey.map((value) => Math.round(value / 17) * 17);
  return encode({ width, height, data, channels: 1, depth: 8 }, { zlib: { level: 9 } });
}
