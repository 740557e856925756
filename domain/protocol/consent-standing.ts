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

/**
 * Whether the consent text of `own` is a sample: no owner approved it, neither itself nor the same text under a later version.
 * `ownApproved` is asked only where the present version does not tell.
 */
export function isSampleConsent(
  own: { readonly protocol: Protocol; readonly hash: Sha256 },
  present: { readonly hash: Sha256; readonly protocol: Protocol; readonly approved: boolean },
  ownApproved: () => boolean,
): boolean {
  if (own.hash === present.hash) return !present.approved;
  if (present.approved && own.protocol.versions.consent === present.protocol.versions.consent) return false;
  return !ownApproved();
}
