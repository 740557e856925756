import { scryptSync } from 'node:crypto';
import type { Random } from '../db/log/types.ts';
import { makeRecoveryKey, readRecoveryKey } from '../db/vault/recovery-key.ts';
import { publicHalves } from './keys.ts';

/** As reader of a sealed root key: the printed clinic key, which opens the record when every tablet is lost. */
export const clinicReader = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

export const makeClinicKey = (random: Random): string => makeRecoveryKey(random);

/** The X25519 pair that a typed clinic key stands for; null when it was mistyped. Takes half a second. */
export function readClinicKey(typed: string): { readonly boxPrivate: Buffer; readonly boxPublic: Buffer } | null {
  const read = readRecoveryKey(typed);
  if (!read.ok) return null;
  const boxPrivate = scryptSync(read.secret, 'chairside-clinic-key-1', 32, cost);
  const { boxPublic } = publicHalves(boxPrivate, boxPrivate);
  return { boxPrivate, boxPublic };
}
