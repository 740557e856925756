import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Replaces a small file as a whole: after a power cut it holds the old bytes or the new ones, never a mixture. */
export function writeDurably(file: string, text: string): void {
  const partial = `${file}.partial`;
  const bytes = Buffer.from(text, 'utf8');
  const descriptor = openSync(partial, 'w', 0o600);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  // Read back before it takes the old one's place: a disk that lost bytes must not cost both.
  if (!readFileSync(partial).equals(bytes)) throw new Error('the disk gave back other bytes than were written');
  renameSync(partial, file);
  syncFolder(dirname(file));
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
