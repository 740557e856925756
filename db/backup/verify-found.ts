import { dirname, join } from 'node:path';
import { archiveAt } from './archive/archive.ts';
import type { Watched } from './archive/read.ts';
import { readRest } from './archive/rest.ts';
import { verifyArchived } from './archive/verify.ts';
import { type FoundBackup, storeName } from './manifest.ts';
import { backupDamaged } from './verify.ts';
import { verifyBackupCopy } from './verify-aside.ts';

/**
 * Reads all of a backup with the store's key and proves it, off the main loop or in short pieces. Whether the manifest itself was
 * written with this key is asked elsewhere (`authentic.ts`). Throws `backup-damaged`, `store-from-newer-version`.
 */
export async function verifyFound(
  { folder, manifest }: FoundBackup,
  key: Uint8Array,
  watched: Watched = {},
): Promise<void> {
  if (manifest.format === 1) {
    watched.report?.('proving');
    await verifyBackupCopy(join(folder, storeName), key, manifest, watched);
    return;
  }
  const { name, head } = manifest;
  const archive = archiveAt(dirname(folder), key);
  if (!(await readRest(archive.keys, { folder, name, hash: head.hash })))
    throw backupDamaged('what is not in the log is not there');
  await verifyArchived({ archive, head, erased: [], ...watched });
}
