import type Driver from 'better-sqlite3';
import { z } from 'zod';
import { type LogIdentity, logIdentity } from '../log/log.ts';
import { inStock } from '../log/salts.ts';
import type { Random } from '../log/types.ts';
import { Connection } from './connection.ts';
import { ReadHandle, WriteHandle } from './handles.ts';
import { damagedPage } from './page-damage.ts';
import type { PageVerifier } from './pages.ts';
import { storeFault } from './pragmas.ts';

const Verdict = z.record(z.string(), z.string());

/** An open store, used by one process. Reads and writes are synchronous callbacks, one at a time. */
export class Store {
  #connection: Connection;
  #identity: LogIdentity | null = null;
  readonly #onClose: () => void;
  #closed = false;
  /** What verifies the pages that were not verified before the store opened. */
  #pages: PageVerifier | null;

  constructor(driver: Driver.Database, random: Random, onClose: () => void, pages: PageVerifier | null = null) {
    this.#onClose = onClose;
    this.#pages = pages;
    this.#connection = new Connection(driver, inStock(random));
  }

  /** The log's id and the tablet it was opened on, from its first row. */
  get identity(): LogIdentity {
    this.#identity ??= this.read(logIdentity);
    return this.#identity;
  }

  /** Runs `work` on the present state. `work` must be synchronous. */
  read<T>(work: (r: ReadHandle) => T): T {
    return this.#give(new ReadHandle(this.#connection), work);
  }

  /**
   * Runs `work` in one transaction. When this returns, its changes are on disk and survive a power cut; when it throws,
   * nothing was changed. `work` must be synchronous. Throws `not-saved` when the disk refuses.
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
      // Rows read inside the transaction may have been rolled back.
      this.forgetVisits();
      this.#connection.recent.clockAnchor = null;
      this.#connection.recent.epochs = null;
      this.#connection.recent.hasOthers = null;
      this.#rollBack();
      throw storeFault(error);
    }
  }

  /**
   * Verifies the next `most` pages of the file as it was opened. Returns whether there are more; throws `store-damaged` for one
   * that was never written with this key.
   */
  verifyPages(most: number): boolean {
    const found = this.#pages?.goOn(most) ?? 'sound';
    if (found === 'more') return true;
    // Closed with the store: see `PageVerifier`.
    this.#pages = null;
    if (found !== 'sound') throw damagedPage(found);
    return false;
  }

  /** Folds the write-ahead log into the file and closes it. A second call does nothing. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#connection.driver.close();
    this.#onClose();
  }

  /**
   * Lets go of the file, so that a thread can rewrite it; no other process may open it meanwhile through `openStore`. Until `comeBack`
   * nothing can be read or written.
   */
  letGo(): void {
    // A descriptor that is closed later would take the thread's lock along.
    this.#pages?.end();
    this.#pages = null;
    this.#connection.driver.close();
  }

  /** Goes on with a connection to the same file. Does nothing but close it when the store was closed meanwhile. */
  comeBack(driver: Driver.Database): void {
    if (this.#closed) driver.close();
    else this.#connection = new Connection(driver, this.#connection.random);
  }

  /** Drops cached visits. */
  forgetVisits(): void {
    this.#connection.recent.forgetVisits();
  }

  /** Rewrites the file without free pages and empties the write-ahead log, so that removed data is nowhere on disk. */
  wipeFreePages(): void {
    this.forgetVisits();
    try {
      this.#connection.driver.exec('VACUUM');
      this.#connection.driver.pragma('wal_checkpoint(TRUNCATE)');
    } catch (error) {
      throw storeFault(error);
    }
  }

  /** Folds the write-ahead log into the file and empties it, so that replaced bytes are nowhere on disk. */
  foldLog(): void {
    try {
      this.#connection.driver.pragma('wal_checkpoint(TRUNCATE)');
    } catch (error) {
      throw storeFault(error);
    }
  }

  /** Runs SQLite's structure check: "ok", or the first problem. `full` also checks every index. */
  integrity(full = false): string {
    const [first] = this.#connection.rows(`PRAGMA ${full ? 'integrity_check' : 'quick_check'}(1)`, Verdict, []);
    return Object.values(first ?? { verdict: 'no answer' })[0] ?? 'no answer';
  }

  /** False too while a thread has the file: see `letGo`. */
  get isOpen(): boolean {
    return !this.#closed && this.#connection.driver.open;
  }

  #rollBack(): void {
    const { driver } = this.#connection;
    try {
      // Some disk errors have already ended the transaction.
      if (driver.inTransaction) this.#connection.run('ROLLBACK', []);
    } catch {
      // Report the original error. If the rollback fails too, the next write is refused.
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
