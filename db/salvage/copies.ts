import { createDecipheriv } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { isPage, pageContentBytes, pageMacKey, pageSize } from '../file/pages.ts';
import { damagedWal } from '../file/wal.ts';
import { committedFrames } from './frames.ts';

const saltBytes = 16;
const ivBytes = 16;

/** Where a copy of a page lies: in the file, or in a frame of a write-ahead log. */
export interface PagePlace {
  readonly page: number;
  readonly descriptor: number;
  readonly offset: number;
}

export interface PageCopy extends PagePlace {
  /**
   * True when the copy is part of the present store: not overwritten since, not from before the log's restart, not from a log
   * that was set aside.
   */
  readonly current: boolean;
}

export interface PlainPage {
  /** 4016 bytes as SQLite wrote them. */
  readonly content: Buffer;
  /** Whether the page's HMAC verifies. If not, some of its bytes are altered. */
  readonly authentic: boolean;
}

/**
 * Every copy of every page of a store that does not open. Reads only, without SQLite: nothing is folded in, locked or
 * repaired. Copies in the log's present part come before the file's, newest first; copies from before the log's restart, or
 * in a log that was set aside, come last.
 */
export class PageCopies {
  readonly #descriptors: number[] = [];
  readonly #present = new Map<number, PagePlace[]>();
  readonly #earlier = new Map<number, PagePlace[]>();
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
    // The first is a log that was set aside as damaged; the record may have continued without it.
    for (const log of [damagedWal(file), `${file}-wal`])
      if (existsSync(log)) this.#index(this.#open(log), log.endsWith('-wal'));
  }

  /** All copies, page by page. */
  *all(): Generator<PageCopy> {
    for (let page = 1; page <= this.filePages; page++) yield* this.of(page);
    const inLogs = new Set([...this.#present.keys(), ...this.#earlier.keys()]);
    for (const page of inLogs) if (page > this.filePages) yield* this.of(page);
  }

  of(page: number): PageCopy[] {
    const copies = [...(this.#present.get(page) ?? []), ...this.inFile(page)].map((place, index) => ({
      ...place,
      current: index === 0,
    }));
    const earlier = (this.#earlier.get(page) ?? []).map((place) => ({ ...place, current: false }));
    return [...copies, ...earlier];
  }

  /** Number of altered pages in the file. */
  damagedInFile(): number {
    let damaged = 0;
    for (let page = 1; page <= this.filePages; page++) {
      if (!this.inFile(page).some((copy) => this.read(copy)?.authentic)) damaged += 1;
    }
    return damaged;
  }

  /** Null when the copy is cut off. */
  read({ page, descriptor, offset }: PagePlace): PlainPage | null {
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

  /** The copy in the file, if the file reaches that far. */
  inFile(page: number): PagePlace[] {
    if (this.#file === null || page < 1 || page > this.filePages) return [];
    return [{ page, descriptor: this.#file, offset: (page - 1) * pageSize }];
  }

  /**
   * Salvage: also read frames from before the log's restart, because a row that was committed once may survive only there.
   */
  #index(log: number, inUse: boolean): void {
    for (const { page, offset, present } of committedFrames(log, this.#macKey)) {
      const places = inUse && present ? this.#present : this.#earlier;
      places.set(page, [{ page, descriptor: log, offset }, ...(places.get(page) ?? [])]);
    }
  }
}
