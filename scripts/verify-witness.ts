import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { paperWitness } from '../api/integrity/witness.ts';
import { sealCertificates } from '../api/seal/seal-certificates.ts';
import { isAuthentic } from '../db/backup/authentic.ts';
import { Manifest, manifestName } from '../db/backup/manifest.ts';
import type { Store } from '../db/file/store.ts';
import { type Witness, witnessOf } from '../db/log/verify/witness.ts';
import { verifyDocument } from '../documents/seal/verify.ts';
import { english } from '../renderer/words/faults/english.ts';
import { faultSentence } from '../renderer/words/faults/fault-words.ts';
import { openTabletStore, type Secrets } from './verify-store.ts';

/** `nothing`: it is not this clinic's own, or not as it was made, so it proves nothing either way. */
export interface WitnessVerdict {
  readonly file: string;
  readonly says: Witness | 'erased' | 'nothing' | 'unreadable';
  readonly words: string;
}

type Said = Omit<WitnessVerdict, 'file'>;

/**
 * Holds papers, backups and their manifests against the record in `dir`, and says of each which rows it proves or contradicts.
 * A paper counts when it is untouched and sealed by a key that the record names; a manifest when the store's key proves it:
 * anybody can write another one. Throws as `verifyStore` does.
 */
export async function verifyWitnesses(
  dir: string,
  secrets: Secrets,
  files: readonly string[],
): Promise<WitnessVerdict[]> {
  const { store, key } = await openTabletStore(dir, secrets);
  try {
    const verdicts: WitnessVerdict[] = [];
    for (const file of files) verdicts.push({ file, ...(await said(store, key, file)) });
    return verdicts;
  } finally {
    store.close();
  }
}

async function said(store: Store, key: Uint8Array, file: string): Promise<Said> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(statSync(file).isDirectory() ? join(file, manifestName) : file);
  } catch {
    return { says: 'unreadable', words: 'The file cannot be read.' };
  }
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-') ? ofPaper(store, bytes) : ofManifest(store, key, bytes);
}

async function ofPaper(store: Store, bytes: Uint8Array): Promise<Said> {
  const { verdict, says: found } = await verifyDocument(bytes, store.read(sealCertificates));
  if (verdict !== 'untouched') return { says: 'nothing', words: faultSentence(english, found) };
  const { says, row } = paperWitness(store, bytes);
  return { says, words: row === null ? words(says) : wordsOf(says, row) };
}

function ofManifest(store: Store, key: Uint8Array, bytes: Uint8Array): Said {
  let content: unknown = null;
  try {
    content = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    // The schema then says that it is no manifest.
  }
  const manifest = Manifest.safeParse(content);
  if (!manifest.success) return { says: 'unreadable', words: 'Neither a paper nor a backup’s manifest.' };
  if (!isAuthentic(manifest.data, key))
    return { says: 'nothing', words: 'Not proven by this record’s key: anybody could have written it.' };
  const says = store.read((r) => witnessOf(r, manifest.data.head));
  return { says, words: wordsOf(says, manifest.data.head.sequence) };
}

function wordsOf(says: Witness | 'erased', row: number): string {
  switch (says) {
    case 'proves':
      return `Rows 0 to ${row} are what they were when it was made.`;
    case 'erased':
      return `Rows 0 to ${row} are what they were when it was made. What it says was erased with the client.`;
    case 'contradicts':
      return `This clinic’s record has been changed since: row ${row}, or one before it, is not what it was when this was made.`;
    case 'elsewhere':
      return `The record goes on from an older backup. What was row ${row} when this was made is not in it any more.`;
  }
}

/** For a paper of an earlier version, which does not say where the record stood. */
function words(says: Witness | 'erased'): string {
  switch (says) {
    case 'proves':
      return 'The record holds this paper.';
    case 'erased':
      return 'The record held this paper. It was erased with the client.';
    case 'contradicts':
      return 'This clinic’s record has been changed since: it does not hold this paper any more.';
    case 'elsewhere':
      return 'The record goes on from an older backup, and does not hold this paper.';
  }
}
