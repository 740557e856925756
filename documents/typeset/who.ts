import type { Birth } from '../../domain/clinic/birth.ts';
import type { DocumentBase } from '../papers/inputs.ts';
import type { Language } from '../words/language.ts';
import { isolated } from './bidi.ts';
import { birthDate } from './dates.ts';
import type { Typesetter } from './typesetter.ts';

/** "born 14 Mar 1988"; where it is unknown, the stated age and when it was stated. */
export function bornWords({ words }: Language, birth: Birth): string {
  const { birth: said } = words.common;
  if (typeof birth === 'string') return said.born(birthDate(birth));
  const { from, under, photoId, on } = birth;
  return said.notKnown(said.age(from, under), birthDate(on), photoId);
}

/** "Sam Example, born 14 Mar 1988": the client as named on every paper. */
export function clientAndBirth({ language }: Typesetter, client: DocumentBase['client']): string {
  return `${isolated(client.name)}, ${bornWords(language, client.dateOfBirth)}`;
}
