import { createHash } from 'node:crypto';
import { findSeal } from '../../documents/seal/byte-range.ts';
import type { SealIdentity } from '../../documents/seal/certificate.ts';
import { signDigest } from '../../documents/seal/cms.ts';

/** A sealed paper under another seal of the same certificate: another file of the same size that says the same, as valid. */
export function sealedAgain(pdf: Uint8Array, identity: SealIdentity): Uint8Array {
  const file = Buffer.from(pdf);
  const place = findSeal(file.toString('latin1'));
  if (!place) throw new Error('the paper is not sealed');
  const digest = createHash('sha256').update(file.subarray(0, place.start)).update(file.subarray(place.end)).digest();
  const room = place.end - place.start - 2;
  const seal = Buffer.from(signDigest(digest, identity)).toString('hex').padEnd(room, '0');
  file.write(seal, place.start + 1, 'latin1');
  return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
}
