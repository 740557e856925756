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
  /** Part of the store as it is now, not left of an earlier round or of a log that was put aside. */
  readonly current: boolean;
}

export interface PlainPage {
  /** 4016 bytes as SQLite wrote them. */
  readonly content: Buffer;
  /** Whether the page's own HMAC holds. Where it does not, some of the bytes are not what was written. */
  readonly authentic: boolean;
}

/**
 * Every copy of every page of a store that does not open, read-only and without SQLite: nothing is folded in, locked or
 * put right. The copies of a write-ahead log's present round come before the file's, the newest first; those that are
 * left of its earlier rounds come last.
 */
export class PageCopies {
  readonly #descriptors: number[] = [];
  readonly #present = new Map<number, PageCopy[]>();
  readonly #earlier = new Map<number, PageCopy[]>();
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
    for (const log of [`${file}-wal.damaged`, `${file}-wal`])
      if (existsSync(log)) this.#index(this.#open(log), log.endsWith('-wal'));
  }

  /** All there is, page by page. */
  *all(): Generator<PageCopy> {
    for (let page = 1; page <= this.filePages; page++) yield* this.of(page);
    const inLogs = new Set([...this.#present.keys(), ...this.#earlier.keys()]);
    for (const page of inLogs) if (page > this.filePages) yield* this.of(page);
  }

  of(page: number): PageCopy[] {
    return [...(this.#present.get(page) ?? []), ...this.inFile(page), ...(this.#earlier.get(page) ?? [])];
  }

  /** How many pages of the file are not what was written. */
  damagedInFile(): number {
    let damaged = 0;
    for (let page = 1; page <= this.filePages; page++) {
      if (!this.inFile(page).some((copy) => this.read(copy)?.authentic)) damaged += 1;
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

  /** The file's own copy, when it reaches so far. */
  inFile(page: number): PageCopy[] {
    if (this.#file === null || page < 1 || page > this.filePages) return [];
    return [{ page, descriptor: this.#file, offset: (page - 1) * pageSize, current: true }];
  }

  /** Frames of earlier rounds are taken too: rows are never changed, so an old copy of a page holds old rows, not wrong ones. */
  #index(log: number, inUse: boolean): void {
    const { size } = fstatSync(log);
    const header = Buffer.alloc(walHeaderBytes);
    readSync(log, header, 0, walHeaderBytes, 0);
    const round = header.subarray(16, 24);
    const frame = Buffer.alloc(frameHeaderBytes);
    for (let at = walHeaderBytes; at + frameHeaderBytes + pageSize <= size; at += frameHeaderBytes + pageSize) {
      readSync(log, frame, 0, frameHeaderBytes, at);
      const page = frame.readUInt32BE(0);
      const present = frame.subarray(8, 16).equals(round);
      const copies = present ? this.#present : this.#earlier;
      const copy = { page, descriptor: log, offset: at + frameHeaderBytes, current: inUse && present };
      copies.set(page, [copy, ...(copies.get(page) ?? [])]);
    }
  }
}
