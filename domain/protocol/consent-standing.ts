import type { Sha256 } from '../ids.ts';
import { consentHash } from './hash.ts';
import type { Protocol } from './protocol.ts';

/**
 * The consent text that a signature under `own` is held against: the present one, unless an owner approved it as the same in
 * other words. The consent's number counts changes of meaning, so under the same number nobody is asked again.
 */
export function consentStanding(own: Protocol, present: { protocol: Protocol; approved: boolean }): Sha256 {
  const { protocol, approved } = present;
  const alike = approved && protocol.treatment === own.treatment && protocol.versions.consent === own.versions.consent;
  return consentHash(alike ? own : protocol);
}
