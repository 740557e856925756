import { existsSync, lstatSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Driver from 'better-sqlite3';
import { z } from 'zod';
import { systemCode } from '../../domain/errors.ts';
import { erasedSubjects } from '../erasure/erasures.ts';
import { syncFolderAside, writeDurablyAside } from '../file/durable-file.ts';
import { type ReadHandle, row } from '../file/handles.ts';
import { keyed } from '../file/pragmas.ts';
import { Store } from '../file/store.ts';
import { head } from '../log/log.ts';
import type { Archive } from './archive/archive.ts';
import { growArchive, onChain } from './archive/grow.ts';
import { type Rest, readRest, restIn, withoutSubjects, writeRest } from './archive/rest.ts';
import { verifyArchived } from './archive/verify.ts';
import { signedManifest } from './authentic.ts';
import { erasedPieces, erasuresOf, readErased, writeErased } from './erasures.ts';
import {
  type FoundBackup,
  freeName,
  isArchived,
  Manifest,
  manifestName,
  partialEnding,
  recoveryName,
  storeName,
} from './manifest.ts';
import { recoveryIn, wholeManifest } from './manifest-aside.ts';

export interface Anew {
  readonly store: Store;
  readonly key: Uint8Array;
  readonly archive: Archive;
  /** This record's backups at the place. */
  readonly own: readonly FoundBackup[];
  /** The backup just made: the archive holds everything up to its last row. */
  readonly newest: Manifest;
}

/**
 * Backups of earlier versions are whole copies, and keep whoever was erased since. Each such copy is made anew as a backup of the archive,
 * of the same moment, and removed. The archive holds its rows, or gets them: those that a restore left behind are in no other place.
 * What the archive holds is first proven as a whole, because copies that stood for themselves go. One that cannot be read stays. Returns
 * this record's backups as they are then; the caller then takes erased clients out of the archive.
 */
export async function madeAnew({ store, key, archive, own, newest }: Anew): Promise<readonly FoundBackup[]> {
  const erased = [...store.read(erasedSubjects)].filter(([, sequence]) => sequence <= newest.head.sequence);
  const older = own.filter((one) => !isArchived(one));
  if (erased.length === 0 || older.length === 0) return own;
  const ends = older.map((one) => ({ one, to: one.manifest.head.sequence, last: one.manifest.head.hash }));
  const onIt = new Set((await onChain(store, ends)).map(({ one }) => one));
  const made: FoundBackup[] = [];
  const replaced = new Set<FoundBackup>();
  for (const one of older.toSorted((a, b) => b.manifest.head.sequence - a.manifest.head.sequence)) {
    const { head: ended } = one.manifest;
    // Numbers of rows that a restore left behind say nothing about those of the record as it is.
    const since = erased
      .filter(([, sequence]) => !onIt.has(one) || sequence > ended.sequence)
      .map(([subject]) => subject);
    const rest = await restOfCopy(one, { key, archive, subjects: new Set(since), isOnChain: onIt.has(one) });
    if (!rest) continue;
    await verifyArchived({ archive, head: ended, erased: [] });
    const found = await asArchived(one, rest, { key, archive, own });
    if (!found) continue;
    made.push(found);
    replaced.add(one);
    await rm(one.folder, { recursive: true, force: true });
    await syncFolderAside(dirname(one.folder));
  }
  return [...own.filter((one) => !replaced.has(one) && existsSync(one.folder)), ...made];
}

/**
 * What a copy holds beside the log, without what was typed about those; null when nothing of theirs is in it, or it is damaged. Rows
 * that are not the record's own any more go into the archive first.
 */
async function restOfCopy(
  { folder, manifest }: FoundBackup,
  {
    key,
    archive,
    subjects,
    isOnChain,
  }: {
    readonly key: Uint8Array;
    readonly archive: Archive;
    readonly subjects: ReadonlySet<string>;
    readonly isOnChain: boolean;
  },
): Promise<Rest | null> {
  const file = join(folder, storeName);
  let store: Store;
  try {
    if (!lstatSync(file).isFile()) return null;
    const driver = keyed(new Driver(file, { readonly: true, fileMustExist: true }), key);
    store = new Store(driver, noSalts, () => {});
  } catch {
    return null;
  }
  try {
    const rest = store.read((r) => {
      if (head(r).hash !== manifest.head.hash || ![...subjects].some((subject) => isThere(r, subject))) return null;
      const all = restIn(r);
      return withoutSubjects(all, subjects) ?? all;
    });
    if (rest && !isOnChain) await growArchive({ store, archive }, manifest.head.sequence);
    return rest;
  } catch (error) {
    // The place refuses to be written to: that is told, and tried again with the next backup.
    if (systemCode(error) !== 'unknown' && !systemCode(error).startsWith('SQLITE')) throw error;
    // A page of it is damaged: it says nothing, and it is tidied away in its time.
    return null;
  } finally {
    store.close();
  }
}

function isThere(r: ReadHandle, subject: string): boolean {
  const sql =
    'SELECT sequence FROM event WHERE client_id = ? UNION ALL SELECT sequence FROM event WHERE visit_id = ? LIMIT 1';
  return row(r, sql, z.object({ sequence: z.number() }), subject, subject) !== null;
}

/** The same backup as a folder beside the archive, under a name of its own, so that one of the two is there at any moment. */
async function asArchived(
  one: FoundBackup,
  rest: Rest,
  { key, archive, own }: Pick<Anew, 'key' | 'archive' | 'own'>,
): Promise<FoundBackup | null> {
  const { keys } = archive;
  const manifest = await wholeManifest(one);
  const recovery = await recoveryIn(one.folder);
  if (!manifest || !recovery) return null;
  const { head, madeAt } = manifest;
  // Made anew before, and ended before the copy went.
  const before = own.find(
    (other) => isArchived(other) && other.manifest.head.hash === head.hash && other.manifest.madeAt === madeAt,
  );
  if (before && (await readRest(keys, { folder: before.folder, name: before.manifest.name, hash: head.hash })))
    return before;
  const place = dirname(one.folder);
  const name = freeName(place, manifest.name);
  const partial = join(place, name + partialEnding);
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { mode: 0o700 });
  await writeRest(keys, { folder: partial, name, hash: head.hash }, rest);
  const named = manifest.erasures ? await readErased(one.folder, manifest.erasures) : manifest.erased;
  const pieces = erasedPieces(named ?? []);
  const { mac: _, sha256: __, ...same } = manifest;
  const unsigned = { ...same, format: 2 as const, name, erased: [], erasures: erasuresOf(pieces) };
  const signed = signedManifest(Manifest.omit({ mac: true }).parse(unsigned), key);
  await writeErased(partial, pieces);
  await writeDurablyAside(join(partial, recoveryName), `${JSON.stringify(recovery, null, 2)}\n`);
  await writeDurablyAside(join(partial, manifestName), `${JSON.stringify(signed, null, 2)}\n`);
  const folder = join(place, name);
  await rename(partial, folder);
  await syncFolderAside(place);
  return { folder, manifest: signed };
}

function noSalts(): never {
  throw new Error('a backup is only read');
}
