import { createHmac, pbkdf2Sync } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * Format of a SQLCipher 4 file: pages of 4096 bytes; the last 80 bytes of each are an IV (16) and an HMAC-SHA-512 (64) over
 * the encrypted bytes, the IV and the page number. The first 16 bytes of the file are the salt.
 */
export const pageSize = 4096;
const reserved = 80;
const macBytes = 64;
export const saltBytes = 16;
const pagesAtATime = 256;

/** The HMAC key of the pages. SQLCipher derives it with two rounds, because the store key is already random. */
export function pageMacKey(key: Uint8Array, salt: Uint8Array): Buffer {
  const macSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  return pbkdf2Sync(key, macSalt, 2, 32, 'sha512');
}

/** Returns whether these 4096 bytes verify as page `number`, counted from 1. */
export function isPage(page: Buffer, number: number, macKey: Uint8Array): boolean {
  const place = Buffer.alloc(4);
  place.writeUInt32LE(number);
  const mac = createHmac('sha512', macKey)
    .update(page.subarray(number === 1 ? saltBytes : 0, pageSize - macBytes))
    .update(place)
    .digest();
  return mac.equals(page.subarray(pageSize - macBytes));
}

export const pageContentBytes = pageSize - reserved;

export type PageFault = { readonly kind: 'altered'; readonly page: number } | { readonly kind: 'cut' };

/**
 * Reads every page and returns the first that was not written with this key, or null. SQLite itself notices a bad page only
 * when it reads it, and takes an all-zero page for an empty one. The file must not be open in this process: closing it here
 * would drop SQLite's lock.
 */
export function pageFault(file: string, key: Uint8Array): PageFault | null {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size % pageSize !== 0) return { kind: 'cut' };
    const chunk = Buffer.alloc(pagesAtATime * pageSize);
    let macKey: Buffer | null = null;
    for (let at = 0; at < size; ) {
      const read = readSync(descriptor, chunk, 0, chunk.length, at);
      if (read === 0 || read % pageSize !== 0) return { kind: 'cut' };
      macKey ??= pageMacKey(key, chunk.subarray(0, saltBytes));
      for (let offset = 0; offset < read; offset += pageSize) {
        const page = (at + offset) / pageSize + 1;
        if (!isPage(chunk.subarray(offset, offset + pageSize), page, macKey)) return { kind: 'altered', page };
      }
      at += read;
    }
    return null;
  } finally {
    closeSync(descriptor);
  }
}
