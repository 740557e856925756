import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Replaces a small file as a whole: after a power cut it holds the old bytes or the new ones, never a mixture. */
export function writeDurably(file: string, text: string): void {
  const partial = `${file}.partial`;
  const bytes = Buffer.from(text, 'utf8');
  writeSynced(partial, [bytes]);
  // Read back before it takes the old one's place: a disk that lost bytes must not cost both.
  if (!readFileSync(partial).equals(bytes)) throw new Error('the disk gave back other bytes than were written');
  renameSync(partial, file);
  syncFolder(dirname(file));
}

/**
 * Writes the parts one after the other into a file for this user only, and syncs it: when it returns, they are on the disk.
 * `flags` as `open` takes them; what is there is written over unless they say otherwise. The folder is left to the caller.
 */
export function writeSynced(file: string, parts: Iterable<Uint8Array>, flags: string | number = 'w'): void {
  const descriptor = openSync(file, flags, 0o600);
  try {
    for (const bytes of parts)
      for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Syncs a file that something else has written. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A rename is only durable once its folder is. Windows has no such call and does not need it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
