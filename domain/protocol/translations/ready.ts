import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import { clientTexts, partsAt, type SourceText, sourceHash, sourceTexts, type TextPart, textsOfPart } from './texts.ts';
import type { PublishedLanguage, Translation, TranslationState } from './translation.ts';

/** Why a sentence cannot be shown in a language: nobody translated it, its source is another by now, or nobody approved it. */
export type NotReadyWhy = 'missing' | 'stale' | 'not-approved';
export interface NotReady {
  readonly place: string;
  readonly why: NotReadyWhy;
}

type Given = Readonly<Record<string, Pick<Translation, 'source' | 'state'>>>;

/** What keeps a part from being handed over in a language, in the protocol's order; nothing where it can be. */
export function notReady(protocol: TreatmentProtocol, translations: Given, part: TextPart): NotReady[] {
  return textsOfPart(protocol, part).flatMap(({ place, text }): NotReady[] => {
    const why = whyNot({ place, text }, translations);
    return why === null ? [] : [{ place, why }];
  });
}

function whyNot({ place, text }: SourceText, translations: Given): NotReadyWhy | null {
  const known = Object.hasOwn(translations, place) ? translations[place] : undefined;
  if (!known) return 'missing';
  if (known.source !== sourceHash(text)) return 'stale';
  return known.state === 'approved' ? null : 'not-approved';
}

/** The approved sentences of a published language, as `notReady` takes them. */
export function approvedTexts({ texts }: Pick<PublishedLanguage, 'texts'>): Given {
  return Object.fromEntries(
    Object.entries(texts).map(([place, { source }]) => [place, { source, state: 'approved' as const }]),
  );
}

/**
 * The languages in which a part can be handed over: the clinic's own first, then those whose every sentence of it is there,
 * fresh and approved.
 */
export function readyLanguages(
  protocol: TreatmentProtocol,
  languages: readonly PublishedLanguage[],
  part: TextPart,
): string[] {
  // A translation into what is the clinic's own language by now says nothing more.
  const others = languages.filter(
    (one) => one.language !== protocol.language && notReady(protocol, approvedTexts(one), part).length === 0,
  );
  return [protocol.language, ...others.map(({ language }) => language)];
}

/** How a sentence stands in a language, as it is shown. */
export type Standing = TranslationState | 'missing' | 'stale';

export function standingOf({ place, text }: SourceText, translations: Given): Standing {
  const known = Object.hasOwn(translations, place) ? translations[place] : undefined;
  if (!known) return 'missing';
  return known.source === sourceHash(text) ? known.state : 'stale';
}

/** How many sentences of a client's stand how. */
export function standings(protocol: TreatmentProtocol, translations: Given): Record<Standing, number> {
  const counts = { missing: 0, stale: 0, machine: 0, draft: 0, checked: 0, approved: 0 };
  for (const source of clientTexts(protocol)) counts[standingOf(source, translations)]++;
  return counts;
}

/** What stays of translations once the protocol is another: those of sentences that are still there, stale ones too. */
export function stillThere<T>(protocol: TreatmentProtocol, texts: Readonly<Record<string, T>>): Record<string, T> {
  const there = new Set(sourceTexts(protocol).map(({ place }) => place));
  return Object.fromEntries(Object.entries(texts).filter(([place]) => there.has(place) && partsAt(place).length > 0));
}

/**
 * Languages with only those sentences whose source is the one that the protocol has now. `earlier`: of the version whose text it
 * is again; what was approved then counts where nothing newer is of the sentence, also of a language that is none of them since
 * the text was written in it.
 */
export function withFreshTexts(
  protocol: TreatmentProtocol,
  languages: readonly PublishedLanguage[],
  earlier: readonly PublishedLanguage[] = [],
): readonly PublishedLanguage[] {
  const sources = new Map(sourceTexts(protocol).map(({ place, text }) => [place, sourceHash(text)]));
  const fresh = (texts: PublishedLanguage['texts'] = {}) =>
    Object.fromEntries(Object.entries(texts).filter(([place, { source }]) => sources.get(place) === source));
  const gone = earlier.filter(({ language }) => !languages.some((one) => one.language === language));
  return [...languages, ...gone].map((one) => {
    const then = earlier.find(({ language }) => language === one.language);
    return { ...one, texts: { ...fresh(then?.texts), ...fresh(one.texts) } };
  });
}
