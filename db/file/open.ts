import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type Driver from 'better-sqlite3';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import { logIdentity, openLog } from '../log/log.ts';
import type { Random } from '../log/types.ts';
import { hasOldProjections, renewProjections } from '../projections/rebuild.ts';
import { damaged } from './damaged.ts';
import { syncFile, syncFolder } from './durable-file.ts';
import { isEarlier, migrate } from './migrate.ts';
import { damagedPage } from './page-damage.ts';
import { PageVerifier } from './pages.ts';
import { busy, connect, framesTaken } from './pragmas.ts';
import { Store } from './store.ts';
import { UpdateDue } from './update.ts';
import { damagedWal, keepWal, lostSyncedFrames, readWal } from './wal.ts';

export interface StoreOptions {
  readonly file: string;
  /** 32 bytes, from the vault. */
  readonly key: Uint8Array;
  /** For payload salts. */
  readonly random: Random;
  /** Pages that are verified before the store opens, where it has more; `Store.verifyPages` goes on. Without it all are. */
  readonly pagesFirst?: number;
  /** Bytes up to which a store of an earlier version is brought up to date here; by default any is. A larger one throws `UpdateDue`. */
  readonly updatedHere?: number;
  /** Told while the projections of an earlier version are made again: rows done, and how many there are. */
  readonly watched?: (done: number, total: number) => void;
}

export interface NewStoreOptions extends StoreOptions {
  /** The tablet's short code; the first row of the log binds the record to it. */
  readonly device: string;
  readonly now: Moment;
}

/**
 * Files that this process holds open. Under POSIX, closing any other descriptor of such a file drops the lock that keeps
 * other processes out, so a second opening is refused before the file is touched.
 */
const openFiles = new Set<string>();

/**
 * Opens an existing store. Throws `store-missing`, `store-not-encrypted`, `store-damaged`, `store-wrong-key`, `store-busy`,
 * `store-unreadable`, `store-from-newer-version`, `store-not-ours`; in each case the file stays as it is.
 */
export function openStore({
  file,
  key,
  random,
  pagesFirst = Number.POSITIVE_INFINITY,
  updatedHere = Number.POSITIVE_INFINITY,
  watched,
}: StoreOptions): Store {
  const path = resolve(file);
  if (openFiles.has(path)) throw busy('this process has it open');
  refuseUnlessEncrypted(file);
  // Refused at every start until a restore has moved both files aside: without those steps the record would look complete.
  if (existsSync(damagedWal(file))) throw damaged(lostSteps);
  foldInWal(file, key);
  const pages = verifiedFirst(file, key, pagesFirst);
  const driver = connectOr(() => pages?.end(), file, key);
  try {
    if (statSync(file).size > updatedHere && isOutdated(driver)) throw new UpdateDue();
    migrate(driver);
    const closed = () => {
      pages?.end();
      openFiles.delete(path);
    };
    const store = new Store(driver, random, closed, pages);
    // Read the first row now, so that a store without a record fails here and not in the middle of a visit.
    store.read(logIdentity);
    if (store.read(hasOldProjections)) store.write((w) => renewProjections(w, watched));
    openFiles.add(path);
    return store;
  } catch (error) {
    driver.close();
    pages?.end();
    throw error;
  }
}

/** Whether an earlier version wrote this store, or made its projections. */
function isOutdated(driver: Driver.Database): boolean {
  if (isEarlier(driver)) return true;
  return new Store(driver, noSalts, () => {}).read(hasOldProjections);
}

function noSalts(): never {
  throw new Error('nothing is recorded before a store is open');
}

/** `connect`; `failed` runs first where it throws. */
function connectOr(failed: () => void, file: string, key: Uint8Array): ReturnType<typeof connect> {
  try {
    return connect(file, key, true);
  } catch (error) {
    failed();
    throw error;
  }
}

/**
 * Creates an empty store with the first row of its log, and opens it. Throws `store-exists` when a file is there, in whatever
 * state: a store is never created over another.
 */
export function createStore({ file, key, random, device, now }: NewStoreOptions): Store {
  refuseIfPresent(file);
  // Created under another name and renamed when complete: a power cut leaves no half store.
  const unfinished = `${file}.new`;
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(unfinished + suffix, { force: true });
  const driver = connect(unfinished, key, false);
  try {
    migrate(driver);
    const store = new Store(driver, random, () => {});
    store.write((w) => openLog(w, { device, now }));
    store.close();
  } finally {
    if (driver.open) driver.close();
  }
  refuseUnlessEncrypted(unfinished);
  syncFile(unfinished);
  refuseIfPresent(file);
  renameSync(unfinished, file);
  syncFolder(dirname(file));
  return openStore({ file, key, random });
}

function refuseIfPresent(file: string): void {
  if (!existsSync(file) && !existsSync(`${file}-wal`)) return;
  throw new AppError('store-exists');
}

/** After a power cut: lets SQLite fold committed steps into the file, so that the file alone is the store. */
function foldInWal(file: string, key: Uint8Array): void {
  const wal = readWal(file);
  if (!wal) return;
  const driver = connect(file, key, true);
  try {
    if (!lostSyncedFrames(wal, framesTaken(driver))) return;
    // Copy the log before SQLite closes and removes it.
    keepWal(file, wal);
  } finally {
    driver.close();
  }
  throw damaged(lostSteps);
}

const lostSteps = 'the write-ahead log holds synced steps that cannot be read';

/**
 * Checks pages before any content is used: all of them, or the first `most` of a file that has more; then returns what checks
 * the others. Changes nothing in the file.
 */
function verifiedFirst(file: string, key: Uint8Array, most: number): PageVerifier | null {
  const pages = new PageVerifier(file, key);
  try {
    const found = pages.goOn(most);
    if (found === 'more') return pages;
    if (found !== 'sound') throw damagedPage(found);
  } catch (error) {
    pages.end();
    throw error;
  }
  pages.end();
  return null;
}

/** SQLite would silently start a new store in an empty file and would read a plaintext one; both are refused first. */
function refuseUnlessEncrypted(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) {
    throw new AppError('store-missing');
  }
  if (size < 4096) {
    throw damaged(`${size} bytes`);
  }
  const first = Buffer.alloc(16);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, first, 0, 16, 0);
  } finally {
    closeSync(descriptor);
  }
  if (first.toString('latin1').startsWith('SQLite format 3')) {
    throw new AppError('store-not-encrypted', {});
  }
}
