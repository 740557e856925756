import type { Protocol } from './protocol.ts';

/**
 * What a visit is done under once a new consent text took the place of its own: the checks and the care that it was opened with,
 * and of `from` what a consent signature covers (`consentHash`), under that text's own number. `versions.whole` stays the
 * number of `own`, and so does the form that it was written in. The same two give the same object, so that what is cached by it is
 * found again.
 */
export function withConsent(own: Protocol, from: Protocol): Protocol {
  if (from === own) return own;
  const known = combined.get(own)?.get(from);
  if (known) return known;
  const { consent, disclaimer, language } = from;
  const versions = { ...own.versions, consent: from.versions.consent };
  const made: Protocol = { ...own, consent, disclaimer, language, versions };
  const ofOwn = combined.get(own) ?? new WeakMap<Protocol, Protocol>();
  combined.set(own, ofOwn.set(from, made));
  return made;
}

const combined = new WeakMap<Protocol, WeakMap<Protocol, Protocol>>();
