import Driver from 'better-sqlite3';
import { AppError } from '../../domain/errors.ts';
import { damaged } from './damaged.ts';

/**
 * Each of these settings was found necessary: NORMAL loses acknowledged commits in a power cut, the default temp store writes
 * client text to disk unencrypted, and a driver without ciphers ignores the key silently. So each one is read back.
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
 * Opens the file exclusively, with the 32-byte key and every setting applied. Throws `store-wrong-key`, `store-busy` (another
 * process has it), `store-settings` (a setting was not accepted).
 */
export function connect(file: string, key: Uint8Array, mustExist: boolean): Driver.Database {
  if (key.length !== 32) throw new RangeError('the store key has 32 bytes');
  const driver = openFile(file, mustExist);
  try {
    keyed(driver, key);
    expect(driver, 'cipher', 'sqlcipher');
    expect(driver, 'legacy', '4');
    for (const { pragma, set } of settings) driver.pragma(`${pragma} = ${set}`);
    // The first read checks the key; the empty write transaction takes the lock that keeps other processes out.
    driver.prepare('SELECT count(*) FROM sqlite_schema').get();
    driver.exec('BEGIN IMMEDIATE; COMMIT');
    for (const { pragma, is } of settings) expect(driver, pragma, is);
    return driver;
  } catch (error) {
    driver.close();
    throw openingFault(error);
  }
}

/** Sets cipher and key; nothing is read yet. */
export function keyed(driver: Driver.Database, key: Uint8Array): Driver.Database {
  driver.pragma("cipher = 'sqlcipher'");
  driver.pragma('legacy = 4');
  // Uses the key call instead of a pragma, so that the key is never part of an SQL text.
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

/** Number of frames of the write-ahead log that SQLite accepted on opening. They are in the file after this. */
export function framesTaken(driver: Driver.Database): number {
  const [result] = driver.prepare<[], { log: number }>('PRAGMA wal_checkpoint(PASSIVE)').all();
  return result?.log ?? 0;
}

export function busy(detail: string, cause?: unknown): AppError {
  return new AppError('store-busy', {}, detail, { cause });
}

/** Turns a failed read or write into an error with words for the person. Other errors are returned unchanged. */
export function storeFault(error: unknown): unknown {
  if (!(error instanceof Driver.SqliteError)) return error;
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) return damaged(error.code, error);
  if (/^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|BUSY|LOCKED|NOMEM)/.test(error.code)) {
    return new AppError('not-saved', {}, error.code, { cause: error });
  }
  return error;
}
