import { refusedLogo } from './refused.ts';

export interface Jpeg {
  readonly width: number;
  readonly height: number;
  readonly colours: 'DeviceGray' | 'DeviceRGB';
  /** The same picture without what cameras and editors write into a file: where, when and with what it was taken. */
  readonly bytes: Uint8Array;
}

const broken = 'This JPEG is damaged. Open it in a picture program, save it again, and choose it once more.';
const baselineAndProgressive = new Set([0xc0, 0xc1, 0xc2]);
const frames = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
/** Quantisation, frame, Huffman tables, restart interval, JFIF and Adobe's colour note: all that a decoder needs. */
const isNeeded = (marker: number): boolean =>
  frames.has(marker) || marker === 0xc4 || marker === 0xdb || marker === 0xdd || marker === 0xe0 || marker === 0xee;

/** Reads a JPEG's segments up to its pixels. Throws `logo-refused`. */
export function readJpeg(file: Uint8Array): Jpeg {
  const bytes = Buffer.from(file);
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let frame: Omit<Jpeg, 'bytes'> | null = null;
  for (let at = 2; ; ) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined || at + 4 > bytes.length) throw refusedLogo(broken);
    const length = bytes.readUInt16BE(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) throw refusedLogo(broken);
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) refuseTurned(segment);
    if (frames.has(marker)) frame = readFrame(marker, segment);
    if (marker === 0xda) {
      const last = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
      if (!frame || last < end) throw refusedLogo(broken);
      kept.push(bytes.subarray(at, last + 2));
      return { ...frame, bytes: Uint8Array.from(Buffer.concat(kept)) };
    }
    if (isNeeded(marker)) kept.push(segment);
    at = end;
  }
}

function readFrame(marker: number, segment: Buffer): Omit<Jpeg, 'bytes'> {
  if (segment.length < 10) throw refusedLogo(broken);
  if (!baselineAndProgressive.has(marker) || segment[4] !== 8)
    throw refusedLogo('This kind of JPEG cannot be printed. Save it as an ordinary JPEG or as PNG.');
  const [height, width, components] = [segment.readUInt16BE(5), segment.readUInt16BE(7), segment[9]];
  switch (components) {
    case 1:
      return { width, height, colours: 'DeviceGray' };
    case 3:
      return { width, height, colours: 'DeviceRGB' };
    default:
      throw refusedLogo('This JPEG has a print shop’s colours (CMYK). Save it with RGB colours, or as PNG.');
  }
}

/** A camera's note that the picture lies on its side: a browser turns it by that note, a document does not. */
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
    if (u16(at) === 0x0112 && u16(at + 8) > 1)
      throw refusedLogo('This JPEG lies on its side and says so in a note. Turn it upright, save it, choose it again.');
  }
}
