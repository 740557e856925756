import type Driver from 'better-sqlite3';
import { z } from 'zod';
import { type LogIdentity, logIdentity } from '../log/log.ts';
import { inStock } from '../log/salts.ts';
import type { Random } from '../log/types.ts';
import { Connection } from './connection.ts';
import { ReadHandle, WriteHandle } from './handles.ts';
import { storeFault } from './pragmas.ts';

const Verdict = z.record(z.string(), z.string());

/** An open store. It belongs to one process; reads and writes are callbacks that run to their end, one at a time. */
export class Store {
  readonly #connection: Connection;
  #identity: LogIdentity | null = null;
  readonly #onClose: () => void;
  #closed = false;

  constructor(driver: Driver.Database, random: Random, onClose: () => void) {
    this.#onClose = onClose;
    this.#connection = new Connection(driver, inStock(random));
  }

  /** Which log this is and which tablet it was opened on; read from its first row. */
  get identity(): LogIdentity {
    this.#identity ??= this.read(logIdentity);
    return this.#identity;
  }

  /** Runs `work` on the store as it stands. `work` must be synchronous. */
  read<T>(work: (r: ReadHandle) => T): T {
    return this.#give(new ReadHandle(this.#connection), work);
  }

  /**
   * Runs `work` in one transaction. When this returns, everything it did is on disk and survives a power cut; when it
   * throws, nothing of it was done. `work` must be synchronous. Throws `not-saved` when the disk refuses.
   */
  write<T>(work: (w: WriteHandle) => T): T {
    const { driver } = this.#connection;
    if (driver.inTransaction) throw new Error('a write inside a write has no transaction of its own');
    try {
      this.#connection.run('BEGIN IMMEDIATE', []);
      const result = this.#give(new WriteHandle(this.#connection), work);
      this.#connection.run('COMMIT', []);
      return result;
    } catch (error) {
      // What was read inside may be rows that are not there any more.
      this.forgetVisits();
      this.#rollBack();
      throw storeFault(error);
    }
  }

  /** Folds the write-ahead log into the file and lets go of it. A second call does nothing. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#connection.driver.close();
    this.#onClose();
  }

  /** Drops what is kept in memory of visits that were read. */
  forgetVisits(): void {
    this.#connection.recent.forgetVisits();
  }

  /** Writes the file anew without its free pages and empties the write-ahead log, so that what was removed is nowhere. */
  wipeFreePages(): void {
    this.forgetVisits();
    try {
      this.#connection.driver.exec('VACUUM');
      this.#connection.driver.pragma('wal_checkpoint(TRUNCATE)');
    } catch (error) {
      throw storeFault(error);
    }
  }

  /** Folds the write-ahead log into the file and empties it: bytes that were replaced stand nowhere any more. */
  foldLog(): void {
    try {
      this.#connection.driver.pragma('wal_checkpoint(TRUNCATE)');
    } catch (error) {
      throw storeFault(error);
    }
  }

  /** Writes a whole copy under the same key to a file that does not exist yet. */
  copyTo(file: string): void {
    try {
      this.#connection.driver.prepare('VACUUM INTO ?').run(file);
    } catch (error) {
      throw storeFault(error);
    }
  }

  /** SQLite's own word on the structure of the file: "ok", or the first thing that is wrong. `full` also checks every index. */
  integrity(full = false): string {
    const [first] = this.#connection.rows(`PRAGMA ${full ? 'integrity_check' : 'quick_check'}(1)`, Verdict, []);
    return Object.values(first ?? { verdict: 'no answer' })[0] ?? 'no answer';
  }

  get isOpen(): boolean {
    return !this.#closed;
  }

  #rollBack(): void {
    const { driver } = this.#connection;
    try {
      // Some faults of the disk have ended the transaction already.
      if (driver.inTransaction) this.#connection.run('ROLLBACK', []);
    } catch {
      // The fault that led here is the one to tell; with a transaction that cannot be ended the next write is refused.
    }
  }

  #give<H extends ReadHandle, T>(handle: H, work: (handle: H) => T): T {
    try {
      const result = work(handle);
      if (result instanceof Promise) throw new Error('store callbacks are synchronous: a transaction cannot wait');
      return result;
    } catch (error) {
      throw storeFault(error);
    } finally {
      handle.end();
    }
  }
}
