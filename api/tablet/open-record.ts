import { join } from 'node:path';
import { clearRestoring } from '../../db/backup/restore.ts';
import { openStore } from '../../db/file/open.ts';
import type { Store } from '../../db/file/store.ts';
import type { Random } from '../../db/log/types.ts';
import type { StoreProblem } from './store-damage.ts';

/** Verified before the first screen: 16 MB, the first month of a clinic. The others follow while the tablet is in use. */
export const pagesFirst = 4096;

/** Path of the encrypted store in the data folder. */
export function storeFileIn(dataDir: string): string {
  return join(dataDir, 'record.db');
}

/** The clinic's record: its place, and while it is open its store and key. */
export class OpenRecord {
  readonly file: string;
  /** Nobody is treated in it, and every paper made of it says so. */
  readonly isPractice: boolean;
  readonly #random: Random;
  #open: { readonly store: Store; readonly key: Uint8Array } | null = null;
  #problem: StoreProblem | null = null;
  #closing = new AbortController();

  constructor({ dataDir, random }: { readonly dataDir: string | null; readonly random: Random }) {
    this.file = dataDir === null ? '' : storeFileIn(dataDir);
    this.isPractice = dataDir === null;
    this.#random = random;
  }

  /** A record for practice, in memory only: without a file or a key, and closed for good. */
  static ofPractice(store: Store, random: Random): OpenRecord {
    const record = new OpenRecord({ dataDir: null, random });
    record.take(store, new Uint8Array());
    return record;
  }

  /** False too while its file is being rewritten. */
  get isOpen(): boolean {
    return this.#open?.store.isOpen ?? false;
  }

  /** The open store. Throws when there is none: the mode then allows no operation that needs it. */
  get store(): Store {
    if (!this.#open) throw new Error('an operation that needs the store ran while it is closed');
    return this.#open.store;
  }

  /** The key of the open store, which opens backups to verify them. Throws as `store`. */
  get key(): Uint8Array {
    if (!this.#open) throw new Error('the key was asked for while the store is closed');
    return this.#open.key;
  }

  /** Aborted when the open store is closed: whatever still reads it in pieces ends. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Why only recovery is possible, if not because of keys. */
  get problem(): StoreProblem | null {
    return this.#problem;
  }

  /** Opens the store with the key; an open one stays open. Throws as `openStore`, and then changes nothing. */
  open(key: Uint8Array, updatedHere = Number.POSITIVE_INFINITY): void {
    const store =
      this.#open?.store ?? openStore({ file: this.file, key, random: this.#random, pagesFirst, updatedHere });
    this.take(store, key);
    // Nobody restores over a record that is open: what is left was killed.
    clearRestoring(this.file);
  }

  /** Takes a store that was just made, with its key. */
  take(store: Store, key: Uint8Array): void {
    if (this.#closing.signal.aborted) this.#closing = new AbortController();
    this.#open = { store, key };
    this.#problem = null;
  }

  /** Closes a record in which damage was found, even after it was opened: nobody must work with it. */
  giveUp(problem: StoreProblem): void {
    this.close();
    this.#problem = problem;
  }

  close(): void {
    this.#closing.abort();
    this.#open?.store.close();
    this.#open = null;
  }
}
