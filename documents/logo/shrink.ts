import type { Rgba } from './png.ts';

/**
 * Reduces the picture to at most `most` pixels: each new pixel is the mean of those under it, weighted by opacity. A small
 * picture stays as it is.
 */
export function shrunk(picture: Rgba, most: { readonly width: number; readonly height: number }): Rgba {
  const scale = Math.min(most.width / picture.width, most.height / picture.height);
  if (scale >= 1) return picture;
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    const rows = covered(y, picture.height / height, picture.height);
    for (let x = 0; x < width; x++) {
      pixels.set(mean(picture, rows, covered(x, picture.width / width, picture.width)), (y * width + x) * 4);
    }
  }
  return { width, height, pixels };
}

interface Share {
  readonly at: number;
  readonly weight: number;
}

/** The old pixels under one new pixel along one side, with the covered share of each. */
function covered(index: number, size: number, count: number): Share[] {
  const [from, to] = [index * size, Math.min((index + 1) * size, count)];
  const shares: Share[] = [];
  for (let at = Math.floor(from); at < to && at < count; at++)
    shares.push({ at, weight: Math.min(at + 1, to) - Math.max(at, from) });
  return shares;
}

function mean({ width, pixels }: Rgba, rows: readonly Share[], columns: readonly Share[]): number[] {
  let [red, green, blue, alpha, area] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    for (const column of columns) {
      const from = (row.at * width + column.at) * 4;
      const weight = row.weight * column.weight;
      const shows = weight * (pixels[from + 3] ?? 0);
      red += shows * (pixels[from] ?? 0);
      green += shows * (pixels[from + 1] ?? 0);
      blue += shows * (pixels[from + 2] ?? 0);
      alpha += shows;
      area += weight;
    }
  }
  if (alpha === 0 || area === 0) return [0, 0, 0, 0];
  return [red / alpha, green / alpha, blue / alpha, alpha / area].map(Math.round);
}
