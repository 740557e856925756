import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type FoundBackup, partialEnding } from './manifest.ts';

const newest = 10;
const months = 12;

/** The newest ten, and beyond these the newest of each of the last twelve months that have one. The newest first. */
export function backupsToKeep<B extends Pick<FoundBackup, 'manifest'>>(backups: readonly B[]): Set<B> {
  const byMonth = new Map<string, B>();
  for (const backup of backups) {
    const month = backup.manifest.madeAt.slice(0, 7);
    if (!byMonth.has(month)) byMonth.set(month, backup);
  }
  return new Set([...backups.slice(0, newest), ...[...byMonth.values()].slice(0, months)]);
}

/**
 * Removes those of this record's backups (`own`) that are not worth keeping, and partial ones that a power cut left. What
 * else lies on the stick is none of its business, whatever it says of itself; the one just made (`newest`) always stays.
 * Returns how many went.
 */
export function pruneBackups(
  place: string,
  {
    own,
    newest: made,
    device,
  }: { readonly own: readonly FoundBackup[]; readonly newest: string; readonly device: string },
): number {
  if (!existsSync(place)) return 0;
  const keep = backupsToKeep(own);
  const leave = own.filter((backup) => !keep.has(backup) && backup.manifest.name !== made);
  // Removed under the partial name: half a removal must not look like a backup.
  const partial = readdirSync(place).filter((name) => name.endsWith(`-${device}${partialEnding}`));
  for (const folder of [...leave.map((backup) => backup.folder), ...partial.map((name) => join(place, name))])
    rmSync(folder, { recursive: true, force: true });
  return leave.length;
}
