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
  /** The tablet's short code; the first row of the log binds the whole record to it. */
  readonly device: string;
  readonly now: Moment;
}

/**
 * Files this process holds open. Closing any other descriptor of such a file would drop the lock that keeps other
 * processes out (so POSIX has it), which is why a second opening is refused here, before the file is touched.
 */
const openFiles = new Set<string>();

/**
 * Opens the store that is there. Throws `store-missing`, `store-not-encrypted`, `store-damaged`, `store-wrong-key`,
 * `store-busy`, `store-unreadable`, `store-from-newer-version`, `store-not-ours`; the file is left as it is in each case.
 */
export function openStore({ file, key, random }: StoreOptions): Store {
  const path = resolve(file);
  if (openFiles.has(path)) throw busy('this process has it open');
  refuseUnlessEncrypted(file);
  // Told at every start until a restore has moved both aside: without those steps the record would pass for whole.
  if (existsSync(damagedWal(file))) throw damaged(lostSteps);
  foldInWal(file, key);
  refuseIfDamaged(file, key);
  const driver = connect(file, key, true);
  try {
    migrate(driver);
    const store = new Store(driver, random, () => openFiles.delete(path));
    // Reads the first row, so that a store without a record is noticed now and not in the middle of a visit.
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
 * Makes an empty store with the first row of its log, then opens it. Throws `store-exists` when a file is there:
 * a store is never created over another, whatever state that one is in.
 */
export function createStore({ file, key, random, device, now }: NewStoreOptions): Store {
  refuseIfPresent(file);
  // Made under another name and moved when complete: a power cut in between leaves no half store to trip over.
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

/** After a power cut: lets SQLite fold what was committed into the file, so that the file alone is the store. */
function foldInWal(file: string, key: Uint8Array): void {
  const wal = readWal(file);
  if (!wal) return;
  const driver = connect(file, key, true);
  try {
    if (!lostSyncedFrames(wal, framesTaken(driver))) return;
    // Before SQLite closes and removes the log.
    keepWal(file, wal);
  } finally {
    driver.close();
  }
  throw damaged(lostSteps);
}

const lostSteps = 'the write-ahead log holds synced steps that cannot be read';

/** Every page, before anything of it is shown. Nothing in the file is changed. */
function refuseIfDamaged(file: string, key: Uint8Array): void {
  const fault = pageFault(file, key);
  if (fault === null) return;
  // A first page that does not hold is another key rather than damage, as far as anybody can tell.
  if (fault.kind === 'altered' && fault.page === 1) throw wrongKey('page 1');
  throw damaged(fault.kind === 'cut' ? 'the file ends in the middle of a page' : `page ${fault.page}`);
}

/** SQLite would quietly start over in an empty file and read a plaintext one; both are refused before it looks. */
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
