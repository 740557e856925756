import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../domain/errors.ts';
import { syncFolderAside } from '../../file/durable-file.ts';
import { readOutsideAside } from '../../file/outside-aside.ts';

/**
 * Files of an archive: short lower-case names that every file system takes, and parts in 256 folders, so that a record of ten
 * years has some thirty files in each. Everything is off the main loop; links are not followed.
 */
export const spines = 'rows';
export const parts = 'parts';

/** No part and no spine is longer: some thirty visits at the very most. */
const mostFileBytes = 256 * 1024 * 1024;
const spineName = /^[0-9a-f]{16}$/;
const partFolder = /^[0-9a-f]{2}$/;
const partRest = /^[0-9a-f]{14}$/;
/** What a kill or a pulled stick left unfinished. */
const unfinished = /^[0-9a-f]{14,16}\.new$/;

export const pathOfSpine = (folder: string, name: string): string => join(folder, spines, name);
export const pathOfPart = (folder: string, name: string): string =>
  join(folder, parts, name.slice(0, 2), name.slice(2));

/**
 * Makes the folders of an archive that are missing. Their names are nobody else's, so a file or a link that has one, put there or left by
 * a damaged file system, is removed (never what a link leads to): otherwise no backup would be made there any more. Returns whether
 * something was in the way.
 */
export async function makeArchiveFolders(folder: string): Promise<boolean> {
  let wasInTheWay = false;
  const main = [folder, join(folder, spines), join(folder, parts)];
  for (const one of main) {
    wasInTheWay = (await removedUnlessFolder(one)) || wasInTheWay;
    await realFolder(one);
  }
  for (const first of await namesIn(join(folder, parts)))
    if (partFolder.test(first)) wasInTheWay = (await removedUnlessFolder(join(folder, parts, first))) || wasInTheWay;
  return wasInTheWay;
}

async function removedUnlessFolder(path: string): Promise<boolean> {
  const there = await lstat(path).catch(() => null);
  if (!there || there.isDirectory()) return false;
  await removeArchived([path]);
  return true;
}

async function realFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
    await syncFolderAside(dirname(path));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    if (!(await lstat(path)).isDirectory()) throw new AppError('folder-linked', {}, 'something else than a folder');
  }
}

/** Names of the spines there; empty where there is no archive. */
export async function spineNames(folder: string): Promise<string[]> {
  return (await namesIn(join(folder, spines))).filter((name) => spineName.test(name));
}

/** Every part there by name, with its size. Sizes are asked for because a torn file has its name all the same. */
export async function partSizes(folder: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const first of await namesIn(join(folder, parts))) {
    if (!partFolder.test(first)) continue;
    const within = join(folder, parts, first);
    const names = (await namesIn(within)).filter((name) => partRest.test(name));
    const found = await Promise.all(names.map((name) => lstat(join(within, name)).catch(() => null)));
    for (const [index, name] of names.entries()) {
      const one = found[index];
      if (one?.isFile()) sizes.set(first + name, one.size);
    }
  }
  return sizes;
}

/** Of a plain file; null when there is none. */
export async function sizeOf(path: string): Promise<number | null> {
  const found = await lstat(path).catch(() => null);
  return found?.isFile() ? found.size : null;
}

/** How many bytes an archive takes. */
export async function archivedBytes(folder: string): Promise<number> {
  const names = await spineNames(folder);
  const found = await Promise.all(names.map((name) => lstat(pathOfSpine(folder, name)).catch(() => null)));
  let bytes = found.reduce((sum, one) => sum + (one?.size ?? 0), 0);
  for (const size of (await partSizes(folder)).values()) bytes += size;
  return bytes;
}

/** Leaves nothing of an interrupted writing behind. */
export async function removeUnfinished(folder: string): Promise<void> {
  const within = [join(folder, spines)];
  for (const first of await namesIn(join(folder, parts)))
    if (partFolder.test(first)) within.push(join(folder, parts, first));
  for (const one of within)
    for (const name of await namesIn(one)) if (unfinished.test(name)) await removeAny(join(one, name));
}

export const readArchived = (path: string): Promise<Uint8Array | null> => readOutsideAside(path, mostFileBytes);

/**
 * Writes a file under a partial name, syncs it, reads it again, and only then gives it its name. What stood there is replaced.
 * Returns the bytes as they were read again.
 */
export async function writeArchived(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  await realFolder(dirname(path));
  const partial = `${path}.new`;
  await removeAny(partial);
  const noFollow = constants.O_NOFOLLOW ?? 0;
  const file = await open(partial, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | noFollow, 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  const again = await readArchived(partial);
  if (!again || Buffer.compare(again, bytes) !== 0)
    throw new Error('the place gave back other bytes than were written');
  await makeWay(path);
  await rename(partial, path);
  await syncFolderAside(dirname(path));
  return again;
}

/** Removes files and syncs the folders they stood in, so that they do not come back after a power cut. */
export async function removeArchived(paths: readonly string[]): Promise<void> {
  for (const path of paths) await removeAny(path);
  for (const within of new Set(paths.map(dirname))) await syncFolderAside(within);
}

/** Also a folder that somebody, or a damaged file system, put there: only names that an archive's own files have are removed. */
const removeAny = (path: string): Promise<void> => rm(path, { recursive: true, force: true });

/** A file takes the place of another by itself, but not that of a folder. */
async function makeWay(path: string): Promise<void> {
  const there = await lstat(path).catch(() => null);
  if (there?.isDirectory()) await removeAny(path);
}

async function namesIn(folder: string): Promise<string[]> {
  const listed = await lstat(folder).catch(() => null);
  return listed?.isDirectory() ? readdir(folder) : [];
}
