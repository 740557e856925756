import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Replaces a small file as a whole: after a power cut it holds either the old bytes or the new ones. */
export function writeDurably(file: string, text: string): void {
  const partial = `${file}.partial`;
  const bytes = Buffer.from(text, 'utf8');
  writeSynced(partial, [bytes]);
  // Read back before the rename: a disk that lost bytes must not cost the old file too.
  if (!readFileSync(partial).equals(bytes)) throw new Error('the disk gave back other bytes than were written');
  renameSync(partial, file);
  syncFolder(dirname(file));
}

/**
 * Writes the parts one after the other into a file for this user only, and syncs it before it returns. `flags` are those of
 * `open`; by default an existing file is overwritten. The caller syncs the folder.
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

/** Syncs a file that other code has written. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** As `writeDurably`, off the main loop: a stick takes its time for each file. */
export async function writeDurablyAside(file: string, text: string): Promise<void> {
  const partial = `${file}.partial`;
  const bytes = Buffer.from(text, 'utf8');
  await writeSyncedAside(partial, bytes);
  if (!(await readFile(partial)).equals(bytes)) throw new Error('the disk gave back other bytes than were written');
  await rename(partial, file);
  await syncFolderAside(dirname(file));
}

/** As `writeSynced`, off the main loop. */
export async function writeSyncedAside(file: string, bytes: Uint8Array, flags: string | number = 'w'): Promise<void> {
  const handle = await open(file, flags, 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** As `syncFolder`, off the main loop. */
export async function syncFolderAside(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** As `syncFile`, off the main loop: a large file takes seconds. */
export async function syncFileAside(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename is durable only once its folder is synced. Windows has no such call and does not need it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
