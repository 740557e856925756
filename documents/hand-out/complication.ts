import { english } from '../words/languages.ts';
import type { HandedVisit } from './record.ts';

const { recordFacts } = english.words;
type Complication = NonNullable<HandedVisit['complication']>;

/** As the visit record says it. */
export const complicationWords = ({ words: what, areas, done, doctorCalled, work }: Complication): string =>
  recordFacts.says({
    ...{ fact: 'complications', result: 'occurred', words: what, areas, done },
    ...(doctorCalled !== null && { doctor: doctorCalled }),
    ...(work !== null && { work }),
  });
