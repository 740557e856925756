import { inflateSync } from 'node:zlib';
import { VisitId } from '../../domain/ids.ts';

/** Packed objects of our files have a few kilobytes; another file must not decompress to gigabytes. */
const mostUnpacked = 1_000_000;
const mostPacks = 40;

/**
 * The visit named in a file's subject, as our documents have it; null without one. Only a hint: a changed file's own claim
 * proves nothing. Searched in the bytes, because parsing an unknown PDF could cost any amount of time and memory.
 */
export function namedVisit(pdf: Uint8Array): VisitId | null {
  const file = Buffer.from(pdf);
  const text = file.toString('latin1');
  return (
    named(text) ??
    packedObjects(file, text)
      .map(named)
      .find((found) => found !== null) ??
    null
  );
}

function named(text: string): VisitId | null {
  const plain = /\/Subject ?\([^()]{0,80}, visit ([0-9a-f-]{36})\)/.exec(text)?.[1];
  const found = VisitId.safeParse(plain ?? /, visit ([0-9a-f-]{36})$/.exec(fromHexadecimal(text))?.[1]);
  return found.success ? found.data : null;
}

/** The subject may also be UTF-16 in hexadecimal. */
function fromHexadecimal(text: string): string {
  const digits = /\/Subject ?<feff((?:[0-9a-f]{4}){1,200})>/i.exec(text)?.[1] ?? '';
  return Buffer.from(digits, 'hex').swap16().toString('utf16le');
}

/** The packed objects of a file, unpacked, as far as they are bounded. */
export function packedObjects(file: Buffer, text: string): string[] {
  const packs: string[] = [];
  for (const { index, 0: head } of text.matchAll(/\/Type ?\/ObjStm[^>]{0,200}>>\s{0,2}stream\r?\n/g)) {
    if (packs.length === mostPacks) break;
    const start = index + head.length;
    try {
      const packed = file.subarray(start, start + mostUnpacked);
      packs.push(inflateSync(packed, { maxOutputLength: mostUnpacked }).toString('latin1'));
    } catch {
      // Damaged, packed differently, or too large: it names no visit.
      packs.push('');
    }
  }
  return packs;
}
