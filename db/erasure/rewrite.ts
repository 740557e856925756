import { closeSync, existsSync, fstatSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError, systemCode } from '../../domain/errors.ts';
import { damaged } from '../file/damaged.ts';
import { syncFile, syncFolder } from '../file/durable-file.ts';
import { damagedPage } from '../file/page-damage.ts';
import { pageFault } from '../file/pages.ts';
import { connect, storeFault } from '../file/pragmas.ts';

/** A closed store and its key. */
export interface StoreFile {
  readonly file: string;
  readonly key: Uint8Array;
}

const megabyte = 1024 * 1024;

/** Where the new file grows. */
export const rewritingOf = (file: string): string => `${file}.rewriting`;

/**
 * Rewrites a closed store without free pages, so that removed data is nowhere in it, and overwrites the old file. Holds its thread for some
 * seconds a gigabyte. The new file is proven before it takes the old one's name, so a power cut leaves one or the other. `VACUUM INTO`, because
 * `VACUUM` alone keeps the whole store in memory and takes several times as long. Throws `not-saved` when the disk refuses, and as
 * `connect`; the old file then stays.
 */
export function rewriteClosed({ file, key }: StoreFile): void {
  const rewriting = rewritingOf(file);
  try {
    rmSync(rewriting, { force: true });
    copyWithoutFreePages(file, key, rewriting);
    syncFile(rewriting);
    const fault = pageFault(rewriting, key);
    if (fault) throw damagedPage(fault);
    // Its frames would be taken for ones of the new file.
    if (existsSync(`${file}-wal`)) throw damaged('a write-ahead log is left');
    replaceAndOverwrite(file, rewriting);
  } catch (error) {
    rmSync(rewriting, { force: true, recursive: true });
    if (error instanceof AppError) throw error;
    throw new AppError('not-saved', {}, systemCode(error), { cause: error });
  }
}

function copyWithoutFreePages(file: string, key: Uint8Array, into: string): void {
  const driver = connect(file, key, true);
  try {
    driver.prepare('VACUUM INTO ?').run(into);
  } catch (error) {
    throw storeFault(error);
  } finally {
    driver.close();
  }
}

/** The old file's blocks are overwritten where the system lets a file be replaced while it is open; Windows does not. */
function replaceAndOverwrite(file: string, by: string): void {
  const old = process.platform === 'win32' ? null : openSync(file, 'r+');
  try {
    renameSync(by, file);
    syncFolder(dirname(file));
    if (old !== null) overwrite(old);
  } finally {
    if (old !== null) closeSync(old);
  }
}

function overwrite(descriptor: number): void {
  const nothing = Buffer.alloc(megabyte);
  const { size } = fstatSync(descriptor);
  for (let at = 0; at < size; ) at += writeSync(descriptor, nothing, 0, Math.min(megabyte, size - at), at);
  fsyncSync(descriptor);
}
