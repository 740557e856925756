import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import type { PublishedProtocol } from '../protocol.ts';
import { stillThere } from '../translations/ready.ts';
import type { PublishedLanguage } from '../translations/translation.ts';
import type { ProtocolChange } from './change.ts';
import { protocolChanges } from './diff.ts';
import { asksConsentAgain, marked } from './marks.ts';
import { segmentsOf } from './place.ts';

/** What would be published: the text with its numbers, and everything that changed against the version in use. */
export interface NextVersion {
  readonly protocol: PublishedProtocol;
  readonly changes: readonly ProtocolChange[];
  readonly consentAgain: boolean;
}

/** The text of a protocol without the numbers that it was published under, and without its languages. */
export function textOf(
  protocol: TreatmentProtocol & Partial<PublishedProtocol> & { readonly firstForm?: unknown },
): TreatmentProtocol {
  const { versions: _numbers, languages: _others, firstForm: _stored, ...text } = protocol;
  return text;
}

const care = new Set(['topics', 'preparation', 'aftercare', 'nextFromDay', 'information', 'sheet']);

/**
 * The next version of a treatment. `newest` is the highest number so far, `wording` the marks of the changes that the owner
 * says mean the same. The consent's own number counts changes of meaning only: who signed under the same number is not asked
 * again.
 */
export function nextVersion(from: {
  readonly text: TreatmentProtocol;
  readonly inUse: PublishedProtocol | null;
  readonly newest: number;
  readonly wording: readonly string[];
  /** What clients can read it in; as in the version in use where nothing is said. */
  readonly languages?: readonly PublishedLanguage[];
}): NextVersion {
  const { text, inUse, newest, wording } = from;
  const whole = newest + 1;
  if (!inUse) {
    const protocol = { ...text, versions: { whole, consent: 1, care: 1 } };
    return { protocol, changes: [], consentAgain: false };
  }
  const changes = marked(protocolChanges(textOf(inUse), text), wording);
  const consentAgain = asksConsentAgain(changes);
  const inCare = changes.some(({ place }) => care.has(segmentsOf(place)[0] ?? ''));
  const versions = {
    whole,
    consent: inUse.versions.consent + (consentAgain ? 1 : 0),
    care: inUse.versions.care + (inCare ? 1 : 0),
  };
  const languages = languagesOf(text, from.languages ?? inUse.languages ?? []);
  return { protocol: { ...text, versions, ...languages }, changes, consentAgain };
}

/**
 * A changed sentence keeps its translations, which are stale by what they were made from; a removed one loses them. The language
 * that the text is written in is no translation of it, even where it was one before.
 */
function languagesOf(
  text: TreatmentProtocol,
  languages: readonly PublishedLanguage[],
): Pick<PublishedProtocol, 'languages'> {
  const kept = languages
    .filter(({ language }) => language !== text.language)
    .map((one) => ({ ...one, texts: stillThere(text, one.texts) }))
    .filter(({ texts }) => Object.keys(texts).length > 0);
  return kept.length === 0 ? {} : { languages: kept };
}
