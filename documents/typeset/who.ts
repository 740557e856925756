import type { DocumentBase } from '../papers/inputs.ts';
import { isolated } from './bidi.ts';
import { birthDate } from './dates.ts';

/** "Sam Example, born 14 Mar 1988": the client as every paper names them. */
export function clientAndBirth(client: DocumentBase['client']): string {
  return `${isolated(client.name)}, born ${birthDate(client.dateOfBirth)}`;
}
