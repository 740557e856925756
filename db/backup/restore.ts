import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import { eraseAgain } from '../erasure/erase.ts';
import type { Tombstone } from '../erasure/erasures.ts';
import { syncFolder, writeDurably } from '../file/durable-file.ts';
import { openStore } from '../file/open.ts';
import { continueLog, head } from '../log/log.ts';
import type { Random } from '../log/types.ts';
import { HeadAnchor, writeAnchor } from '../vault/anchor.ts';
import { isAuthentic } from './authentic.ts';
import { readErased } from './erasures.ts';
import { findBackups } from './find.ts';
import { type FoundBackup, holdsStore, storeName } from './manifest.ts';
import { wholeManifest } from './manifest-aside.ts';
import { backupDamaged } from './verify.ts';
import { verifyBackupCopy } from './verify-aside.ts';

export interface RestoreOptions {
  readonly backup: FoundBackup;
  readonly key: Uint8Array;
  /** Path of the store. An existing file there is moved aside, never overwritten. */
  readonly file: string;
  readonly device: string;
  readonly now: Moment;
  readonly random: Random;
}

/** Whoever was erased must not come back because a stick holds many backups, or is slow. */
const everyBackup = { most: 20_000, patienceMs: 30_000 };

/** One restore: the head from which the new epoch continues. Stored beside the keys, outside the store. */
const Epoch = z.object({ log: z.string(), parent: HeadAnchor, backup: z.string(), restoredAt: z.string() });
const Epochs = z.array(Epoch);

/**
 * Puts a backup in the store's place. The copy is verified, opened under another name, given a new epoch, and everybody
 * erased since the backup is erased from it again; only then does it get the store's name. Interrupted at any point, the
 * store is either the old one or the restored one. Throws `backup-damaged`, `store-from-newer-version`, `no-backup`.
 */
export async function restoreBackup({ backup, key, file, device, now, random }: RestoreOptions): Promise<void> {
  const { folder } = backup;
  const manifest = await wholeManifest(backup);
  if (!manifest) throw backupDamaged('no manifest any more');
  if (manifest.mac !== undefined && !isAuthentic(manifest, key))
    throw backupDamaged('another manifest than was written');
  if (!(await holdsStore(folder, manifest))) throw backupDamaged('other bytes than its manifest says');
  const dir = dirname(file);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const making = `${file}.restoring`;
  for (const ending of ['', '-wal', '-journal']) rmSync(making + ending, { force: true });
  await copyFile(join(folder, storeName), making);
  await verifyBackupCopy(making, key, manifest);
  const erased = await newestTombstones(dirname(folder), key);

  const store = openStore({ file: making, key, random });
  let anchor: HeadAnchor;
  try {
    const log = store.write((w) => continueLog(w, { device, now }));
    for (const tombstone of erased) eraseAgain(store, tombstone, now);
    store.wipeFreePages();
    anchor = { log, ...store.read(head), at: now.instant };
    noteEpoch(dir, { log, parent: manifest.head, backup: manifest.name, restoredAt: now.instant });
  } finally {
    store.close();
  }
  moveAside(file, now);
  renameSync(making, file);
  syncFolder(dir);
  // Head anchors of the later record do not apply to the restored one.
  writeAnchor(dir, anchor, key, []);
}

/**
 * Collects the tombstones of all backups of this record at this place: an older backup must not bring an erased client back.
 * Throws `no-backup` when the place could not be looked through in time: a newer backup may name somebody.
 */
async function newestTombstones(place: string, key: Uint8Array): Promise<Tombstone[]> {
  const { found, complete } = await findBackups(place, everyBackup);
  if (!complete) throw new AppError('no-backup', { why: 'too-slow' });
  const byClient = new Map<string, Tombstone>();
  for (const backup of found)
    for (const tombstone of await tombstonesOf(backup, key))
      if (!byClient.has(tombstone.clientId)) byClient.set(tombstone.clientId, tombstone);
  return [...byClient.values()];
}

/**
 * Tombstones that an authentic manifest vouches for. A manifest without a MAC is not trusted, since anybody could write one
 * that erases a client, and what lies beside a manifest may be lost: then the backup itself is opened and asked.
 */
async function tombstonesOf(backup: FoundBackup, key: Uint8Array): Promise<readonly Tombstone[]> {
  const { folder } = backup;
  const manifest = await wholeManifest(backup);
  if (!manifest) return [];
  if (manifest.mac !== undefined) {
    if (!isAuthentic(manifest, key)) return [];
    const erased = manifest.erasures ? await readErased(folder, manifest.erasures) : manifest.erased;
    if (erased) return erased;
  } else if (manifest.erased.length === 0) return [];
  if (!(await holdsStore(folder, manifest))) return [];
  try {
    return (await verifyBackupCopy(join(folder, storeName), key, manifest)).erased;
  } catch (error) {
    // A damaged backup, or another record's, says nothing about this record.
    if (error instanceof AppError) return [];
    throw error;
  }
}

function noteEpoch(dir: string, epoch: z.infer<typeof Epoch>): void {
  const file = join(dir, 'epochs.json');
  const before = existsSync(file) ? Epochs.safeParse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  writeDurably(file, `${JSON.stringify([...(before?.success ? before.data : []), epoch], null, 2)}\n`);
}

/** Keeps a damaged store, because parts of it may still be readable. */
function moveAside(file: string, now: Moment): void {
  const stamp = now.instant.replaceAll(/[-:]|\.\d+/g, '');
  for (const ending of ['', '-wal', '-wal.damaged'])
    if (existsSync(file + ending)) renameSync(file + ending, `${file}.${stamp}.aside${ending}`);
}
