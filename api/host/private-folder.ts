import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, systemCode } from '../../domain/errors.ts';

const othersMay = 0o077;

/**
 * Creates the data folder when missing, and limits it and its content to this user: 0700 and 0600, also for files that SQLite
 * creates later. A folder of an earlier version, or one that was opened up, is corrected. Another user with read access to
 * `record.db` could lock it and stop the clinic. Throws AppError `data-folder-shared` when another user owns it,
 * `data-folder-unusable` when it cannot be created or is not a folder. Leaves access unchanged on Windows, where a user's
 * folders are private.
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
    const code = systemCode(error);
    if (code === 'EPERM') throw shared();
    throw new AppError('data-folder-unusable', {}, code, { cause: error });
  }
}

/** Limits a folder, then its content. Links are skipped, because they lead elsewhere. */
function closeToOthers(folder: string): void {
  closeOne(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    try {
      if (entry.isDirectory()) closeToOthers(path);
      else if (entry.isFile()) closeOne(path, 0o600);
    } catch (error) {
      // The browser's own files in it come and go: skip one that is gone.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}

function closeOne(path: string, mode: number): void {
  const stats = lstatSync(path);
  // The data folder itself may be a link made by its owner: use what it leads to.
  const { mode: now } = stats.isSymbolicLink() ? statSync(path) : stats;
  if ((now & othersMay) !== 0) chmodSync(path, mode);
}

function shared(): AppError {
  return new AppError('data-folder-shared', {}, 'owned by another user');
}
