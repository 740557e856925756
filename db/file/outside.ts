import { randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, readSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, systemCode } from '../../domain/errors.ts';
import { writeSyncedAside } from './durable-file.ts';

/**
 * Reads and writes files and folders that others control: on a stick, or in the user's documents. A name there may be a link
 * into the record, a pipe that never answers, or an endless file. So links are not followed, opening never blocks, and every
 * read has a limit. Windows has neither `O_NOFOLLOW` nor pipes in folders; there the type is checked before opening.
 */
const noFollow = constants.O_NOFOLLOW ?? 0;
const noWait = constants.O_NONBLOCK ?? 0;
const folderOnly = constants.O_DIRECTORY ?? 0;

export interface OutsideFolder {
  /**
   * Path to the folder that was checked, even if another folder takes its name later (on Linux; elsewhere the plain path).
   */
  readonly path: string;
  close(): void;
}

/**
 * Opens a real folder. Throws AppError `folder-linked` for a link or a file of that name, and ENOENT when nothing is there.
 */
export function openOutsideFolder(path: string): OutsideFolder {
  const stats = lstatSync(path);
  if (!stats.isDirectory()) throw folderLinked();
  if (process.platform === 'win32') return { path, close: () => undefined };
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY | noFollow | folderOnly);
  } catch (error) {
    throw ['ELOOP', 'ENOTDIR'].includes(systemCode(error)) ? folderLinked() : error;
  }
  const opened = fstatSync(descriptor);
  if (opened.dev !== stats.dev || opened.ino !== stats.ino) {
    closeSync(descriptor);
    throw folderLinked();
  }
  return {
    path: process.platform === 'linux' ? `/proc/self/fd/${descriptor}` : path,
    close: () => closeSync(descriptor),
  };
}

/** As `openOutsideFolder`, and creates a missing folder in an existing parent. `mode` applies to a new one. */
export function makeOutsideFolder(path: string, mode = 0o700): OutsideFolder {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
  return openOutsideFolder(path);
}

/**
 * Returns a plain file's bytes; null when it is something else (link, pipe, device, folder), larger than `most` bytes, or
 * missing. Throws only errors of the medium itself (EIO, EACCES, ENODEV …).
 */
export function readOutside(path: string, most: number): Uint8Array | null {
  const descriptor = openOutsideFile(path);
  if (descriptor === null) return null;
  try {
    const { size } = fstatSync(descriptor);
    if (size > most) return null;
    const bytes = Buffer.alloc(size + 1);
    let length = 0;
    for (;;) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, length);
      if (read === 0) return Uint8Array.from(bytes.subarray(0, length));
      length += read;
      // The file grew while it was read.
      if (length === bytes.length) return null;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Returns a read-only descriptor of a plain file, or null. */
export function openOutsideFile(path: string): number | null {
  try {
    if (!lstatSync(path).isFile()) return null;
    const descriptor = openSync(path, constants.O_RDONLY | noFollow | noWait);
    if (fstatSync(descriptor).isFile()) return descriptor;
    closeSync(descriptor);
    return null;
  } catch (error) {
    if (['ENOENT', 'ELOOP', 'ENOTDIR', 'ENXIO'].includes(systemCode(error))) return null;
    throw error;
  }
}

/** Names of unfinished files, which remain on a stick that was removed too early. */
export const partialName = /^\.[0-9a-f]{16}\.partial$/;

/**
 * Writes a new synced file for this user only, under a random name that nobody can have prepared a link at. The caller
 * renames it. Off the main loop, as a stick takes its time. Returns its path.
 */
export async function writeNewOutside(folder: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, `.${randomBytes(8).toString('hex')}.partial`);
  try {
    await writeSyncedAside(path, bytes, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | noFollow);
  } catch (error) {
    // Delete only what this call created.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) await rm(path, { force: true });
    throw error;
  }
  return path;
}

/**
 * Returns whether a file, folder or link (also a dangling one) has this name. If the medium cannot be asked, the later write
 * fails.
 */
export function isTaken(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function folderLinked(): AppError {
  return new AppError('folder-linked', {}, 'a link or a file where a folder belongs');
}
