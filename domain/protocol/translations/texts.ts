import { sha256OfJson } from '../../canonical.ts';
import type { Sha256 } from '../../ids.ts';
import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import { idOf, isFields, isItems, segmentsOf, within } from '../versions/place.ts';
import { isSentenceAt } from '../versions/sentence.ts';

/**
 * What a client reads or takes home as one: the health questions, the consent, the care with both sheets, and what was found at a
 * check, which the preparation sheet names. A part is in a language whole, or not at all.
 */
export const textParts = ['health', 'consent', 'care', 'findings'] as const;
export type TextPart = (typeof textParts)[number];

/** A sentence of a protocol, by its place, in the clinic's own language. */
export interface SourceText {
  readonly place: string;
  readonly text: string;
}

/** Every sentence of a protocol, in its order. Fields that are empty hold none. */
export function sourceTexts(protocol: TreatmentProtocol): readonly SourceText[] {
  const known = foundTexts.get(protocol);
  if (known) return known;
  const found: SourceText[] = [];
  const walk = (value: unknown, place: string): void => {
    if (typeof value === 'string') {
      if (value !== '' && isSentenceAt(place)) found.push({ place, text: value });
    } else if (isItems(value)) {
      for (const [index, item] of value.entries()) walk(item, within(place, idOf(item) ?? index));
    } else if (isFields(value)) {
      for (const [key, inner] of Object.entries(value)) if (!beside.has(key)) walk(inner, within(place, key));
    }
  };
  walk(protocol, '');
  foundTexts.set(protocol, found);
  return found;
}

/** What a published protocol has beside its own text. */
const beside = new Set(['versions', 'languages', 'firstForm']);

/** Asked for at every hand-over; protocols are never changed in place. */
const foundTexts = new WeakMap<TreatmentProtocol, readonly SourceText[]>();

/** The parts that a sentence is read in; none for what only staff read. */
export function partsAt(place: string): readonly TextPart[] {
  const [top, second, third, last] = segmentsOf(place);
  switch (top) {
    case 'health':
      return ['health'];
    case 'consent':
      if (second === 'intent') return ['consent'];
      // Both pages of signing say how the record is kept; the aftercare names points that were withdrawn by their titles.
      if (second === 'electronicRecord' || second === 'title') return ['consent', 'care'];
      return last === 'title' ? ['consent', 'care'] : ['consent'];
    case 'preparation':
    case 'aftercare':
    case 'information':
    case 'sheet':
      return ['care'];
    case 'topics':
      // The calendar says a topic's name where a rule's own words are too long; only staff read its levels.
      return third === 'name' ? ['care'] : [];
    case 'checks':
      return segmentsOf(place).at(-1) === 'finding' ? ['findings'] : [];
    case 'disclaimer':
      return ['health', 'consent', 'care'];
    default:
      return [];
  }
}

/** The sentences of a part. */
export function textsOfPart(protocol: TreatmentProtocol, part: TextPart): SourceText[] {
  return sourceTexts(protocol).filter(({ place }) => partsAt(place).includes(part));
}

/** The sentences that are translated: those that a client reads anywhere. */
export function clientTexts(protocol: TreatmentProtocol): SourceText[] {
  return sourceTexts(protocol).filter(({ place }) => partsAt(place).length > 0);
}

/** Whether what is typed at a place is such a sentence, or a list of them: it is in the language that the protocol is written in. */
export function isClientTextAt(place: string): boolean {
  return partsAt(place).length > 0 && (isSentenceAt(place) || isSentenceAt(within(place, 0)));
}

/** What a translation was made from: another letter, another hash. */
export function sourceHash(text: string): Sha256 {
  const known = hashes.get(text);
  if (known) return known;
  const hash = sha256OfJson(text);
  if (hashes.size >= 5000) hashes.clear();
  hashes.set(text, hash);
  return hash;
}

/** Every hand-over compares the hashes of a part's sentences, and every list of languages those of all. */
const hashes = new Map<string, Sha256>();
