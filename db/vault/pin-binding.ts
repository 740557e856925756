import { createHash, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical.ts';
import { Sha256, type StaffId } from '../../domain/ids.ts';
import type { PinSecret } from './pins.ts';

/**
 * Binds a stored PIN to the event that sets it: SHA-256(32 random bytes ‖ verifier and person). The random bytes are stored
 * beside the verifier and removed with it, so that an old PIN cannot be derived from the record.
 */
export function pinBinding(staffId: StaffId, { nonce, salt, digest, n, r, p }: PinSecret): Sha256 {
  if (nonce === null) throw new Error('a PIN without its random bytes binds nothing');
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  const verifier = canonicalJson({ staffId, salt: hex(salt), digest: hex(digest), n, r, p });
  return Sha256.parse(createHash('sha256').update(nonce).update(verifier, 'utf8').digest('hex'));
}

/** Whether the stored PIN is the one that the event set. `bound` comes from the record; null when the PIN was never bound. */
export function isBoundPin(staffId: StaffId, kept: PinSecret, bound: Sha256 | null): boolean {
  if (bound === null) return true;
  if (kept.nonce === null) return false;
  return timingSafeEqual(Buffer.from(pinBinding(staffId, kept), 'hex'), Buffer.from(bound, 'hex'));
}
