import Driver from 'better-sqlite3';
import { AppError } from '../../domain/errors.ts';
import { damaged } from './damaged.ts';

/**
 * Each of these was measured to matter: NORMAL loses acknowledged commits in a power cut, the default temp store puts
 * client text on disk in the clear, and a driver without ciphers ignores the key without a word. So each is read back.
 */
const settings = [
  { pragma: 'locking_mode', set: 'EXCLUSIVE', is: 'exclusive' },
  { pragma: 'journal_mode', set: 'WAL', is: 'wal' },
  { pragma: 'synchronous', set: 'FULL', is: 2 },
  { pragma: 'temp_store', set: 'MEMORY', is: 2 },
  { pragma: 'secure_delete', set: 'ON', is: 1 },
  { pragma: 'foreign_keys', set: 'ON', is: 1 },
] as const;

/**
 * Opens the file with the 32-byte key and every setting in force, holding it exclusively.
 * Throws `store-wrong-key`, `store-busy` (another process has it), `store-settings` (a setting did not take).
 */
export function connect(file: string, key: Uint8Array, mustExist: boolean): Driver.Database {
  if (key.length !== 32) throw new RangeError('the store key has 32 bytes');
  const driver = openFile(file, mustExist);
  try {
    keyed(driver, key);
    expect(driver, 'cipher', 'sqlcipher');
    expect(driver, 'legacy', '4');
    for (const { pragma, set } of settings) driver.pragma(`${pragma} = ${set}`);
    // The first real read checks the key; the empty write transaction takes the lock that keeps others out.
    driver.prepare('SELECT count(*) FROM sqlite_schema').get();
    driver.exec('BEGIN IMMEDIATE; COMMIT');
    for (const { pragma, is } of settings) expect(driver, pragma, is);
    return driver;
  } catch (error) {
    driver.close();
    throw openingFault(error);
  }
}

/** Gives the driver the cipher and the key; nothing is read yet. */
export function keyed(driver: Driver.Database, key: Uint8Array): Driver.Database {
  driver.pragma("cipher = 'sqlcipher'");
  driver.pragma('legacy = 4');
  // Through the key call, not a pragma: the key never becomes part of an SQL text.
  const raw = Buffer.from(`x'${Buffer.from(key).toString('hex')}'`);
  driver.key(raw);
  raw.fill(0);
  return driver;
}

function openFile(file: string, mustExist: boolean): Driver.Database {
  try {
    return new Driver(file, { fileMustExist: mustExist, timeout: 1500 });
  } catch (error) {
    throw openingFault(error);
  }
}

function expect(driver: Driver.Database, pragma: string, wanted: string | number): void {
  const found = driver.pragma(pragma, { simple: true });
  if (found !== wanted) {
    throw new AppError('store-settings', {}, `${pragma} is ${String(found)}, wanted ${wanted}`);
  }
}

function openingFault(error: unknown): unknown {
  if (!(error instanceof Driver.SqliteError)) return error;
  if (error.code.startsWith('SQLITE_NOTADB')) {
    return wrongKey(error.code, error);
  }
  if (error.code.startsWith('SQLITE_BUSY')) {
    return busy(error.code, error);
  }
  if (error.code.startsWith('SQLITE_CORRUPT')) return damaged(error.code, error);
  return new AppError('store-unreadable', {}, error.code, { cause: error });
}

export function wrongKey(detail: string, cause?: unknown): AppError {
  return new AppError('store-wrong-key', {}, detail, { cause });
}

/** How many frames of the write-ahead log SQLite took for whole when it opened the store; they are in the file after this. */
export function framesTaken(driver: Driver.Database): number {
  const [result] = driver.prepare<[], { log: number }>('PRAGMA wal_checkpoint(PASSIVE)').all();
  return result?.log ?? 0;
}

export function busy(detail: string, cause?: unknown): AppError {
  return new AppError('store-busy', {}, detail, { cause });
}

/** What a failed read or write means for the person. Other errors pass through as they are. */
export function storeFault(error: unknown): unknown {
  if (!(error instanceof Driver.SqliteError)) return error;
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) return damaged(error.code, error);
  if (/^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|BUSY|LOCKED|NOMEM)/.test(error.code)) {
    return new AppError('not-saved', {}, error.code, { cause: error });
  }
  return error;
}
