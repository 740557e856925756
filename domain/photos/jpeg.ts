/** What a picture's own bytes say of it. */
export interface JpegSize {
  readonly width: number;
  readonly height: number;
}

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const jfif = 0xe0;
/** Baseline and progressive; every other coding is none of a page's canvas. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Tables that a decoder needs: quantisation, Huffman, restart interval. */
const tables: ReadonlySet<number> = new Set([0xdb, 0xc4, 0xdd]);

/**
 * The size of a JPEG that holds a picture and nothing else; null for every other: with metadata of a camera (EXIF, XMP, a profile, a
 * comment), with anything behind its end, or none at all. A page encodes it anew from a canvas and leaves all of that out (`bared`).
 */
export function bareJpeg(bytes: Uint8Array): JpegSize | null {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return null;
  let size: JpegSize | null = null;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    const length = word(bytes, at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    if (marker === startOfScan) return size && endsOnce(bytes, at + 2 + length) ? size : null;
    if (frames.has(marker)) size = { height: word(bytes, at + 5), width: word(bytes, at + 7) };
    else if (!tables.has(marker) && !isJfif(bytes, marker, at)) return null;
    at += 2 + length;
  }
  return null;
}

/** The same picture without the blocks in front of it that are none of it: a browser's canvas writes the colours' profile. */
export function bared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== startOfScan) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + word(bytes, at + 2);
    if (frames.has(marker) || tables.has(marker) || isJfif(bytes, marker, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at));
  return Uint8Array.from(kept.flatMap((block) => [...block]));
}

/** The one block of an application that stays; a thumbnail in it would be 0 by 0. */
function isJfif(bytes: Uint8Array, marker: number, at: number): boolean {
  const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
  return marker === jfif && name === 'JFIF' && word(bytes, at + 2) === 16;
}

/** From the first scan on: the picture's end is the file's end, and no other block hides between two scans. */
function endsOnce(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const marker = bytes[at + 1] ?? 0;
    if (marker === endOfImage) return at + 2 === bytes.length;
    const inScan = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
    if (!inScan && !tables.has(marker) && marker !== startOfScan) return false;
  }
  return false;
}

const word = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
