import { sha256OfJson } from '../canonical.ts';
import type { AftercareTimeline } from '../dates/care.ts';
import type { Sha256 } from '../ids.ts';
import type { Protocol } from './schema.ts';

/** Names one exact protocol; every edit gives another hash. */
export function protocolHash(protocol: Protocol): Sha256 {
  return sha256OfJson(protocol);
}

/** Names the consent text exactly as it is shown, in its language. */
export function consentHash(protocol: Protocol): Sha256 {
  const known = consentHashes.get(protocol);
  if (known) return known;
  const { language, consent, disclaimer } = protocol;
  const hash = sha256OfJson({ language, consent, disclaimer });
  consentHashes.set(protocol, hash);
  return hash;
}

/** Asked for at every step of a visit; protocols are never changed in place. */
const consentHashes = new WeakMap<Protocol, Sha256>();

/** Names the aftercare exactly as the client went through it, dates included. */
export function aftercareHash(timeline: AftercareTimeline): Sha256 {
  return sha256OfJson(timeline);
}
