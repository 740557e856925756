import { sha256OfJson } from '../canonical.ts';
import type { AftercareTimeline, CareDateIs } from '../dates/care.ts';
import type { Sha256 } from '../ids.ts';
import type { Protocol } from './schema.ts';

/** Identifies one exact protocol; every edit changes the hash. */
export function protocolHash(protocol: Protocol): Sha256 {
  return sha256OfJson(protocol);
}

/** Identifies the consent text exactly as shown, in its language. */
export function consentHash(protocol: Protocol): Sha256 {
  const known = consentHashes.get(protocol);
  if (known) return known;
  const { language, consent, disclaimer } = protocol;
  const hash = sha256OfJson({ language, consent, disclaimer });
  consentHashes.set(protocol, hash);
  return hash;
}

/** Cached, because every step of a visit asks for it; protocols are never changed in place. */
const consentHashes = new WeakMap<Protocol, Sha256>();

/** Identifies the aftercare exactly as the client saw it, dates included. */
export function aftercareHash(timeline: AftercareTimeline): Sha256 {
  const dates = timeline.dates.map(({ is, ...date }) => ({ ...date, title: hashedTitle(is) }));
  return sha256OfJson({ ...timeline, dates });
}

/** A calendar entry as signatures cover it, in every language: another word here, and papers that were signed no longer agree. */
function hashedTitle(is: CareDateIs): string {
  if (is.kind === 'session') return `Session ${is.session}`;
  return is.byTime === undefined ? is.short : `${is.short} by ${is.byTime}`;
}
