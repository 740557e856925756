import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for files that the system's PDF tools read; emptied by `dispose`. */
export class Workbench {
  readonly folder = mkdtempSync(join(tmpdir(), 'chairside-documents-'));

  file(name: string, bytes: Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, bytes);
    return path;
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What the page reads as, in reading order with its columns kept apart. */
  text(pdf: string, layout = true): string {
    return execFileSync('pdftotext', [...(layout ? ['-layout'] : []), pdf, '-'], { encoding: 'utf8' });
  }

  /** Pages as grey images. */
  render(pdf: string, dpi: number): Grey[] {
    const stem = join(this.folder, `page-${dpi}`);
    execFileSync('pdftoppm', ['-q', '-gray', '-r', String(dpi), pdf, stem]);
    const names = readdirSync(this.folder)
      .filter((name) => name.startsWith(`page-${dpi}-`))
      .sort();
    return names.map((name) => {
      const path = join(this.folder, name);
      const image = readGrey(readFileSync(path));
      rmSync(path);
      return image;
    });
  }
}

export interface Grey {
  readonly width: number;
  readonly height: number;
  /** 0 black to 255 white. */
  readonly pixels: Uint8Array;
}

function readGrey(pgm: Buffer): Grey {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('not a grey image');
  const [all, width, height] = head;
  return { width: Number(width), height: Number(height), pixels: pgm.subarray(all.length) };
}

/** Sum of ink (0 white to 1 black) in a part of the page, in points from the top left corner. */
export function inkIn(image: Grey, area: { x: number; y: number; width: number; height: number }): number {
  const scale = image.width / 595.28;
  let ink = 0;
  for (let y = Math.floor(area.y * scale); y < (area.y + area.height) * scale; y++) {
    for (let x = Math.floor(area.x * scale); x < (area.x + area.width) * scale; x++) {
      ink += 1 - (image.pixels[y * image.width + x] ?? 255) / 255;
    }
  }
  return ink;
}

export function run(command: string, args: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return { status, output: `${stdout}${stderr}` };
}

export interface PlacedWord {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every word of a document with its place, in points. Font boxes are higher than letters, so a quarter is taken off. */
export function wordsOf(pdf: string): PlacedWord[] {
  let page = 0;
  const words: PlacedWord[] = [];
  const pattern = /<page |<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g;
  for (const [tag, left, top, right, bottom, text] of run('pdftotext', ['-bbox', pdf, '-']).output.matchAll(pattern)) {
    if (tag === '<page ') page++;
    else {
      const inset = (Number(bottom) - Number(top)) / 4;
      words.push({
        page,
        text: text ?? '',
        left: Number(left) + 0.3,
        right: Number(right) - 0.3,
        top: Number(top) + inset,
        bottom: Number(bottom) - inset,
      });
    }
  }
  return words;
}

/** Pairs of words that are drawn over each other. */
export function overlaps(words: readonly PlacedWord[]): string[] {
  return [...Map.groupBy(words, ({ page }) => page).values()].flatMap((onPage) =>
    onPage.flatMap((a, index) =>
      onPage
        .slice(index + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.text} / ${b.text} on page ${a.page}`),
    ),
  );
}
