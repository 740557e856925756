import i18next from 'i18next';
import type { Fault } from '../../domain/faults/faults.ts';
import { english } from './faults/english.ts';
import { type FaultWords, faultSentence } from './faults/fault-words.ts';
import { fieldSentence } from './faults/field-sentence.ts';

/** By language, as the catalogues in `words.ts`. */
const languages: Readonly<Record<string, FaultWords>> = { en: english };

const spoken = (): FaultWords => languages[i18next.language] ?? english;

/** What a person reads of a fault, in the language of the page. */
export function sayFault(fault: Fault): string {
  return faultSentence(spoken(), fault);
}

/** What a person reads of a schema's message under its field; null when the message is none of ours. */
export function sayFieldFault(message: string | undefined): string | null {
  return fieldSentence(spoken().fields, message);
}
