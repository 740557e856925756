import { mkdirSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Report } from '../../domain/progress.ts';
import type { Moment } from '../../domain/time.ts';
import { newestTombstone, type Tombstone, tombstones } from '../erasure/erasures.ts';
import { syncFolderAside, writeDurablyAside } from '../file/durable-file.ts';
import { type ReadHandle, row } from '../file/handles.ts';
import { makeOutsideFolder, type OutsideFolder } from '../file/outside.ts';
import type { Store } from '../file/store.ts';
import { head, logIdentity } from '../log/log.ts';
import type { Head } from '../log/types.ts';
import { clinicDetails } from '../projections/settings.ts';
import type { RecoveryHalf } from '../vault/recovery-half.ts';
import { archiveAt } from './archive/archive.ts';
import { protocolsNamed } from './archive/collect.ts';
import { archivedBytes } from './archive/files.ts';
import { growArchive } from './archive/grow.ts';
import { type Rest, restIn, writeRest } from './archive/rest.ts';
import type { Writing } from './archive/write.ts';
import { signedManifest } from './authentic.ts';
import { erasedPieces, erasuresOf, readErased, writeErased } from './erasures.ts';
import { freeName, Manifest, manifestName, partialEnding, recoveryName } from './manifest.ts';
import { countsOf } from './verify.ts';

export interface BackupOptions {
  /** The folder that backups go into; created when missing. */
  readonly place: string;
  readonly key: Uint8Array;
  readonly recovery: RecoveryHalf;
  readonly device: string;
  readonly now: Moment;
  /** Ends it early: what is whole by then stays, and the next backup goes on from there. */
  readonly signal?: AbortSignal | undefined;
  readonly report?: Report | undefined;
  /** Told when something stood in the archive's way there, and was removed. */
  readonly madeWay?: (() => void) | undefined;
}

/**
 * Backs the open store up: adds what is new to the archive at this place, and writes a small folder for this backup with what is
 * not in the log, the recovery half of the keys and a manifest. Each file is written under a partial name, synced, and proven
 * from what the place gives back. Only then does the folder get a backup's name. Throws `backup-failed`; what is left then are
 * files with partial names, and whole pieces of the archive that the next backup goes on from.
 */
export async function makeBackup(store: Store, { place, ...options }: BackupOptions): Promise<Manifest> {
  const folder = placeFor(place);
  try {
    return await makeIn(folder.path, store, options);
  } finally {
    folder.close();
  }
}

function placeFor(place: string): OutsideFolder {
  try {
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    return makeOutsideFolder(place);
  } catch (error) {
    throw backupFailed(error);
  }
}

async function makeIn(
  place: string,
  store: Store,
  { key, recovery, device, now, signal, report, madeWay }: Omit<BackupOptions, 'place'>,
): Promise<Manifest> {
  const name = freeName(
    place,
    `chairside-${now.instant.replaceAll(/[-:]|\.\d+/g, '')}-${device.replaceAll(/[^A-Za-z0-9-]/g, '')}`,
  );
  const partial = join(place, name + partialEnding);
  const complete = join(place, name);
  const archive = archiveAt(place, key);
  try {
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { mode: 0o700 });
    const held = await archived({ store, archive, signal, report, madeWay });
    const { tombstones: everybody, rest, ...copied } = held;
    const restBytes = await writeRest(archive.keys, { folder: partial, name, hash: copied.head.hash }, rest);
    const bytes = restBytes + (await archivedBytes(archive.folder));
    const pieces = erasedPieces(everybody);
    const head = { ...copied.head, at: now.instant };
    const itself = { format: 2 as const, name, madeAt: now.instant, device, ...copied, head, bytes };
    const unsigned = { ...itself, erased: [], erasures: erasuresOf(pieces) };
    const manifest = signedManifest(Manifest.omit({ mac: true }).parse(unsigned), key);
    await writeErased(partial, pieces);
    await writeDurablyAside(join(partial, recoveryName), `${JSON.stringify(recovery, null, 2)}\n`);
    await writeDurablyAside(join(partial, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
    if (!(await readErased(partial, unsigned.erasures))) throw new Error('the erased read back as other bytes');
    signal?.throwIfAborted();
    await rename(partial, complete);
    await syncFolderAside(place);
    return manifest;
  } catch (error) {
    // Report the first failure. Cleaning up fails too when the stick was removed.
    try {
      await rm(partial, { recursive: true, force: true });
    } catch {}
    throw backupFailed(error);
  }
}

interface Held {
  readonly clinic: string;
  readonly schema: number;
  readonly counts: Manifest['counts'];
  readonly head: { readonly log: string } & Head;
  readonly tombstones: readonly Tombstone[];
  readonly rest: Rest;
}

/**
 * Reads what is not in the log at the moment of the store's last row, and brings the archive up to exactly that row, while the
 * app goes on. Once more where somebody was erased meanwhile: the backup then carries that tombstone too.
 */
async function archived(writing: Writing): Promise<Held> {
  const { store } = writing;
  for (;;) {
    const held = store.read(heldNow);
    const { sequence } = held.head;
    const { unnamed } = await growArchive(writing, sequence);
    if (store.read((r) => newestTombstone(r)) <= sequence) {
      const protocols = store.read((r) => protocolsNamed(r, unnamed));
      return { ...held, rest: { ...held.rest, protocols } };
    }
  }
}

function heldNow(r: ReadHandle): Held {
  return {
    clinic: clinicDetails(r)?.name ?? '',
    schema: schemaOf(r),
    counts: countsOf(r),
    head: { log: logIdentity(r).log, ...head(r) },
    tombstones: tombstones(r),
    rest: restIn(r),
  };
}

function schemaOf(r: ReadHandle): number {
  return (
    row(r, 'SELECT user_version AS version FROM pragma_user_version', z.object({ version: z.number() }))?.version ?? 0
  );
}

function backupFailed(error: unknown): AppError {
  if (error instanceof AppError && (error.code === 'backup-failed' || error.code === 'cancelled')) return error;
  if (error instanceof AppError && error.code === 'folder-linked')
    return new AppError('backup-failed', { why: 'linked' }, error.detail);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const full = code === 'ENOSPC' || (error instanceof AppError && error.code === 'not-saved');
  return new AppError(
    'backup-failed',
    { why: full ? 'full' : 'unwritable' },
    `backup failed: ${code === '' ? String(error instanceof Error ? error.name : typeof error) : code}`,
    { cause: error },
  );
}
