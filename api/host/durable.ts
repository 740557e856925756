import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes the whole file or nothing: under a partial name first, synced, then renamed and the folder synced.
 * After it returns the file survives a power cut.
 */
export function writeDurably(file: string, bytes: Uint8Array, mode = 0o600): void {
  const partial = `${file}.partial`;
  try {
    const handle = openSync(partial, 'w', mode);
    try {
      let written = 0;
      while (written < bytes.length) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  syncFolder(dirname(file));
}

/** Windows keeps folder entries in its own journal and refuses to open a folder. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
