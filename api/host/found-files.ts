import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { lstat, open, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { searchedInTime } from '../../db/file/outside-aside.ts';
import { AppError, systemCode } from '../../domain/errors.ts';
import { Instant } from '../../domain/time.ts';
import type { FoundFile } from '../gate/ports.ts';

/** The folder of copies inside a target; files are looked for there too. */
export const copiesFolder = 'Chairside';
const mostListed = 200;
/** Limit for one folder: a stick may hold a hundred thousand files, and each is asked for its size and date. */
const mostRead = 5_000;

interface Lying extends FoundFile {
  readonly path: string;
}

/** Files at a place and in its folder of copies, newest first: no deeper, no links, nothing hidden. */
export async function filesIn(place: string, endings: readonly string[]): Promise<FoundFile[]> {
  const found = await lying(place, endings);
  return found.slice(0, mostListed).map(({ id, name, bytes, changedAt }) => ({ id, name, bytes, changedAt }));
}

/**
 * Throws AppError `file-gone`, `file-too-large`, and `file-unreadable` also when the medium does not answer in time. `most` is
 * in bytes.
 */
export async function readFoundFile(
  place: string,
  fileId: string,
  most: number,
): Promise<{ name: string; bytes: Uint8Array }> {
  const file = (await lying(place, [''])).find(({ id }) => id === fileId);
  if (!file) throw fileGone();
  let bytes: Uint8Array | null = null;
  try {
    const inTime = await searchedInTime(place, readPatienceMs, async () => {
      bytes = await readWhole(file.path, most);
    });
    if (!inTime) throw new AppError('file-unreadable', {}, 'no answer in time');
  } catch (error) {
    if (error instanceof AppError) throw error;
    const code = systemCode(error);
    if (['ENOENT', 'ENODEV', 'ELOOP', 'ENXIO'].includes(code)) throw fileGone();
    throw new AppError('file-unreadable', {}, `read failed: ${code}`, { cause: error });
  }
  if (!bytes) throw new AppError('file-too-large', { most });
  return { name: file.name, bytes };
}

export function fileGone(): AppError {
  return new AppError('file-gone');
}

/** Null when the file is larger than allowed, also when it grows while it is read. */
async function readWhole(path: string, most: number): Promise<Uint8Array | null> {
  // A link or pipe may have replaced the listed file: never follow or wait.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw fileGone();
    if (stats.size > most) return null;
    const bytes = Buffer.alloc(Math.min(most, stats.size) + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) return Uint8Array.from(bytes.subarray(0, length));
      length += bytesRead;
      // Larger than listed: it is still being written.
      if (length === bytes.length) return null;
    }
  } finally {
    await handle.close();
  }
}

/** A stick that does not answer in time holds nobody up: what was found until then counts. */
const patienceMs = 1500;
/** Slow sticks give some megabytes a second. */
const readPatienceMs = 5000;

async function lying(place: string, endings: readonly string[]): Promise<Lying[]> {
  const found: Lying[] = [];
  await searchedInTime(place, patienceMs, () => lookThrough(place, endings, found));
  return [...found].sort((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0));
}

async function lookThrough(place: string, endings: readonly string[], found: Lying[]): Promise<void> {
  const until = performance.now() + patienceMs;
  // On a stick, the folder of copies may be a link: then it is ignored.
  const copies = (await statsOf(join(place, copiesFolder)))?.isDirectory() ? [copiesFolder] : [];
  for (const inside of ['', ...copies]) {
    const folder = join(place, inside);
    for (const name of await firstNames(folder)) {
      if (name.startsWith('.') || !endings.some((ending) => name.toLowerCase().endsWith(ending))) continue;
      if (performance.now() > until) return;
      const path = join(folder, name);
      const stats = await statsOf(path);
      if (!stats?.isFile()) continue;
      found.push({
        id: createHash('sha256').update(path).digest('hex').slice(0, 32),
        name: inside === '' ? name : `${inside}: ${name}`,
        bytes: stats.size,
        changedAt: changedAt(stats),
        path,
      });
    }
  }
}

/** A limited number of names; none for a folder that is missing or unreadable. */
async function firstNames(folder: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { name } of await opendir(folder)) {
      if (names.length === mostRead) break;
      names.push(name);
    }
  } catch {
    // The stick was removed meanwhile, so the files read so far are gone too.
    return [];
  }
  return names;
}

const statsOf = (path: string): Promise<Stats | null> => lstat(path).catch(() => null);

/** A stick's clock may give any date, even one outside the range of an instant. */
function changedAt({ mtimeMs }: Stats): Instant {
  const parsed = Instant.safeParse(Number.isFinite(mtimeMs) ? new Date(mtimeMs).toJSON() : null);
  return parsed.success ? parsed.data : Instant.parse('1970-01-01T00:00:00.000Z');
}
