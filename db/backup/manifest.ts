import { createHash } from 'node:crypto';
import { closeSync, lstatSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupName } from '../../domain/clinic/custody.ts';
import { Sha256 } from '../../domain/ids.ts';
import { Instant } from '../../domain/time.ts';
import { Tombstone } from '../erasure/erasures.ts';
import { isTaken, openOutsideFile, readOutside } from '../file/outside.ts';
import { hashOutside } from '../file/outside-aside.ts';
import { HeadAnchor } from '../vault/anchor.ts';
import { RecoveryHalf } from '../vault/recovery-half.ts';
import { Erasures } from './erasures.ts';

/** A backup's description of itself. It names no client; tombstones hold ids only. */
export const Manifest = z.object({
  /** 1: a whole copy of the store lies beside the manifest. 2: the archive beside the backups holds the record (`archive/`). */
  format: z.union([z.literal(1), z.literal(2)]),
  name: BackupName,
  madeAt: Instant,
  device: z.string(),
  clinic: z.string(),
  /** Schema version of the store: an older Chairside must not open a newer store. */
  schema: z.number().int().positive(),
  /** What it takes to restore it: the copy, or all of the archive up to its last row. */
  bytes: z.number().int().positive(),
  /** Of the copy. */
  sha256: Sha256.optional(),
  counts: z.object({
    events: z.number().int(),
    clients: z.number().int(),
    visits: z.number().int(),
    documents: z.number().int(),
  }),
  head: HeadAnchor,
  /** Everybody who was erased, in backups of earlier versions; empty since, see `erasures`. */
  erased: z.array(Tombstone),
  /** Where everybody who was erased stands: in files of their own, so that a manifest stays small (`erasures.ts`). */
  erasures: Erasures.optional(),
  /** MAC under the store key: shows who wrote the manifest. Absent in earlier versions. */
  mac: Sha256.optional(),
});
export type Manifest = z.infer<typeof Manifest>;

export const storeName = 'record.db';
export const manifestName = 'manifest.json';
export const recoveryName = 'recovery.json';
/** A folder with this ending is never treated as a backup. */
export const partialEnding = '.partial';

export interface FoundBackup {
  readonly folder: string;
  readonly manifest: Manifest;
  /**
   * The manifest is of an earlier version and too large to be read before anybody has proven it: here it is without those who
   * were erased and without its MAC. `wholeManifest` reads all of it, for whoever has the key.
   */
  readonly isCut?: true;
}

export const isArchived = ({ manifest }: FoundBackup): boolean => manifest.format === 2;

/**
 * Complete backups in this folder, newest first. Unreadable and unfinished ones are left out. Waits for the medium: for
 * commands and trials only, the app asks `findBackups`.
 */
export function backupsIn(place: string): FoundBackup[] {
  if (!lstatSync(place, { throwIfNoEntry: false })?.isDirectory()) return [];
  const found = readdirSync(place, { withFileTypes: true }).flatMap((entry): FoundBackup[] => {
    if (!entry.isDirectory() || entry.name.endsWith(partialEnding)) return [];
    const folder = join(place, entry.name);
    const manifest = readManifest(folder);
    return manifest && manifest.name === entry.name ? [{ folder, manifest }] : [];
  });
  return found.sort(newestFirst);
}

/**
 * By when they were made. Of two of one instant (a scheduled one, and one that somebody asked for right after a change) the
 * one with more of the record comes first. Names tell nothing of it on two places, and anybody can write a later one.
 */
export function newestFirst({ manifest: a }: FoundBackup, { manifest: b }: FoundBackup): number {
  if (a.madeAt !== b.madeAt) return a.madeAt < b.madeAt ? 1 : -1;
  return b.head.sequence - a.head.sequence || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

export function readManifest(folder: string): Manifest | null {
  return Manifest.safeParse(readJson(join(folder, manifestName), mostEarlierManifestBytes)).data ?? null;
}

export function readRecovery(folder: string): RecoveryHalf | null {
  const parsed = RecoveryHalf.safeParse(readJson(join(folder, recoveryName), mostManifestBytes));
  return parsed.success ? parsed.data : null;
}

/** Reads the whole copy, in pieces, and returns whether its bytes are those that the manifest describes. */
export async function holdsStore(
  folder: string,
  { bytes, sha256 }: Pick<Manifest, 'bytes' | 'sha256'>,
): Promise<boolean> {
  return sha256 !== undefined && (await hashOutside(join(folder, storeName), bytes)) === sha256;
}

/** Throws when `file` is not a plain file. */
export function hashOfFile(file: string): Sha256 {
  const hash = createHash('sha256');
  const descriptor = openOutsideFile(file);
  if (descriptor === null) throw new Error('no plain file');
  try {
    const chunk = Buffer.alloc(1024 * 1024);
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk))
      hash.update(chunk.subarray(0, read));
  } finally {
    closeSync(descriptor);
  }
  return Sha256.parse(hash.digest('hex'));
}

/** No more is read of a manifest, or of another small file of a backup, before somebody with the key has proven it. */
export const mostManifestBytes = 64 * 1024;
/** In earlier versions a manifest named everybody who was erased. */
export const mostEarlierManifestBytes = 1024 * 1024;

/** Returns null when the file is missing, unreadable, too large or not JSON: the folder then holds no backup. */
function readJson(file: string, most: number): unknown {
  try {
    const bytes = readOutside(file, most);
    return bytes && JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}

/** Two backups within one second (a scheduled one and a requested one) get different names. */
export function freeName(place: string, name: string): string {
  for (let copy = 2, free = name; ; copy += 1) {
    if (!isTaken(join(place, free))) return free;
    free = `${name}-${copy}`;
  }
}
