import { deflateSync } from 'node:zlib';
import { sha256Hex } from '../../domain/canonical.ts';
import type { ClinicLogo } from '../../domain/clinic/logo.ts';
import { looksLikeSeal } from '../seal/byte-range.ts';
import type { LogoDrawing } from './drawing.ts';
import { readJpeg } from './jpeg.ts';
import { plainPng, pngSize, type Rgba, readPng } from './png.ts';
import { refusedLogo, refusedSize } from './refused.ts';
import { shrunk } from './shrink.ts';
import { drawSvg } from './svg/draw.ts';

/** Bytes of the file. */
export const largestLogo = 512 * 1024;
const mostPixels = 4_000_000;
const longestSide = 8000;
const leastSide = 16;
/** A logo of 42 by 16 mm at 360 dots an inch: more than a clinic's printer shows. */
const printed = { width: 600, height: 230 } as const;

/**
 * Reads a file as a logo. The type is recognised by the first bytes, not the name; size is limited, and metadata is removed.
 * Throws `logo-refused` with what to do.
 */
export function readLogo(file: Uint8Array): ClinicLogo {
  if (file.length > largestLogo) throw refusedLogo('too-many-bytes');
  const kind = kindOf(file);
  if (!kind) throw refusedLogo('not-a-picture');
  const bytes = withoutNotes(kind, file);
  const logo = { kind, sha256: sha256Hex(bytes), base64: Buffer.from(bytes).toString('base64') };
  drawLogo(logo);
  return logo;
}

function withoutNotes(kind: ClinicLogo['kind'], file: Uint8Array): Uint8Array {
  switch (kind) {
    case 'jpeg':
      return readJpeg(file).bytes;
    case 'png':
      return plainPng(file);
    case 'svg':
      return file;
  }
}

let last: { readonly sha256: string; readonly drawing: LogoDrawing } | null = null;

/** The logo prepared for documents; cached, because a clinic has one logo. Throws `logo-refused`. */
export function drawLogo({ kind, sha256, base64 }: ClinicLogo): LogoDrawing {
  if (last?.sha256 === sha256) return last.drawing;
  const drawing = drawn(kind, new Uint8Array(Buffer.from(base64, 'base64')));
  requireSilent(drawing);
  last = { sha256, drawing };
  return drawing;
}

function drawn(kind: ClinicLogo['kind'], bytes: Uint8Array): LogoDrawing {
  switch (kind) {
    case 'jpeg': {
      const { width, height, colours, bytes: data } = readJpeg(bytes);
      requireBearable({ width, height });
      return { kind: 'pixels', width, height, colours, filter: 'DCTDecode', data, alpha: null };
    }
    case 'png':
      // Before anything is decompressed.
      requireBearable(pngSize(bytes));
      return asPixels(shrunk(readPng(bytes), printed));
    case 'svg':
      return drawSvg(bytes);
  }
}

function asPixels({ width, height, pixels }: Rgba): LogoDrawing {
  const colour = Buffer.alloc(width * height * 3);
  const alpha = Buffer.alloc(width * height);
  for (let at = 0; at < alpha.length; at++) {
    colour.set(pixels.subarray(at * 4, at * 4 + 3), at * 3);
    alpha[at] = pixels[at * 4 + 3] ?? 0;
  }
  if (alpha.every((value) => value === 0)) throw refusedLogo('see-through');
  return {
    kind: 'pixels',
    width,
    height,
    colours: 'DeviceRGB',
    filter: 'FlateDecode',
    data: deflateSync(colour, { level: 9 }),
    alpha: alpha.every((value) => value === 255) ? null : deflateSync(alpha, { level: 9 }),
  };
}

/** Deflated data may still contain readable text, because incompressible parts are stored unchanged. */
function requireSilent(drawing: LogoDrawing): void {
  const streams = drawing.kind === 'vectors' ? [drawing.operators] : [drawing.data, drawing.alpha ?? new Uint8Array()];
  if (streams.some(looksLikeSeal)) throw refusedLogo('misleading');
}

function requireBearable({ width, height }: { width: number; height: number }): void {
  if (width > longestSide || height > longestSide || width * height > mostPixels)
    throw refusedSize('too-large', { width, height });
  if (width < leastSide || height < leastSide) throw refusedSize('too-small', { width, height });
}

function kindOf(file: Uint8Array): ClinicLogo['kind'] | null {
  const start = Buffer.from(file.subarray(0, 8));
  if (start.equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png';
  if (start[0] === 0xff && start[1] === 0xd8 && start[2] === 0xff) return 'jpeg';
  return /^(?:\ufeff)?\s*</.test(Buffer.from(file.subarray(0, 200)).toString('utf8')) &&
    Buffer.from(file).includes('<svg')
    ? 'svg'
    : null;
}
