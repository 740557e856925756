import { inflateSync } from 'node:zlib';

/** Packed objects of our files have a few kilobytes; another file must not decompress to gigabytes. */
const mostUnpacked = 1_000_000;
const mostPacks = 40;

/**
 * What `read` first finds in a file: in its bytes as text, or in its packed objects. Null when it finds nothing. The bytes are
 * searched, because parsing an unknown PDF could cost any amount of time and memory.
 */
export function searchFile<T>(pdf: Uint8Array, read: (text: string) => T | null): T | null {
  const file = Buffer.from(pdf);
  const text = file.toString('latin1');
  return (
    read(text) ??
    packedObjects(file, text)
      .map(read)
      .find((found) => found !== null) ??
    null
  );
}

/** The packed objects of a file, unpacked, as far as they are bounded. */
function packedObjects(file: Buffer, text: string): string[] {
  const packs: string[] = [];
  for (const { index, 0: head } of text.matchAll(/\/Type ?\/ObjStm[^>]{0,200}>>\s{0,2}stream\r?\n/g)) {
    if (packs.length === mostPacks) break;
    const start = index + head.length;
    try {
      const packed = file.subarray(start, start + mostUnpacked);
      packs.push(inflateSync(packed, { maxOutputLength: mostUnpacked }).toString('latin1'));
    } catch {
      // Damaged, packed differently, or too large: it names nothing.
      packs.push('');
    }
  }
  return packs;
}
