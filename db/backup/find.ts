import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupName } from '../../domain/clinic/custody.ts';
import { readOutsideAside, withinTime } from '../file/outside-aside.ts';
import { type FoundBackup, Manifest, manifestName, mostManifestBytes, newestFirst } from './manifest.ts';

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
}

/**
 * Complete backups in this folder, newest first, as far as they could be read in time. Off the main loop, and never longer
 * than `patienceMs`. What they say of themselves is proven elsewhere (`authentic.ts`).
 */
export async function findBackups(
  place: string,
  { known = [], most = mostManifests, patienceMs = usualPatienceMs }: Search = {},
): Promise<FoundBackup[]> {
  const found: FoundBackup[] = [];
  const until = performance.now() + patienceMs;
  const isLate = () => performance.now() > until;
  const search = async (): Promise<void> => {
    const others = await newestNames(place, isLate);
    const names = [...new Set([...known, ...others.slice(0, most)])];
    for (const name of names) {
      if (isLate()) return;
      const folder = join(place, name);
      const manifest = await manifestIn(folder);
      if (manifest?.name === name) found.push({ folder, manifest });
    }
  };
  await withinTime(search(), patienceMs);
  return [...found].sort(newestFirst);
}

async function newestNames(place: string, isLate: () => boolean): Promise<string[]> {
  const names: string[] = [];
  try {
    let looked = 0;
    for await (const entry of await opendir(place)) {
      looked += 1;
      if (looked > mostNames || isLate()) break;
      if (entry.isDirectory() && BackupName.safeParse(entry.name).success) names.push(entry.name);
    }
  } catch {
    // Missing, or pulled out meanwhile: what was read so far counts.
  }
  return names.sort().reverse();
}

async function manifestIn(folder: string): Promise<Manifest | null> {
  try {
    const bytes = await readOutsideAside(join(folder, manifestName), mostManifestBytes);
    return bytes && (Manifest.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data ?? null);
  } catch {
    return null;
  }
}
