import { inflateSync } from 'node:zlib';
import { VisitId } from '../../domain/ids.ts';

/** Packed objects of one of our files take some kilobytes; a foreign file must not unpack to gigabytes. */
const mostUnpacked = 1_000_000;
const mostPacks = 40;

/**
 * The visit that a file says it belongs to, by the subject that our documents carry; null when it says none. Only a hint:
 * what a file that was changed says of itself proves nothing. Looked for in the bytes, since reading a stranger's file as a
 * PDF could cost any amount of time and memory.
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

/** The subject as UTF-16 in hexadecimal, which is how it may be written too. */
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
      // Damaged, packed in another way, or too much: it names nothing then.
      packs.push('');
    }
  }
  return packs;
}
