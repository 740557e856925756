import { dirname, join } from 'node:path';
import { AppError } from '../../domain/errors.ts';
import { readEndsAside, readOutsideAside, searchedInTime } from '../file/outside-aside.ts';
import { RecoveryHalf } from '../vault/recovery-half.ts';
import {
  type FoundBackup,
  Manifest,
  manifestName,
  mostEarlierManifestBytes,
  mostManifestBytes,
  recoveryName,
} from './manifest.ts';

/** Reading a manifest off the main loop, as somebody laid it on a stick. */

/** Returns what lies in this folder as a backup, or null; no more than `mostManifestBytes` of it are read. */
export async function backupIn(folder: string): Promise<FoundBackup | null> {
  const file = join(folder, manifestName);
  try {
    const bytes = await readOutsideAside(file, mostManifestBytes);
    if (bytes) return found(folder, parsed(Buffer.from(bytes).toString('utf8')));
    const ends = await readEndsAside(file, mostManifestBytes, mostEarlierManifestBytes);
    const cut = ends && withoutErased(ends);
    return cut ? found(folder, parsed(cut), { isCut: true }) : null;
  } catch {
    return null;
  }
}

/**
 * The manifest as it was written, for whoever has the key and checks it. Only one of an earlier version is larger than what
 * `backupIn` has read. Returns null when it cannot be read any more.
 */
export async function wholeManifest({ folder, manifest, isCut }: FoundBackup): Promise<Manifest | null> {
  if (!isCut) return manifest;
  try {
    const bytes = await readOutsideAside(join(folder, manifestName), mostEarlierManifestBytes);
    return bytes && parsed(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}

const patienceMs = 1500;

/** The recovery half beside a manifest; null when there is none. Throws `no-backup` when the medium does not answer in time. */
export async function recoveryIn(folder: string): Promise<RecoveryHalf | null> {
  let text: string | null = null;
  const inTime = await searchedInTime(dirname(folder), patienceMs, async () => {
    const bytes = await readOutsideAside(join(folder, recoveryName), mostManifestBytes).catch(() => null);
    text = bytes && Buffer.from(bytes).toString('utf8');
  });
  if (!inTime) throw new AppError('no-backup', { why: 'too-slow' });
  return readHalf(text);
}

function readHalf(text: string | null): RecoveryHalf | null {
  try {
    return text === null ? null : (RecoveryHalf.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

const parsed = (text: string): Manifest | null => Manifest.safeParse(JSON.parse(text)).data ?? null;

function found(folder: string, manifest: Manifest | null, cut: Pick<FoundBackup, 'isCut'> = {}): FoundBackup | null {
  return manifest && { folder, manifest, ...cut };
}

/**
 * In an earlier version's manifest, only the list of the erased is long. Puts the text before and after it together, with an
 * empty list and, because that one counts only for the whole, without the MAC.
 */
function withoutErased({ start, end }: { readonly start: string; readonly end: string }): string | null {
  const before = start.indexOf('"erased"');
  const after = end.lastIndexOf(']');
  if (before < 0 || after < 0) return null;
  const rest = end.slice(after + 1).replace(/,\s{0,10}"mac": {0,1}"[0-9a-f]{64}"/, '');
  return `${start.slice(0, before)}"erased": []${rest}`;
}
