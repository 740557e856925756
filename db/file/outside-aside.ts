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

/**
 * The first and the last bytes, half of `most` each, of a plain file of more than `most` and no more than `largest` bytes, as
 * text; null for anything else.
 */
export async function readEndsAside(
  path: string,
  most: number,
  largest: number,
): Promise<{ readonly start: string; readonly end: string } | null> {
  return withPlainFile(path, async (file, size) => {
    if (size <= most || size > largest) return null;
    const half = Math.floor(most / 2);
    const partAt = async (at: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(half), 0, half, at);
      return buffer.toString('utf8', 0, bytesRead);
    };
    return { start: await partAt(0), end: await partAt(size - half) };
  });
}

/** The first `most` bytes of a plain file, or all of a shorter one; null for anything else. */
export async function readStartAside(path: string, most: number): Promise<Uint8Array | null> {
  return withPlainFile(path, async (file, size) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, most)), 0, Math.min(size, most), 0);
    return buffer.subarray(0, bytesRead);
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

/** Whether `work` ended before the time was over. What hangs in the medium is left behind. */
export function withinTime(work: Promise<unknown>, ms: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(false), ms);
    work.then(() => resolve(true), reject).finally(() => clearTimeout(timer));
  });
}

/** Searches under way, by place. A search that hangs stays here until the medium answers. */
const searches = new Map<string, Promise<void>>();

/**
 * Lets one search at a time into a place that others control. Each search that hangs holds a thread of the pool that reads
 * files and hashes PINs, so while one does, nobody else asks that place. Returns whether `search` was let in and ended in time.
 */
export async function searchedInTime(place: string, ms: number, search: () => Promise<void>): Promise<boolean> {
  const until = performance.now() + ms;
  for (let before = searches.get(place); before; before = searches.get(place))
    if (!(await withinTime(before, until - performance.now()))) return false;
  const running = search();
  const ended = running
    .catch(() => undefined)
    .finally(() => {
      searches.delete(place);
    });
  searches.set(place, ended);
  return withinTime(running, until - performance.now());
}
