import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import { eraseAgain } from '../erasure/erase.ts';
import type { Tombstone } from '../erasure/erasures.ts';
import { rewriteAside } from '../erasure/wipe.ts';
import { syncFolder, writeDurably } from '../file/durable-file.ts';
import { openStore } from '../file/open.ts';
import { pause } from '../file/pause.ts';
import { updateAside } from '../file/update.ts';
import { continueLog, head } from '../log/log.ts';
import type { Random } from '../log/types.ts';
import { HeadAnchor, writeAnchor } from '../vault/anchor.ts';
import { archiveAt } from './archive/archive.ts';
import { laidOut } from './archive/lay-out.ts';
import type { Watched } from './archive/read.ts';
import { readRest } from './archive/rest.ts';
import { isAuthentic } from './authentic.ts';
import { readErased } from './erasures.ts';
import { findBackups } from './find.ts';
import { type FoundBackup, holdsStore, type Manifest, storeName } from './manifest.ts';
import { wholeManifest } from './manifest-aside.ts';
import { backupDamaged, countsOf, type Described } from './verify.ts';
import { verifyBackupCopy } from './verify-aside.ts';

export interface RestoreOptions extends Watched {
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

/** A backup that was written out and proven beside the store, which is as it was. */
export interface ReadyRestore {
  /** Puts it in the store's place, at once: a power cut leaves one or the other. The store has to be closed. */
  putInPlace(): void;
  /** Removes it where it was not put in place. */
  discard(): void;
}

/** As `readyToRestore`, and puts it in the store's place. */
export async function restoreBackup(options: RestoreOptions): Promise<void> {
  (await readyToRestore(options)).putInPlace();
}

/**
 * Writes a backup out beside the store, under another name: with a new epoch, and without everybody who was erased since. Proven as a
 * whole, it can be put in the store's place; nothing before that touches the store. In pieces and threads, while the app goes on. Throws
 * `backup-damaged`, `store-from-newer-version`, `no-backup`, what `signal` says; nothing is left then.
 */
export async function readyToRestore(options: RestoreOptions): Promise<ReadyRestore> {
  const making = restoringOf(options.file);
  mkdirSync(dirname(options.file), { recursive: true, mode: 0o700 });
  clear(making);
  try {
    return await made(options, making);
  } catch (error) {
    clear(making);
    throw error;
  }
}

async function made(options: RestoreOptions, making: string): Promise<ReadyRestore> {
  const { backup, key, file, now, signal, report } = options;
  const manifest = await wholeManifest(backup);
  if (!manifest) throw backupDamaged('no manifest any more');
  const isOwn = manifest.mac === undefined ? manifest.format === 1 : isAuthentic(manifest, key);
  if (!isOwn) throw backupDamaged('another manifest than was written');
  const erased =
    manifest.format === 2
      ? await layOutArchived(options, manifest, making)
      : await copyWhole(options, manifest, making);
  signal?.throwIfAborted();
  report?.('proving');
  // Of an earlier version: what is long about that is long in a thread.
  await updateAside({ file: making, key }, { signal });
  const { described, wipes } = await continued(options, making, manifest, erased);
  if (wipes) await rewriteAside({ file: making, key });
  if (manifest.format === 2) await verifyBackupCopy(making, key, described, { signal });
  signal?.throwIfAborted();
  return {
    putInPlace() {
      const dir = dirname(file);
      const { head: anchor } = described;
      // A proof opens the store to read only, and such a connection leaves its empty log and its index where they are.
      clearBeside(making);
      noteEpoch(dir, { log: anchor.log, parent: manifest.head, backup: manifest.name, restoredAt: now.instant });
      moveAside(file, now);
      renameSync(making, file);
      syncFolder(dir);
      // Head anchors of the later record do not apply to the restored one.
      writeAnchor(dir, anchor, key, []);
    },
    discard: () => clear(making),
  };
}

/** Gives it a new epoch, and erases again. `wipes`: pages of erased clients are free in it. */
async function continued(
  { key, device, now, random, signal }: RestoreOptions,
  making: string,
  { format, schema }: Manifest,
  erased: readonly Tombstone[],
): Promise<{ readonly described: Described; readonly wipes: boolean }> {
  // Every page is verified before or after this, off the main loop.
  const store = openStore({ file: making, key, random, pagesFirst: 1 });
  try {
    const log = store.write((w) => continueLog(w, { device, now }));
    let again = 0;
    for (const tombstone of erased) {
      signal?.throwIfAborted();
      if (eraseAgain(store, tombstone, now)) again += 1;
      await pause();
    }
    const anchor = { log, ...store.read(head), at: now.instant };
    // Laid out anew, a file has free pages only where somebody was erased from it.
    return {
      described: { head: anchor, counts: store.read(countsOf), schema },
      wipes: format === 1 || again > 0,
    };
  } finally {
    store.close();
  }
}

/** Where a backup is written out, beside the store. */
const restoringOf = (file: string): string => `${file}.restoring`;

/** Removes what a killed restore left beside the store. Call it when nobody can be restoring. */
export const clearRestoring = (file: string): void => clear(restoringOf(file));

function clear(making: string): void {
  rmSync(making, { force: true });
  clearBeside(making);
}

function clearBeside(file: string): void {
  for (const ending of ['-wal', '-shm', '-journal']) rmSync(file + ending, { force: true });
}

/** A whole copy, proven before anything is done with it. Returns whom to erase from it again. */
async function copyWhole(
  { backup: { folder }, key, signal, report }: RestoreOptions,
  manifest: Manifest,
  making: string,
): Promise<readonly Tombstone[]> {
  report?.('looking');
  if (!(await holdsStore(folder, manifest))) throw backupDamaged('other bytes than its manifest says');
  await copyFile(join(folder, storeName), making);
  report?.('proving');
  await verifyBackupCopy(making, key, manifest, { signal });
  return newestTombstones(dirname(folder), key);
}

/**
 * A backup out of an archive. Of those who were erased since, what hung on their rows may be gone, so that the whole is proven
 * when they are erased again. Returns whom to erase.
 */
async function layOutArchived(
  { backup: { folder }, key, signal, report }: RestoreOptions,
  manifest: Manifest,
  making: string,
): Promise<readonly Tombstone[]> {
  const { name, head: wanted, schema, counts } = manifest;
  const archive = archiveAt(dirname(folder), key);
  const rest = await readRest(archive.keys, { folder, name, hash: wanted.hash });
  if (!rest) throw backupDamaged('what is not in the log is not there');
  const named = await newestTombstones(dirname(folder), key);
  const reading = { archive, head: wanted, erased: named, signal, report };
  const { erased, gone, counts: found } = await laidOut(reading, { file: making, key, schema, rest });
  if (gone.size === 0 && found !== null && JSON.stringify(found) !== JSON.stringify(counts))
    throw backupDamaged('other counts than its manifest says');
  const byClient = new Map([...erased].reverse().map((one) => [one.clientId, one]));
  return [...byClient.values()];
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
  // Whatever lies beside a manifest, the rows of the archive say the same, and are read at every restore.
  if (manifest.format === 2 || !(await holdsStore(folder, manifest))) return [];
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
