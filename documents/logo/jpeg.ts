import { refusedLogo } from './refused.ts';

export interface Jpeg {
  readonly width: number;
  readonly height: number;
  readonly colours: 'DeviceGray' | 'DeviceRGB';
  /** The same picture without metadata of cameras and editors (place, time, device). */
  readonly bytes: Uint8Array;
}

const broken = 'broken-jpeg';
const baselineAndProgressive = new Set([0xc0, 0xc1, 0xc2]);
const frames = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
/** Besides the frame, all that a decoder needs: quantisation, Huffman tables, restart interval. */
const tables = new Set([0xc4, 0xdb, 0xdd]);
const [scanStart, imageEnd] = [0xda, 0xd9];

/**
 * Reads a JPEG's segments up to the end of its first picture. Throws `logo-refused`. Own code, because a library would decode
 * the picture and encode it again, which costs quality; copying its segments keeps every pixel.
 */
export function readJpeg(file: Uint8Array): Jpeg {
  const bytes = Buffer.from(file);
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let frame: Omit<Jpeg, 'bytes'> | null = null;
  let scanned = false;
  for (let at = 2; ; ) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) throw refusedLogo(broken);
    if (marker === imageEnd) {
      // Data after it is another picture with its own metadata, which no decoder reads.
      if (!frame || !scanned) throw refusedLogo(broken);
      kept.push(bytes.subarray(at, at + 2));
      return { ...frame, bytes: Uint8Array.from(Buffer.concat(kept)) };
    }
    if (at + 4 > bytes.length) throw refusedLogo(broken);
    const length = bytes.readUInt16BE(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) throw refusedLogo(broken);
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) refuseTurned(segment);
    if (marker === 0xe0 || marker === 0xee) kept.push(colourNote(segment));
    if (frames.has(marker)) {
      if (frame) throw refusedLogo(broken);
      frame = readFrame(marker, segment);
    }
    if (frames.has(marker) || tables.has(marker)) kept.push(segment);
    at = end;
    if (marker === scanStart) {
      if (!frame) throw refusedLogo(broken);
      scanned = true;
      at = scanEnd(bytes, end);
      kept.push(segment, bytes.subarray(end, at));
    }
  }
}

/** The end of the pixels that start here: in them, 0xff occurs only before a zero or as a restart mark. */
function scanEnd(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1] ?? 0xff;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw refusedLogo(broken);
}

/** The colour note of JFIF or Adobe, without thumbnails and other content. */
function colourNote(segment: Buffer): Buffer {
  const says = (name: string, length: number): boolean =>
    segment.length >= length && segment.toString('latin1', 4, 4 + name.length) === name;
  if (says('JFIF\0', 18)) return Buffer.from('ffe000104a46494600010100000100010000', 'hex');
  const [transform = 0] = segment.subarray(15, 16);
  if (says('Adobe', 16) && transform <= 2)
    return Buffer.concat([Buffer.from('ffee000e41646f6265006400000000', 'hex'), Buffer.from([transform])]);
  return Buffer.alloc(0);
}

function readFrame(marker: number, segment: Buffer): Omit<Jpeg, 'bytes'> {
  if (segment.length < 10) throw refusedLogo(broken);
  if (!baselineAndProgressive.has(marker) || segment[4] !== 8) throw refusedLogo('odd-jpeg');
  const [height, width, components] = [segment.readUInt16BE(5), segment.readUInt16BE(7), segment[9]];
  switch (components) {
    case 1:
      return { width, height, colours: 'DeviceGray' };
    case 3:
      return { width, height, colours: 'DeviceRGB' };
    default:
      throw refusedLogo('print-colours');
  }
}

/** Refuses a picture with an EXIF rotation: browsers apply it, documents do not. */
function refuseTurned(segment: Buffer): void {
  if (segment.subarray(4, 10).toString('latin1') !== 'Exif\0\0') return;
  const tiff = segment.subarray(10);
  if (tiff.length < 8) return;
  const little = tiff.subarray(0, 2).toString('latin1') === 'II';
  const u16 = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < u16(start); entry++) {
    const at = start + 2 + entry * 12;
    if (u16(at) === 0x0112 && u16(at + 8) > 1) throw refusedLogo('turned');
  }
}
