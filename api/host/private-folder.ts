import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../domain/errors.ts';

const othersMay = 0o077;

/**
 * Makes the data folder when it is not there, and keeps it and all in it for this user: 0700 and 0600, also for what SQLite
 * makes from here on. A folder of an earlier version, or one that somebody opened up, is put right. Another user who may read
 * `record.db` can lock it too, and stop the clinic. Throws AppError `data-folder-shared` when it is another user's, `data-folder-unusable`
 * when it cannot be made or is no folder. Does nothing about access on Windows, where a user's folders are their own.
 */
export function makePrivate(dataFolder: string): void {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    if (process.platform === 'win32') return;
    process.umask(othersMay);
    const { uid } = statSync(dataFolder);
    const own = process.getuid?.() ?? uid;
    if (uid !== own && own !== 0) throw shared();
    closeToOthers(dataFolder);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'EPERM') throw shared();
    throw new AppError('data-folder-unusable', {}, code, { cause: error });
  }
}

/** A folder, then what is in it: links are left alone, they lead elsewhere. */
function closeToOthers(folder: string): void {
  closeOne(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    try {
      if (entry.isDirectory()) closeToOthers(path);
      else if (entry.isFile()) closeOne(path, 0o600);
    } catch (error) {
      // The browser's own files in there come and go: one that is gone is open to nobody.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}

function closeOne(path: string, mode: number): void {
  const stats = lstatSync(path);
  // The data folder itself may be a link that the owner laid: what it leads to is meant.
  const { mode: now } = stats.isSymbolicLink() ? statSync(path) : stats;
  if ((now & othersMay) !== 0) chmodSync(path, mode);
}

function shared(): AppError {
  return new AppError('data-folder-shared', {}, 'owned by another user');
}
