import { deflateSync } from 'node:zlib';

/**
 * An sRGB colour profile (IEC 61966-2-1), made from the standard's numbers, which defines a paper's colours inside the file.
 * ICC version 4.2, as PDF 1.7 names it. The curve is a formula, so the profile takes half a kilobyte and has no licence of
 * others.
 */
export function srgbProfile(): Uint8Array {
  const curve = parametricCurve();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', text('sRGB IEC61966-2.1')],
    ['cprt', text('Free for any use')],
    ['wtpt', xyz([0.9642, 1, 0.8249])],
    ['chad', numbers('sf32', bradford)],
    ['rXYZ', xyz([0.43607, 0.22249, 0.01392])],
    ['gXYZ', xyz([0.38515, 0.71687, 0.09708])],
    ['bXYZ', xyz([0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const start = 128 + 4 + 12 * tags.length;
  const places = new Map<Buffer, number>();
  let end = start;
  for (const [, body] of tags) {
    if (places.has(body)) continue;
    places.set(body, end);
    end += body.length;
  }
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  for (const [index, [name, body]] of tags.entries()) {
    table.write(name, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(places.get(body) ?? 0, 8 + 12 * index);
    table.writeUInt32BE(body.length, 12 + 12 * index);
  }
  return new Uint8Array(Buffer.concat([header(end), table, ...places.keys()]));
}

/** From the white point of daylight (D65), used by sRGB, to that of profiles (D50). */
const bradford = [
  1.04788,
  0.02292,
  -0.05022, //
  0.02959,
  0.99048,
  -0.01707,
  -0.00925,
  0.01508,
  0.75168,
] as const;

function header(size: number): Buffer {
  const head = Buffer.alloc(128);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(0x04200000, 8);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [index, part] of [2026, 1, 1, 0, 0, 0].entries()) head.writeUInt16BE(part, 24 + 2 * index);
  head.write('acsp', 36, 'latin1');
  for (const [index, value] of [0.9642, 1, 0.8249].entries()) head.writeInt32BE(fixed(value), 68 + 4 * index);
  return head;
}

const fixed = (value: number): number => Math.round(value * 65536);

function numbers(type: string, values: readonly number[]): Buffer {
  const body = Buffer.alloc(8 + 4 * values.length);
  body.write(type, 'latin1');
  for (const [index, value] of values.entries()) body.writeInt32BE(fixed(value), 8 + 4 * index);
  return body;
}

const xyz = (values: readonly number[]): Buffer => numbers('XYZ ', values);

/** Function 3 of the format: ((x + 0.055) / 1.055) ^ 2.4, and a straight line near black. */
function parametricCurve(): Buffer {
  const values = numbers('para', [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]);
  const kind = Buffer.from([0, 3, 0, 0]);
  return Buffer.concat([values.subarray(0, 8), kind, values.subarray(8)]);
}

/** In English, padded to multiples of four bytes. */
function text(words: string): Buffer {
  const body = Buffer.alloc(28 + Math.ceil((words.length * 2) / 4) * 4);
  body.write('mluc', 'latin1');
  body.writeUInt32BE(1, 8);
  body.writeUInt32BE(12, 12);
  body.write('enUS', 16, 'latin1');
  body.writeUInt32BE(words.length * 2, 20);
  body.writeUInt32BE(28, 24);
  body.set(Buffer.from(words, 'utf16le').swap16(), 28);
  return body;
}

let packed: Uint8Array | null = null;

/** The deflated profile; identical in every file, so made once. */
export function packedSrgb(): Uint8Array {
  packed ??= deflateSync(srgbProfile(), { level: 9 });
  return packed;
}
