import type { Birth } from '../../domain/clinic/birth.ts';
import type { DocumentBase } from '../papers/inputs.ts';
import { bornIn } from '../words/born.ts';
import { isolated } from '../words/isolated.ts';
import type { Language } from '../words/language.ts';
import { comma } from '../words/listed.ts';
import type { Typesetter } from './typesetter.ts';

/** "born 14 Mar 1988"; where it is not known, what they state about their age, and when. */
export const bornWords = ({ dates, words }: Language, birth: Birth): string => bornIn(dates, words.common.birth, birth);

/** "Sam Example, born 14 Mar 1988": the client as named on every paper; on a later one with the name that they signed under. */
export function clientAndBirth({ language }: Typesetter, client: DocumentBase['client']): string {
  const { signedAs } = client;
  const former = signedAs === undefined ? '' : language.words.correction.signedAs(isolated(signedAs));
  return `${isolated(client.name)}${former}${comma(language)}${bornWords(language, client.dateOfBirth)}`;
}
