import { createDecipheriv } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { isPage, pageContentBytes, pageMacKey, pageSize } from '../files/pages.ts';

const walHeaderBytes = 32;
const frameHeaderBytes = 24;
const saltBytes = 16;
const ivBytes = 16;

/** One place where a page of the store lies: in its file, or in a frame of a write-ahead log. */
export interface PageCopy {
  readonly page: number;
  readonly descriptor: number;
  readonly offset: number;
}

export interface PlainPage {
  /** 4016 bytes as SQLite wrote them. */
  readonly content: Buffer;
  /** Whether the page's own HMAC holds. Where it does not, some of the bytes are not what was written. */
  readonly authentic: boolean;
}

/**
 * Every copy of every page of a store that does not open, read-only and without SQLite: nothing is folded in, locked or
 * put right. The copies in the write-ahead log come before the file's, the newest first.
 */
export class PageCopies {
  readonly #descriptors: number[] = [];
  readonly #inLogs = new Map<number, PageCopy[]>();
  readonly #key: Uint8Array;
  readonly #macKey: Buffer;
  readonly #file: number | null;
  readonly filePages: number;

  constructor(file: string, key: Uint8Array) {
    this.#key = key;
    this.#file = existsSync(file) ? this.#open(file) : null;
    this.filePages = this.#file === null ? 0 : Math.ceil(fstatSync(this.#file).size / pageSize);
    const salt = Buffer.alloc(saltBytes);
    if (this.#file !== null) readSync(this.#file, salt, 0, saltBytes, 0);
    this.#macKey = pageMacKey(key, salt);
    // The second one is what was kept of a log when it was found damaged.
    for (const log of [`${file}-wal.damaged`, `${file}-wal`]) if (existsSync(log)) this.#index(this.#open(log));
  }

  /** All there is, page by page. */
  *all(): Generator<PageCopy> {
    const numbers = new Set([...Array.from({ length: this.filePages }, (_, at) => at + 1), ...this.#inLogs.keys()]);
    for (const number of numbers) yield* this.of(number);
  }

  of(page: number): PageCopy[] {
    const inLogs = this.#inLogs.get(page) ?? [];
    if (this.#file === null || page > this.filePages) return inLogs;
    return [...inLogs, { page, descriptor: this.#file, offset: (page - 1) * pageSize }];
  }

  /** How many pages of the file are not what was written. */
  damagedInFile(): number {
    let damaged = 0;
    for (let page = 1; page <= this.filePages; page++) {
      const inFile = this.of(page).at(-1);
      if (!inFile || !this.read(inFile)?.authentic) damaged += 1;
    }
    return damaged;
  }

  /** Null when the copy is cut off. */
  read({ page, descriptor, offset }: PageCopy): PlainPage | null {
    const sealed = Buffer.alloc(pageSize);
    if (readSync(descriptor, sealed, 0, pageSize, offset) !== pageSize) return null;
    const start = page === 1 ? saltBytes : 0;
    const iv = sealed.subarray(pageContentBytes, pageContentBytes + ivBytes);
    const cipher = createDecipheriv('aes-256-cbc', this.#key, iv).setAutoPadding(false);
    const content = Buffer.alloc(pageContentBytes);
    Buffer.concat([cipher.update(sealed.subarray(start, pageContentBytes)), cipher.final()]).copy(content, start);
    return { content, authentic: isPage(sealed, page, this.#macKey) };
  }

  close(): void {
    for (const descriptor of this.#descriptors.splice(0)) closeSync(descriptor);
  }

  #open(file: string): number {
    const descriptor = openSync(file, 'r');
    this.#descriptors.push(descriptor);
    return descriptor;
  }

  /** Frames of earlier rounds are taken too: rows are never changed, so an old copy of a page holds old rows, not wrong ones. */
  #index(log: number): void {
    const { size } = fstatSync(log);
    const number = Buffer.alloc(4);
    for (let at = walHeaderBytes; at + frameHeaderBytes + pageSize <= size; at += frameHeaderBytes + pageSize) {
      readSync(log, number, 0, 4, at);
      const page = number.readUInt32BE(0);
      this.#inLogs.set(page, [
        { page, descriptor: log, offset: at + frameHeaderBytes },
        ...(this.#inLogs.get(page) ?? []),
      ]);
    }
  }
}
