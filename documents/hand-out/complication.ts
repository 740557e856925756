import type { Language } from '../words/language.ts';
import type { HandedVisit } from './record.ts';

type Complication = NonNullable<HandedVisit['complication']>;

/** As the visit record says it. */
export const complicationWords = (
  { words }: Pick<Language, 'words'>,
  { words: what, areas, done, doctorCalled, work }: Complication,
): string =>
  words.recordFacts.says({
    ...{ fact: 'complications', result: 'occurred', words: what, areas, done },
    ...(doctorCalled !== null && { doctor: doctorCalled }),
    ...(work !== null && { work }),
  });
