import type { Fault } from '../../domain/faults/faults.ts';
import { faultSentence } from './faults/fault-words.ts';
import { fieldSentence } from './faults/field-sentence.ts';
import { pageLanguage } from './language.ts';

/** What a person reads of a fault, in the language of the page. */
export function sayFault(fault: Fault): string {
  return faultSentence(pageLanguage().faults, fault);
}

/** What a person reads of a schema's message under its field; null when the message is none of ours. */
export function sayFieldFault(message: string | undefined): string | null {
  return fieldSentence(pageLanguage().faults.fields, message);
}
