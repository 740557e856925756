import type { TreatmentProtocol } from '../model/treatment-protocol.ts';
import type { Protocol } from '../protocol.ts';
import type { ProtocolProblem } from '../versions/problem.ts';
import { appLanguageOf } from './app-languages.ts';
import { approvedTexts, standingOf } from './ready.ts';
import { clientTexts } from './texts.ts';
import type { PublishedLanguage } from './translation.ts';

/** A language with how many sentences wait for their translation in it. */
export interface Waiting extends Pick<PublishedLanguage, 'language' | 'name'> {
  readonly texts: number;
}

/**
 * What publishing a text would keep clients from reading: for each language of the version in use, the sentences that have no
 * approved translation of what they say then, and had one of what they say now or are new; and all of them in the language that
 * the version in use is written in, where the text is written in another one.
 */
export function waitingLanguages(inUse: Protocol, text: TreatmentProtocol): Waiting[] {
  return waitingTexts(inUse, text).map(({ language, name, places }) => ({ language, name, texts: places.length }));
}

/** The same as problems of a draft, each at the first of its sentences. They stop nothing: clients read another language then. */
export function translationProblems(inUse: Protocol, text: TreatmentProtocol): ProtocolProblem[] {
  return waitingTexts(inUse, text).flatMap(({ language, places: [place, ...others] }): ProtocolProblem[] => {
    if (place === undefined) return [];
    const params = { language, texts: others.length + 1 };
    return [{ severity: 'look', code: 'translations-wait', place, params }];
  });
}

function waitingTexts(inUse: Protocol, text: TreatmentProtocol) {
  // A text that is written in the language now waits for nothing in it.
  const others = (inUse.languages ?? []).filter(({ language }) => ![inUse.language, text.language].includes(language));
  return [...leftBehind(inUse, text), ...others.flatMap(waitingIn)];

  function waitingIn(one: PublishedLanguage) {
    const approved = approvedTexts(one);
    const open = (protocol: TreatmentProtocol) =>
      clientTexts(protocol)
        .filter((source) => standingOf(source, approved) !== 'approved')
        .map(({ place }) => place);
    const before = new Set(open(inUse));
    const places = open(text).filter((place) => !before.has(place));
    return places.length === 0 ? [] : [{ language: one.language, name: one.name, places }];
  }
}

/** The language that clients read the version in use in without a translation, and that the text is not written in. */
function leftBehind(inUse: Protocol, text: TreatmentProtocol) {
  const language = appLanguageOf(inUse.language);
  const places = clientTexts(text).map(({ place }) => place);
  const isLeft = language !== null && language !== appLanguageOf(text.language) && places.length > 0;
  return isLeft ? [{ language, name: '', places }] : [];
}
