import { join } from 'node:path';
import { openStore } from '../../db/file/open.ts';
import type { Store } from '../../db/file/store.ts';
import type { Random } from '../../db/log/types.ts';
import type { StoreProblem } from './store-damage.ts';

/** Where the encrypted store lies in the data folder. */
export function storeFileIn(dataDir: string): string {
  return join(dataDir, 'record.db');
}

/** The clinic's record: where it lies, and while it is open its store and its key. */
export class OpenRecord {
  readonly file: string;
  readonly #random: Random;
  #open: { readonly store: Store; readonly key: Uint8Array } | null = null;
  #problem: StoreProblem | null = null;

  constructor({ dataDir, random }: { readonly dataDir: string; readonly random: Random }) {
    this.file = storeFileIn(dataDir);
    this.#random = random;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** The open store. Throws when there is none: then the mode allows no operation that needs it. */
  get store(): Store {
    if (!this.#open) throw new Error('an operation that needs the store ran while it is closed');
    return this.#open.store;
  }

  /** The key of the open store: a backup is opened with it before it counts. Throws as `store` does. */
  get key(): Uint8Array {
    if (!this.#open) throw new Error('the key was asked for while the store is closed');
    return this.#open.key;
  }

  /** Why there is nothing but recovery, when it is not a matter of keys. */
  get problem(): StoreProblem | null {
    return this.#problem;
  }

  /** Opens the store with the key; one that is open stays so. Throws as `openStore` does, and then changes nothing. */
  open(key: Uint8Array): void {
    const store = this.#open?.store ?? openStore({ file: this.file, key, random: this.#random });
    this.take(store, key);
  }

  /** A store that was just made, with its key. */
  take(store: Store, key: Uint8Array): void {
    this.#open = { store, key };
    this.#problem = null;
  }

  /** Nobody works with a record in which damage was found, even when it shows only after the file was opened. */
  giveUp(problem: StoreProblem): void {
    this.close();
    this.#problem = problem;
  }

  close(): void {
    this.#open?.store.close();
    this.#open = null;
  }
}
