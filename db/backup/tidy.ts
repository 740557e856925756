import { existsSync } from 'node:fs';
import type { Store } from '../file/store.ts';
import { madeAnew } from './anew.ts';
import { archiveAt } from './archive/archive.ts';
import { onChain } from './archive/grow.ts';
import { tidyArchive } from './archive/tidy.ts';
import type { FoundBackups } from './find.ts';
import { type FoundBackup, isArchived, type Manifest } from './manifest.ts';
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
  const removed = await pruneBackups(place, { own: found, newest: newest.name, device });
  const archive = archiveAt(place, key);
  const left = found.filter(({ folder }) => existsSync(folder));
  const own = await madeAnew({ store, key, archive, own: left, newest });
  await tidyArchive({ store, archive, own, newest, complete });
  return removed;
}

/** The newest of these backups that carries the tombstone in row `sequence` of the record as it is now; null without one. */
export async function newestWith(
  store: Store,
  found: readonly FoundBackup[],
  sequence: number,
): Promise<Manifest | null> {
  const ends = found
    .filter((one) => isArchived(one) && one.manifest.head.sequence >= sequence)
    .map(({ manifest }) => ({ manifest, to: manifest.head.sequence, last: manifest.head.hash }));
  const [newest] = (await onChain(store, ends)).toSorted((a, b) => b.to - a.to);
  return newest?.manifest ?? null;
}
