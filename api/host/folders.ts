import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolderAside } from '../../db/file/durable-file.ts';
import { isTaken, makeOutsideFolder, partialName, writeNewOutside } from '../../db/file/outside.ts';
import { readOutsideAside } from '../../db/file/outside-aside.ts';
import { AppError, systemCode } from '../../domain/errors.ts';
import { ownPlaces } from '../../domain/own-places.ts';
import type { SaveTarget } from '../contract/documents.ts';
import type { Folders } from '../gate/ports.ts';
import { copiesFolder, fileGone, filesIn, readFoundFile } from './found-files.ts';
import type { Stick } from './sticks.ts';

interface Place extends SaveTarget {
  readonly path: string;
}

/**
 * Where copies of documents can be saved. The page sees only ids and labels. The list is made for each use, so a removed
 * stick or an invented id is refused.
 */
export function createFolders(documents: string, sticks: () => Promise<Stick[]>): Folders {
  async function places(): Promise<Place[]> {
    const own: Place = { id: 'tablet', label: ownPlaces.documents, removable: false, path: documents };
    const plugged = (await sticks()).map((stick) => ({
      id: `stick-${createHash('sha256').update(stick.path).digest('hex').slice(0, 16)}`,
      label: stick.label,
      removable: true,
      path: stick.path,
    }));
    return [...plugged, own];
  }

  /** One after the other: two at once could take the same free name. */
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = before.then(work);
    before = done.catch(() => undefined);
    return done;
  };

  return {
    async targets() {
      return (await places()).map(({ id, label, removable }) => ({ id, label, removable }));
    },

    async pathOf(targetId) {
      return (await places()).find(({ id }) => id === targetId)?.path ?? null;
    },

    async files(targetId, endings) {
      const place = (await places()).find(({ id }) => id === targetId);
      return place ? filesIn(place.path, endings) : [];
    },

    async read(targetId, fileId, most) {
      const place = (await places()).find(({ id }) => id === targetId);
      if (!place) throw fileGone();
      return readFoundFile(place.path, fileId, most);
    },

    async write(targetId, files, noted) {
      const place = (await places()).find((candidate) => candidate.id === targetId);
      if (!place) throw new AppError('folder-failed', { why: 'unplugged' });
      for (const { name } of files) requirePlainName(name);
      try {
        return {
          ...{ place: place.label, folder: copiesFolder },
          files: await inTurn(() => writeAll(place.path, files, noted)),
        };
      } catch (error) {
        throw folderFailure(error, place);
      }
    },
  };
}

/** Writes all files or none, in the folder of copies at a place. */
async function writeAll(
  place: string,
  files: readonly { name: string; bytes: Uint8Array }[],
  noted: (() => void) | undefined,
): Promise<string[]> {
  mkdirSync(place, { recursive: true });
  const folder = makeOutsideFolder(join(place, copiesFolder));
  const written: { name: string; made: boolean }[] = [];
  try {
    await removePartialFiles(folder.path);
    for (const [at, { name, bytes }] of files.entries())
      written.push(await writeBeside(folder.path, { name, bytes }, at === 0 ? noted : undefined));
    return written.map(({ name }) => name);
  } catch (error) {
    for (const { name, made } of written) if (made) await rm(join(folder.path, name), { force: true });
    throw error;
  } finally {
    folder.close();
  }
}

/** Removes files that a stick kept when it was removed during a save. */
async function removePartialFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (partialName.test(name)) await rm(join(folder, name), { force: true });
}

/** Never replaces another document: identical bytes are left alone, other bytes get a numbered name. */
async function writeBeside(
  folder: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  noted: (() => void) | undefined,
): Promise<{ name: string; made: boolean }> {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? name : `${stem} (${copy})${ending}`;
    const file = join(folder, candidate);
    if (!isTaken(file)) {
      await writeWhole({ folder, file }, bytes, noted);
      return { name: candidate, made: true };
    }
    if (Buffer.from((await readOutsideAside(file, bytes.length)) ?? []).equals(bytes)) {
      noted?.();
      return { name: candidate, made: false };
    }
  }
}

/** Written under a partial name, synced, renamed: a stick removed too early holds the whole document or none. */
async function writeWhole(
  { folder, file }: { readonly folder: string; readonly file: string },
  bytes: Uint8Array,
  noted: (() => void) | undefined,
): Promise<void> {
  const partial = await writeNewOutside(folder, bytes);
  try {
    noted?.();
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  try {
    await syncFolderAside(folder);
  } catch (error) {
    // Some file systems of sticks cannot sync a folder; the file itself is synced.
    if (systemCode(error) !== 'EINVAL' && systemCode(error) !== 'ENOTSUP') throw error;
  }
}

/** Sticks use FAT: its forbidden characters are refused everywhere, and a name cannot lead out of the folder. */
function requirePlainName(name: string): void {
  const controlOrForbidden = /[<>:"/\\|?*\p{Cc}]/u;
  if (name === '' || name.length > 150 || name.startsWith('.') || /[. ]$/.test(name) || controlOrForbidden.test(name))
    throw new AppError('folder-failed', { why: 'name' }, 'file name refused');
}

const causes: ReadonlyMap<string, 'full' | 'read-only' | 'forbidden'> = new Map([
  ['ENOSPC', 'full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'forbidden'],
  ['EPERM', 'forbidden'],
]);

function folderFailure(error: unknown, place: Place): AppError {
  if (error instanceof AppError) return error;
  const code = systemCode(error);
  const why = causes.get(code) ?? 'unwritable';
  const params = { why, place: place.removable ? 'stick' : 'folder' } as const;
  return new AppError('folder-failed', params, `write failed: ${code}`, { cause: error });
}
