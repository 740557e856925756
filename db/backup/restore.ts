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
import { archiveAt } from './archive/archive.ts';
import { laidOut } from './archive/lay-out.ts';
import { readRest } from './archive/rest.ts';
import { isAuthentic } from './authentic.ts';
import { readErased } from './erasures.ts';
import { findBackups } from './find.ts';
import { type FoundBackup, holdsStore, type Manifest, storeName } from './manifest.ts';
import { wholeManifest } from './manifest-aside.ts';
import { backupDamaged, countsOf, type Described } from './verify.ts';
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
 * Puts a backup in the store's place. It is written under another name, given a new epoch, and everybody erased since the backup
 * is erased from it again; proven as a whole, it gets the store's name. Interrupted at any point, the store is either the old one
 * or the restored one. Throws `backup-damaged`, `store-from-newer-version`, `no-backup`.
 */
export async function restoreBackup(options: RestoreOptions): Promise<void> {
  const { backup, key, file, device, now, random } = options;
  const manifest = await wholeManifest(backup);
  if (!manifest) throw backupDamaged('no manifest any more');
  const isOwn = manifest.mac === undefined ? manifest.format === 1 : isAuthentic(manifest, key);
  if (!isOwn) throw backupDamaged('another manifest than was written');
  const dir = dirname(file);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const making = `${file}.restoring`;
  rmSync(making, { force: true });
  clearBeside(making);
  const erased =
    manifest.format === 2
      ? await layOutArchived(options, manifest, making)
      : await copyWhole(options, manifest, making);

  // Every page is verified before or after this, off the main loop.
  const store = openStore({ file: making, key, random, pagesFirst: 1 });
  let anchor: HeadAnchor;
  let described: Described;
  try {
    const log = store.write((w) => continueLog(w, { device, now }));
    const again = erased.filter((tombstone) => eraseAgain(store, tombstone, now));
    // Laid out anew, a file has free pages only where somebody was erased from it.
    if (manifest.format === 1 || again.length > 0) store.wipeFreePages();
    anchor = { log, ...store.read(head), at: now.instant };
    described = { head: anchor, counts: store.read(countsOf), schema: manifest.schema };
  } finally {
    store.close();
  }
  if (manifest.format === 2) await verifyBackupCopy(making, key, described);
  // A proof opens the store to read only, and such a connection leaves its empty log and its index where they are.
  clearBeside(making);
  noteEpoch(dir, { log: anchor.log, parent: manifest.head, backup: manifest.name, restoredAt: now.instant });
  moveAside(file, now);
  renameSync(making, file);
  syncFolder(dir);
  // Head anchors of the later record do not apply to the restored one.
  writeAnchor(dir, anchor, key, []);
}

function clearBeside(file: string): void {
  for (const ending of ['-wal', '-shm', '-journal']) rmSync(file + ending, { force: true });
}

/** A whole copy, proven before anything is done with it. Returns whom to erase from it again. */
async function copyWhole(
  { backup: { folder }, key }: RestoreOptions,
  manifest: Manifest,
  making: string,
): Promise<readonly Tombstone[]> {
  if (!(await holdsStore(folder, manifest))) throw backupDamaged('other bytes than its manifest says');
  await copyFile(join(folder, storeName), making);
  await verifyBackupCopy(making, key, manifest);
  return newestTombstones(dirname(folder), key);
}

/**
 * A backup out of an archive. Of those who were erased since, what hung on their rows may be gone, so that the whole is proven
 * when they are erased again. Returns whom to erase.
 */
async function layOutArchived(
  { backup: { folder }, key }: RestoreOptions,
  manifest: Manifest,
  making: string,
): Promise<readonly Tombstone[]> {
  const { name, head: wanted, schema, counts } = manifest;
  const archive = archiveAt(dirname(folder), key);
  const rest = await readRest(archive.keys, { folder, name, hash: wanted.hash });
  if (!rest) throw backupDamaged('what is not in the log is not there');
  const named = await newestTombstones(dirname(folder), key);
  const reading = { archive, head: wanted, erased: named };
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
