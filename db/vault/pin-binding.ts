import { createHash, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical.ts';
import { Sha256, type StaffId } from '../../domain/ids.ts';
import type { PinSecret } from './pins.ts';

/**
 * What the event that sets a PIN says of what is kept of it: SHA-256(32 random bytes ‖ the verifier and whose it is). The
 * random bytes are kept beside the verifier and go with it, so that nobody can tell an old PIN from what the record says.
 */
export function pinBinding(staffId: StaffId, { nonce, salt, digest, n, r, p }: PinSecret): Sha256 {
  if (nonce === null) throw new Error('a PIN without its random bytes binds nothing');
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  const verifier = canonicalJson({ staffId, salt: hex(salt), digest: hex(digest), n, r, p });
  return Sha256.parse(createHash('sha256').update(nonce).update(verifier, 'utf8').digest('hex'));
}

/** Whether this is what was kept when the PIN was set: `bound` is what the record says, null where it was never bound. */
export function isBoundPin(staffId: StaffId, kept: PinSecret, bound: Sha256 | null): boolean {
  if (bound === null) return true;
  if (kept.nonce === null) return false;
  return timingSafeEqual(Buffer.from(pinBinding(staffId, kept), 'hex'), Buffer.from(bound, 'hex'));
}
