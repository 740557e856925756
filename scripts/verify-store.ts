import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { reportedVerdict, verifyOpenRecord } from '../api/integrity/verify-record.ts';
import { storeFileIn } from '../api/tablet/open-record.ts';
import { isAuthentic } from '../db/backup/authentic.ts';
import { backupsIn, readManifest, readRecovery } from '../db/backup/manifest.ts';
import { verifyFound } from '../db/backup/verify-found.ts';
import { openStore } from '../db/file/open.ts';
import type { Store } from '../db/file/store.ts';
import { clinicDetails } from '../db/projections/settings.ts';
import { openRecoveryHalf } from '../db/vault/recovery-half.ts';
import { Vault } from '../db/vault/vault.ts';
import { AppError } from '../domain/errors.ts';
import { Zone } from '../domain/time.ts';
import { english } from '../renderer/words/faults/english.ts';
import { faultSentence } from '../renderer/words/faults/fault-words.ts';

/** Whoever verifies types the key or pipes it in; an argument would stay in the shell's history and the process list. */
export interface Secrets {
  readonly passphrase: string | undefined;
  readonly recoveryKey: string | undefined;
}

export interface StoreVerdict {
  readonly sound: boolean;
  readonly words: string;
}

/**
 * Proves a tablet's record, or one backup of it, row by row and against every head that was kept outside. `dir` is the
 * data folder, or the folder of one backup. Throws AppError when it cannot be opened: `store-busy`, `wrong-recovery-key`, ….
 */
export async function verifyStore(dir: string, secrets: Secrets): Promise<StoreVerdict> {
  const manifest = readManifest(dir);
  return manifest ? verifyBackup(dir, secrets) : verifyTablet(dir, secrets);
}

async function verifyBackup(dir: string, { recoveryKey }: Secrets): Promise<StoreVerdict> {
  const half = readRecovery(dir);
  const manifest = readManifest(dir);
  if (!half || !manifest) throw new AppError('backup-damaged', { why: 'incomplete' });
  if (recoveryKey === undefined) throw new AppError('recovery-key-needed', { why: 'backup' });
  const key = await openRecoveryHalf(half, recoveryKey);
  if (manifest.mac === undefined ? manifest.format !== 1 : !isAuthentic(manifest, key))
    return { sound: false, words: 'What this backup says of itself is not what was written.' };
  try {
    await verifyFound({ folder: dir, manifest }, key);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { sound: false, words: `${faultSentence(english, error.fault)} (${error.detail})` };
  }
  const { events, clients, visits, documents } = manifest.counts;
  return {
    sound: true,
    words: `This backup of ${manifest.madeAt} opens: ${events} rows, ${clients} clients, ${visits} visits and ${documents} papers, all as written.`,
  };
}

/** The record in a data folder, opened for looking at it. The caller closes the store. Throws AppError when it does not open. */
export async function openTabletStore(
  dir: string,
  { passphrase, recoveryKey }: Secrets,
): Promise<{ store: Store; key: Uint8Array }> {
  const storeFile = storeFileIn(dir);
  if (!existsSync(storeFile)) throw new AppError('store-missing', { why: 'folder' });
  const vault = new Vault({ dir, storeFile, protector: { kind: 'passphrase' }, random: noRandom });
  const key =
    recoveryKey === undefined
      ? await vault.open({ passphrase })
      : await openRecoveryHalf(vault.recoveryHalf(), recoveryKey);
  return { store: openStore({ file: storeFile, key, random: noRandom }), key };
}

async function verifyTablet(dir: string, secrets: Secrets): Promise<StoreVerdict> {
  let opened: Awaited<ReturnType<typeof openTabletStore>>;
  try {
    opened = await openTabletStore(dir, secrets);
  } catch (error) {
    if (error instanceof AppError && (error.code === 'store-damaged' || error.code === 'store-wrong-key'))
      return { sound: false, words: `The file is damaged: ${error.detail}.` };
    throw error;
  }
  const { store, key } = opened;
  try {
    const places = [join(dir, 'backups')].filter((place) => backupsIn(place).length > 0);
    const found = verifyOpenRecord(store, key, dir, places.flatMap(backupsIn));
    const zone = store.read(clinicDetails)?.zone ?? Zone.parse('UTC');
    const { ok, says } = store.read((r) => reportedVerdict(r, found, zone));
    return { sound: ok, words: faultSentence(english, says) };
  } finally {
    store.close();
  }
}

function noRandom(): never {
  throw new Error('verifying makes nothing new');
}
