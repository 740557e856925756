import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import type { Protocol } from '../protocol.ts';
import { approvedTexts, standingOf } from './ready.ts';
import { clientTexts } from './texts.ts';
import type { PublishedLanguage } from './translation.ts';

/** A language with how many sentences wait for their translation in it. */
export interface Waiting extends Pick<PublishedLanguage, 'language' | 'name'> {
  readonly texts: number;
}

/**
 * What publishing a text would keep clients from reading: for each language of the version in use, the sentences that have no
 * approved translation of what they say then, and had one of what they say now or are new.
 */
export function waitingLanguages(inUse: Protocol, text: TreatmentProtocol): Waiting[] {
  return (inUse.languages ?? []).flatMap((one) => {
    const approved = approvedTexts(one);
    const open = (protocol: TreatmentProtocol) =>
      clientTexts(protocol)
        .filter((source) => standingOf(source, approved) !== 'approved')
        .map(({ place }) => place);
    const before = new Set(open(inUse));
    const texts = open(text).filter((place) => !before.has(place)).length;
    return texts === 0 ? [] : [{ language: one.language, name: one.name, texts }];
  });
}
