import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import { logIdentity, openLog } from '../log/log.ts';
import type { Random } from '../log/types.ts';
import { hasOldProjections, renewProjections } from '../projections/rebuild.ts';
import { damaged } from './damaged.ts';
import { syncFile, syncFolder } from './durable-file.ts';
import { migrate } from './migrate.ts';
import { pageFault } from './pages.ts';
import { busy, connect, framesTaken, wrongKey } from './pragmas.ts';
import { Store } from './store.ts';
import { damagedWal, keepWal, lostSyncedFrames, readWal } from './wal.ts';

export interface StoreOptions {
  readonly file: string;
  /** 32 bytes, from the vault. */
  readonly key: Uint8Array;
  /** For payload salts. */
  readonly random: Random;
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
export function openStore({ file, key, random }: StoreOptions): Store {
  const path = resolve(file);
  if (openFiles.has(path)) throw busy('this process has it open');
  refuseUnlessEncrypted(file);
  // Refused at every start until a restore has moved both files aside: without those steps the record would look complete.
  if (existsSync(damagedWal(file))) throw damaged(lostSteps);
  foldInWal(file, key);
  refuseIfDamaged(file, key);
  const driver = connect(file, key, true);
  try {
    migrate(driver);
    const store = new Store(driver, random, () => openFiles.delete(path));
    // Read the first row now, so that a store without a record fails here and not in the middle of a visit.
    store.read(logIdentity);
    if (store.read(hasOldProjections)) store.write(renewProjections);
    openFiles.add(path);
    return store;
  } catch (error) {
    driver.close();
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

/** Checks every page before any content is used. Changes nothing in the file. */
function refuseIfDamaged(file: string, key: Uint8Array): void {
  const fault = pageFault(file, key);
  if (fault === null) return;
  // A first page that does not verify most likely means another key, not damage.
  if (fault.kind === 'altered' && fault.page === 1) throw wrongKey('page 1');
  throw damaged(fault.kind === 'cut' ? 'the file ends in the middle of a page' : `page ${fault.page}`);
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
