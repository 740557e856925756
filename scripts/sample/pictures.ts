/** One block of a JPEG. */
const block = (marker: number, content: readonly number[]): number[] => {
  const length = content.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...content];
};

const word = (value: number): number[] => [value >> 8, value & 0xff];
const jfif = block(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]);
const table = block(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]);

interface Shot {
  readonly width?: number;
  readonly height?: number;
  readonly fill?: number;
  /** Bytes of the picture itself. */
  readonly long?: number;
}

/** A JPEG as far as its blocks go: as a canvas writes it, with nothing in the picture. `extra`: blocks before the picture. */
export function jpeg({ width = 1200, height = 900, fill = 1, long = 64 }: Shot = {}, ...extra: number[][]): Uint8Array {
  const frame = block(0xc0, [8, ...word(height), ...word(width), 1, 1, 0x11, 0]);
  const scan = block(0xda, [1, 1, 0, 0, 63, 0]);
  return Uint8Array.from([
    ...[0xff, 0xd8, ...jfif, ...extra.flat(), ...table, ...frame, ...scan],
    ...Array.from({ length: long }, () => fill),
    ...[0xff, 0xd9],
  ]);
}

export const thumb = jpeg({ width: 160, height: 120, fill: 2 });
export const exif = block(0xe1, [...Buffer.from('Exif\0\0GPS 51.5'), 0]);
export const comment = block(0xfe, [...Buffer.from('Taken by Sam')]);
export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
