import type { Birth } from '../../domain/clinic/birth.ts';
import type { DocumentBase } from '../papers/inputs.ts';
import { isolated } from './bidi.ts';
import { birthDate } from './dates.ts';

/** "born 14 Mar 1988"; where it is not known, what they state about their age, and when. */
export function bornWords(birth: Birth): string {
  if (typeof birth === 'string') return `born ${birthDate(birth)}`;
  const { from, under, photoId, on } = birth;
  const age = `${from} or older${under === null ? '' : `, under ${under}`}`;
  return `date of birth not known; states to be ${age}, ${birthDate(on)}, ${photoId ? 'photo ID seen' : 'no photo ID seen'}`;
}

/** "Sam Example, born 14 Mar 1988": the client as every paper names them. */
export function clientAndBirth(client: DocumentBase['client']): string {
  return `${isolated(client.name)}, ${bornWords(client.dateOfBirth)}`;
}
