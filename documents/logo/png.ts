import { crc32, inflateSync } from 'node:zlib';
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

const broken = 'This PNG is damaged. Open it in a picture program, save it again, and choose it once more.';
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const depthsOf: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Width and height alone, before anything is unpacked. Throws `logo-refused`. */
export function pngSize(file: Uint8Array): { width: number; height: number } {
  const bytes = Buffer.from(file);
  if (bytes.length < 33 || bytes.subarray(12, 16).toString('latin1') !== 'IHDR') throw refusedLogo(broken);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const drawn = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
/** Told of and refused: without it the first picture of several would be kept. */
const moving = 'acTL';

/** The same picture with nothing besides its pixels: no notes, no times, no places. Throws `logo-refused`. */
export function plainPng(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(file);
  const kept = chunksOf(bytes).filter(({ type }) => drawn.has(type) || type === moving);
  return Uint8Array.from(Buffer.concat([bytes.subarray(0, 8), ...kept.map(({ whole }) => whole)]));
}

/**
 * Unpacks a PNG whose size was found bearable. Not with a library's decoder: those let a small file unpack to gigabytes
 * before they look at it. Throws `logo-refused`.
 */
export function readPng(file: Uint8Array): Rgba {
  const chunks = chunksOf(Buffer.from(file));
  const header = headerOf(chunks);
  const { width, height, depth, colour } = header;
  const channels = channelsOf[colour] ?? 0;
  const stride = Math.ceil((width * channels * depth) / 8);
  const raw = unpacked(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)), {
    length: (stride + 1) * height,
  });
  unfilter(raw, stride, height, Math.max(1, (channels * depth) >> 3));
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data ?? Buffer.alloc(0);
  const clear = chunks.find(({ type }) => type === 'tRNS')?.data ?? null;
  const pixels = new Uint8Array(width * height * 4);
  const sample = (row: number, index: number): number => {
    const at = row * (stride + 1) + 1;
    if (depth === 8) return raw[at + index] ?? 0;
    if (depth === 16) return raw[at + index * 2] ?? 0;
    const bit = index * depth;
    return ((raw[at + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  };
  const spread = depth < 8 ? 255 / ((1 << depth) - 1) : 1;
  // The one see-through colour, at eight bits: a sixteen-bit one is told by its upper half.
  const clearAt = (channel: number): number =>
    clear === null ? -1 : (clear[channel * 2 + (depth === 16 ? 0 : 1)] ?? -1);
  const put = (to: number, red: number, green: number, blue: number, alpha: number): void => {
    pixels[to] = red;
    pixels[to + 1] = green;
    pixels[to + 2] = blue;
    pixels[to + 3] = alpha;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = (y * width + x) * 4;
      const from = x * channels;
      const first = sample(y, from);
      switch (colour) {
        case 0: {
          const grey = Math.round(first * spread);
          put(to, grey, grey, grey, first === clearAt(0) ? 0 : 255);
          break;
        }
        case 2: {
          const [green, blue] = [sample(y, from + 1), sample(y, from + 2)];
          const isClear = first === clearAt(0) && green === clearAt(1) && blue === clearAt(2);
          put(to, first, green, blue, isClear ? 0 : 255);
          break;
        }
        case 3: {
          const [red, green, blue] = palette.subarray(first * 3, first * 3 + 3);
          if (red === undefined || green === undefined || blue === undefined) throw refusedLogo(broken);
          put(to, red, green, blue, clear?.[first] ?? 255);
          break;
        }
        case 4:
          put(to, first, first, first, sample(y, from + 1));
          break;
        default:
          put(to, first, sample(y, from + 1), sample(y, from + 2), sample(y, from + 3));
      }
    }
  }
  return { width, height, pixels };
}

function headerOf(chunks: readonly Chunk[]): Header {
  const [first] = chunks;
  if (first?.type !== 'IHDR' || first.data.length !== 13) throw refusedLogo(broken);
  const [depth = 0, colour = 9, , , interlace] = first.data.subarray(8);
  if (!depthsOf[colour]?.includes(depth)) throw refusedLogo(broken);
  if (interlace !== 0)
    throw refusedLogo('This PNG is interlaced. Save it again without “interlaced” or “progressive”.');
  if (chunks.some(({ type }) => type === moving))
    throw refusedLogo('This PNG moves. Choose a picture that stands still.');
  return { width: first.data.readUInt32BE(0), height: first.data.readUInt32BE(4), depth, colour };
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** With its length, name and check. */
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

/** Exactly as many bytes as the header promises: a small file that unpacks to gigabytes is stopped there. */
function unpacked(packed: Buffer, { length }: { length: number }): Buffer {
  let raw: Buffer;
  try {
    raw = inflateSync(packed, { maxOutputLength: length });
  } catch {
    // Not zlib data, or more of it than there are pixels.
    throw refusedLogo(broken);
  }
  if (raw.length !== length) throw refusedLogo(broken);
  return raw;
}

/** Takes a PNG's line filters off, in place (PNG specification, "Filtering"). */
function unfilter(raw: Buffer, stride: number, height: number, step: number): void {
  for (let y = 0; y < height; y++) {
    const line = y * (stride + 1);
    const filter = raw[line] ?? 0;
    if (filter > 4) throw refusedLogo(broken);
    for (let x = 1; x <= stride; x++) {
      const left = x > step ? (raw[line + x - step] ?? 0) : 0;
      const up = y > 0 ? (raw[line - stride - 1 + x] ?? 0) : 0;
      const corner = y > 0 && x > step ? (raw[line - stride - 1 + x - step] ?? 0) : 0;
      raw[line + x] = (raw[line + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const estimate = left + up - corner;
      const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      return 0;
  }
}
