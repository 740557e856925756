import { chmodSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import { tombstones } from '../erasure/erasures.ts';
import { syncFile, syncFolder, writeDurably } from '../file/durable-file.ts';
import { type ReadHandle, row } from '../file/handles.ts';
import { isTaken, makeOutsideFolder, type OutsideFolder } from '../file/outside.ts';
import { hashOutside } from '../file/outside-aside.ts';
import type { Store } from '../file/store.ts';
import { head } from '../log/log.ts';
import { clinicDetails } from '../projections/settings.ts';
import type { RecoveryHalf } from '../vault/recovery-half.ts';
import { signedManifest } from './authentic.ts';
import { erasedPieces, erasuresOf, readErased, writeErased } from './erasures.ts';
import { holdsStore, Manifest, manifestName, partialEnding, recoveryName, storeName } from './manifest.ts';
import { countsOf } from './verify.ts';
import { verifyBackupCopy } from './verify-aside.ts';

export interface BackupOptions {
  /** The folder that backups go into; created when missing. */
  readonly place: string;
  readonly key: Uint8Array;
  readonly recovery: RecoveryHalf;
  readonly device: string;
  readonly now: Moment;
}

/**
 * Makes a whole copy of the open store under its own key, with the recovery half of the keys and a manifest. The copy is
 * written under a partial name, synced, read back, opened and verified row by row. Only then does it get a backup's name.
 * Throws `backup-failed`; what is left then is a folder with a partial name.
 */
export async function makeBackup(
  store: Store,
  { place, key, recovery, device, now }: BackupOptions,
): Promise<Manifest> {
  const folder = placeFor(place);
  try {
    return await makeIn(folder.path, store, { key, recovery, device, now });
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
  { key, recovery, device, now }: Omit<BackupOptions, 'place'>,
): Promise<Manifest> {
  const name = freeName(
    place,
    `chairside-${now.instant.replaceAll(/[-:]|\.\d+/g, '')}-${device.replaceAll(/[^A-Za-z0-9-]/g, '')}`,
  );
  const partial = join(place, name + partialEnding);
  const complete = join(place, name);
  try {
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { mode: 0o700 });
    const copy = join(partial, storeName);
    store.copyTo(copy);
    chmodSync(copy, 0o600);
    // Before anything else can happen to the store.
    const { tombstones: everybody, ...copied } = store.read((r) => ({
      clinic: clinicDetails(r)?.name ?? '',
      schema: schemaOf(r),
      counts: countsOf(r),
      head: { log: store.identity.log, ...head(r), at: now.instant },
      tombstones: tombstones(r),
    }));
    syncFile(copy);
    const bytes = statSync(copy).size;
    const sha256 = await hashOutside(copy, bytes);
    const pieces = erasedPieces(everybody);
    const itself = { format: 1 as const, name, madeAt: now.instant, device, ...copied, bytes, sha256 };
    const unsigned = { ...itself, erased: [], erasures: erasuresOf(pieces) };
    const manifest = signedManifest(Manifest.omit({ mac: true }).parse(unsigned), key);
    writeErased(partial, pieces);
    writeDurably(join(partial, recoveryName), `${JSON.stringify(recovery, null, 2)}\n`);
    writeDurably(join(partial, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
    if (!(await holdsStore(partial, manifest))) throw new Error('the copy reads back as other bytes');
    if (!(await readErased(partial, unsigned.erasures))) throw new Error('the erased read back as other bytes');
    await verifyBackupCopy(copy, key, manifest);
    renameSync(partial, complete);
    syncFolder(place);
    return manifest;
  } catch (error) {
    // Report the first failure. Cleaning up fails too when the stick was removed.
    try {
      rmSync(partial, { recursive: true, force: true });
    } catch {}
    throw backupFailed(error);
  }
}

function schemaOf(r: ReadHandle): number {
  return (
    row(r, 'SELECT user_version AS version FROM pragma_user_version', z.object({ version: z.number() }))?.version ?? 0
  );
}

function backupFailed(error: unknown): AppError {
  if (error instanceof AppError && error.code === 'backup-failed') return error;
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

/** Two backups within one second (a scheduled one and a requested one) get different names. */
function freeName(place: string, name: string): string {
  for (let copy = 2, free = name; ; copy += 1) {
    if (!isTaken(join(place, free))) return free;
    free = `${name}-${copy}`;
  }
}
