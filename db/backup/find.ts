import type { Dirent } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupName } from '../../domain/clinic/custody.ts';
import { searchedInTime } from '../file/outside-aside.ts';
import { type FoundBackup, newestFirst } from './manifest.ts';
import { backupIn } from './manifest-aside.ts';

/** Limits for a place that others control: a stick may hold a hundred thousand folders, or not answer at all. */
const mostNames = 20_000;
const mostManifests = 300;
const usualPatienceMs = 1500;

export interface Search {
  /** Names that are looked at first: whoever fills a stick does not hide them. */
  readonly known?: readonly string[];
  /** How many others are looked at, the newest first. */
  readonly most?: number;
  readonly patienceMs?: number;
  /** Opens a folder; a medium that does not answer never does. */
  readonly list?: (place: string) => Promise<AsyncIterable<Pick<Dirent, 'name' | 'isDirectory'>>>;
}

/** What a place holds. Not `complete`: it could not be looked through as a whole, so a backup may be missing here. */
export interface FoundBackups {
  readonly found: readonly FoundBackup[];
  readonly complete: boolean;
}

/**
 * Complete backups in this folder, newest first, as far as they could be read in time. Off the main loop, and never longer
 * than `patienceMs`; a place that did not answer before is not asked again until it has. What they say of themselves is proven
 * elsewhere (`authentic.ts`).
 */
export async function findBackups(
  place: string,
  { known = [], most = mostManifests, patienceMs = usualPatienceMs, list = opendir }: Search = {},
): Promise<FoundBackups> {
  const found: FoundBackup[] = [];
  const until = performance.now() + patienceMs;
  const isLate = () => performance.now() > until;
  let hasAll = false;
  const inTime = await searchedInTime(place, patienceMs, async () => {
    const look = async (names: readonly string[]) => {
      for (const name of names) {
        if (isLate()) return;
        const backup = await backupIn(join(place, name));
        if (backup?.manifest.name === name) found.push(backup);
      }
    };
    // Before the others are listed, which alone may take longer than there is.
    await look(known);
    const others = await newestNames(place, list, isLate);
    await look(others.names.slice(0, most).filter((name) => !known.includes(name)));
    hasAll = others.complete && others.names.length <= most && !isLate();
  });
  return { found: [...found].sort(newestFirst), complete: inTime && hasAll };
}

async function newestNames(
  place: string,
  list: NonNullable<Search['list']>,
  isLate: () => boolean,
): Promise<{ readonly names: string[]; readonly complete: boolean }> {
  const names: string[] = [];
  let complete = true;
  try {
    let looked = 0;
    for await (const entry of await list(place)) {
      looked += 1;
      complete = looked <= mostNames && !isLate();
      if (!complete) break;
      if (entry.isDirectory() && BackupName.safeParse(entry.name).success) names.push(entry.name);
    }
  } catch (error) {
    // Pulled out meanwhile: what was read so far counts. A folder that is not there holds none.
    complete = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
  return { names: names.sort().reverse(), complete };
}
