import { crc32, inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { refusedLogo } from './refused.ts';

/** Eight bits a channel, four channels a pixel, from the top left. */
export interface Rgba {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
}

const broken = 'broken-png';
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const depthsOf: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Width and height only, before anything is decompressed. Throws `logo-refused`. */
export function pngSize(file: Uint8Array): { width: number; height: number } {
  const bytes = Buffer.from(file);
  if (bytes.length < 33 || bytes.subarray(12, 16).toString('latin1') !== 'IHDR') throw refusedLogo(broken);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const drawn = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
/** Animated PNGs are refused, because only their first picture would be kept. */
const moving = 'acTL';

/** The same picture with pixels only: no notes, times or places. Throws `logo-refused`. */
export function plainPng(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(file);
  const kept = chunksOf(bytes).filter(({ type }) => drawn.has(type) || type === moving);
  return Uint8Array.from(Buffer.concat([bytes.subarray(0, 8), ...kept.map(({ whole }) => whole)]));
}

/**
 * Decodes a PNG of acceptable size into plain pixels. The decompressed length is checked here, because the library checks it
 * only afterwards. Throws `logo-refused`.
 */
export function readPng(file: Uint8Array): Rgba {
  const chunks = chunksOf(Buffer.from(file));
  const { width, height, depth, colour } = headerOf(chunks);
  const rowLength = Math.ceil((width * (channelsOf[colour] ?? 0) * depth) / 8) + 1;
  refuseOtherLength(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)), {
    length: rowLength * height,
  });
  try {
    const { data } = PNG.sync.read(Buffer.from(plainPng(file)));
    return { width, height, pixels: Uint8Array.from(data) };
  } catch {
    // The library throws on invalid palette entries and filters.
    throw refusedLogo(broken);
  }
}

function headerOf(chunks: readonly Chunk[]): Header {
  const [first] = chunks;
  if (first?.type !== 'IHDR' || first.data.length !== 13) throw refusedLogo(broken);
  const [depth = 0, colour = 9, , , interlace] = first.data.subarray(8);
  if (!depthsOf[colour]?.includes(depth)) throw refusedLogo(broken);
  if (interlace !== 0) throw refusedLogo('interlaced');
  if (chunks.some(({ type }) => type === moving)) throw refusedLogo('moving');
  return { width: first.data.readUInt32BE(0), height: first.data.readUInt32BE(4), depth, colour };
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** With its length, name and checksum. */
  readonly whole: Buffer;
}

function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) throw refusedLogo(broken);
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) throw refusedLogo(broken);
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    chunks.push({ type, data: bytes.subarray(at + 8, end), whole: bytes.subarray(at, end + 4) });
    if (type === 'IEND') return chunks;
    at = end + 4;
  }
  throw refusedLogo(broken);
}

/** Requires exactly the length that the header gives, which stops small files that decompress to gigabytes. */
function refuseOtherLength(packed: Buffer, { length }: { length: number }): void {
  let raw: Buffer;
  try {
    raw = inflateSync(packed, { maxOutputLength: length });
  } catch {
    // Not zlib data, or more than the pixels need.
    throw refusedLogo(broken);
  }
  if (raw.length !== length) throw refusedLogo(broken);
}
