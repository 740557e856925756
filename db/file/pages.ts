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
  const pages = new PageVerifier(file, key);
  try {
    for (;;) {
      const found = pages.goOn(pagesAtATime);
      if (found !== 'more') return found === 'sound' ? null : found;
    }
  } finally {
    pages.end();
  }
}

/**
 * Verifies the pages that a file has now, in parts. It may be opened by SQLite meanwhile, from this thread: then `end` comes
 * after SQLite has closed it, because the first descriptor of this process that is closed takes SQLite's lock along.
 */
export class PageVerifier {
  readonly #descriptor: number;
  readonly #key: Uint8Array;
  readonly #size: number;
  #chunk: Buffer | null = null;
  #macKey: Buffer | null = null;
  #at = 0;
  #isOpen = true;

  constructor(file: string, key: Uint8Array) {
    this.#descriptor = openSync(file, 'r');
    this.#size = fstatSync(this.#descriptor).size;
    this.#key = key;
  }

  /** Verifies the next `most` pages. The first fault ends it. */
  goOn(most: number): PageFault | 'more' | 'sound' {
    if (this.#size % pageSize !== 0) return { kind: 'cut' };
    this.#chunk ??= Buffer.alloc(pagesAtATime * pageSize);
    for (let left = most; left > 0; left -= pagesAtATime) {
      // Pages behind the end may be gone since: a file is made smaller when somebody is erased.
      if (this.#at >= Math.min(this.#size, fstatSync(this.#descriptor).size)) return 'sound';
      const read = readSync(this.#descriptor, this.#chunk, 0, Math.min(left, pagesAtATime) * pageSize, this.#at);
      if (read === 0 || read % pageSize !== 0) return { kind: 'cut' };
      this.#macKey ??= pageMacKey(this.#key, this.#chunk.subarray(0, saltBytes));
      for (let offset = 0; offset < read; offset += pageSize) {
        const page = (this.#at + offset) / pageSize + 1;
        if (!isPage(this.#chunk.subarray(offset, offset + pageSize), page, this.#macKey))
          return { kind: 'altered', page };
      }
      this.#at += read;
    }
    return this.#at >= this.#size ? 'sound' : 'more';
  }

  /** Closes the file. A second call does nothing. */
  end(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    closeSync(this.#descriptor);
  }
}
