import { randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../domain/errors.ts';
import { writeSynced } from './durable-file.ts';

/**
 * Files and folders that others can lay out: on a stick, in the user's documents. A name there may be a link that leads into
 * the record, a pipe that never answers, or a file without end. So nothing is followed, nothing waited for, and every read
 * has a bound. Windows has neither `O_NOFOLLOW` nor pipes in folders; there the kind is looked at before.
 */
const noFollow = constants.O_NOFOLLOW ?? 0;
const noWait = constants.O_NONBLOCK ?? 0;
const folderOnly = constants.O_DIRECTORY ?? 0;

export interface OutsideFolder {
  /** Leads to the folder that was checked, also when another takes its name meanwhile (on Linux; elsewhere its path). */
  readonly path: string;
  close(): void;
}

/** A folder that is one, opened. Throws AppError `folder-linked` for a link or a file of that name; ENOENT when nothing is there. */
export function openOutsideFolder(path: string): OutsideFolder {
  const stats = lstatSync(path);
  if (!stats.isDirectory()) throw folderLinked();
  if (process.platform === 'win32') return { path, close: () => undefined };
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY | noFollow | folderOnly);
  } catch (error) {
    throw ['ELOOP', 'ENOTDIR'].includes(codeOf(error)) ? folderLinked() : error;
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

/** The same for a folder that is made when it is not there, in a parent that is. `mode` is for a new one. */
export function makeOutsideFolder(path: string, mode = 0o700): OutsideFolder {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return openOutsideFolder(path);
}

/**
 * A plain file's bytes; null when it is something else (a link, a pipe, a device, a folder), holds more than `most` bytes, or
 * is not there. Throws only what the medium itself says (EIO, EACCES, ENODEV …).
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
      // It grew while it was read.
      if (length === bytes.length) return null;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** A descriptor of a plain file, for reading; null when it is anything else or not there. */
export function openOutsideFile(path: string): number | null {
  try {
    if (!lstatSync(path).isFile()) return null;
    const descriptor = openSync(path, constants.O_RDONLY | noFollow | noWait);
    if (fstatSync(descriptor).isFile()) return descriptor;
    closeSync(descriptor);
    return null;
  } catch (error) {
    if (['ENOENT', 'ELOOP', 'ENOTDIR', 'ENXIO'].includes(codeOf(error))) return null;
    throw error;
  }
}

/** What `writeNewOutside` calls its files: unfinished ones of a stick that was pulled out too early. */
export const partialName = /^\.[0-9a-f]{16}\.partial$/;

/**
 * Writes a new file for this user only, synced, under a name that nobody can have laid a link at; the caller renames it.
 * Returns its path.
 */
export function writeNewOutside(folder: string, bytes: Uint8Array): string {
  const path = join(folder, `.${randomBytes(8).toString('hex')}.partial`);
  try {
    writeSynced(path, [bytes], constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | noFollow);
  } catch (error) {
    // What already lay there under that name is somebody else's.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) rmSync(path, { force: true });
    throw error;
  }
  return path;
}

/** Whether anything bears this name, a link that leads nowhere too. What cannot be asked fails when it is written. */
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

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
