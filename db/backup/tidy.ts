import { existsSync } from 'node:fs';
import type { Store } from '../file/store.ts';
import { archiveAt } from './archive/archive.ts';
import { tidyArchive } from './archive/tidy.ts';
import type { FoundBackups } from './find.ts';
import type { Manifest } from './manifest.ts';
import { pruneBackups } from './prune.ts';

/**
 * After a backup: removes older ones that need not be kept, and takes out of the archive what none of the others needs, erased
 * clients above all. `own` are this record's backups there. Returns how many backups were removed.
 */
export async function tidyPlace(
  place: string,
  {
    store,
    key,
    own: { found, complete },
    newest,
    device,
  }: {
    readonly store: Store;
    readonly key: Uint8Array;
    readonly own: FoundBackups;
    readonly newest: Manifest;
    readonly device: string;
  },
): Promise<number> {
  const removed = pruneBackups(place, { own: found, newest: newest.name, device });
  const own = found.filter(({ folder }) => existsSync(folder));
  await tidyArchive({ store, archive: archiveAt(place, key), own, newest, complete });
  return removed;
}
