import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { Sha256 } from '../../domain/ids.ts';

/** Reads of what others control, off the main loop: as in `outside.ts`, and nobody waits for a slow stick meanwhile. */

const plain = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const chunkBytes = 1024 * 1024;

/** A plain file's bytes; null when it is something else, larger than `most` bytes, or missing. */
export async function readOutsideAside(path: string, most: number): Promise<Uint8Array | null> {
  return withPlainFile(path, async (file, size) => {
    if (size > most) return null;
    const bytes = Buffer.alloc(size + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) return Uint8Array.from(bytes.subarray(0, length));
      length += bytesRead;
      // The file grew while it was read.
      if (length === bytes.length) return null;
    }
  });
}

/** SHA-256 of a plain file of exactly so many bytes; null for anything else. Between two pieces the app can do other things. */
export async function hashOutside(path: string, bytes: number): Promise<Sha256 | null> {
  return withPlainFile(path, async (file, size) => {
    if (size !== bytes) return null;
    const hash = createHash('sha256');
    const chunk = Buffer.alloc(chunkBytes);
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
      if (bytesRead === 0) return null;
      hash.update(chunk.subarray(0, bytesRead));
      at += bytesRead;
    }
    return Sha256.parse(hash.digest('hex'));
  });
}

async function withPlainFile<T>(path: string, work: (file: FileHandle, size: number) => Promise<T>): Promise<T | null> {
  const listed = await lstat(path).catch(() => null);
  if (!listed?.isFile()) return null;
  // A link or a pipe may have taken its place since: never follow, never wait.
  const file = await open(path, plain);
  try {
    const opened = await file.stat();
    return opened.isFile() ? await work(file, opened.size) : null;
  } finally {
    await file.close();
  }
}

/** Ends when `work` does, or when the time is over: what hangs in the medium is left behind. */
export function withinTime(work: Promise<void>, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
