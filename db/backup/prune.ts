import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type FoundBackup, partialEnding } from './manifest.ts';

const newest = 10;
const months = 12;

/**
 * Returns the newest ten backups, and in addition the newest of each of the last twelve months that have one. Newest first.
 */
export function backupsToKeep<B extends Pick<FoundBackup, 'manifest'>>(backups: readonly B[]): Set<B> {
  const byMonth = new Map<string, B>();
  for (const backup of backups) {
    const month = backup.manifest.madeAt.slice(0, 7);
    if (!byMonth.has(month)) byMonth.set(month, backup);
  }
  return new Set([...backups.slice(0, newest), ...[...byMonth.values()].slice(0, months)]);
}

/**
 * Removes backups of this record (`own`) that `backupsToKeep` does not name, and partial ones left by a power cut. Everything
 * else on the stick stays, whatever it claims to be, and so does the backup just made (`newest`). Returns how many were
 * removed.
 */
export async function pruneBackups(
  place: string,
  {
    own,
    newest: made,
    device,
  }: { readonly own: readonly FoundBackup[]; readonly newest: string; readonly device: string },
): Promise<number> {
  if (!existsSync(place)) return 0;
  const keep = backupsToKeep(own);
  const leave = own.filter((backup) => !keep.has(backup) && backup.manifest.name !== made);
  // Partial folders are recognised by their name, so that a half-removed backup never looks like one.
  const partial = (await readdir(place)).filter((name) => name.endsWith(`-${device}${partialEnding}`));
  for (const folder of [...leave.map((backup) => backup.folder), ...partial.map((name) => join(place, name))])
    await rm(folder, { recursive: true, force: true });
  return leave.length;
}
