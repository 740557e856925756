import i18next from 'i18next';
import type { Fault } from '../../domain/faults/faults.ts';
import type { MisfitAt } from '../../domain/faults/protocol-faults.ts';
import { faultSentence } from './faults/fault-words.ts';
import { fieldSentence } from './faults/field-sentence.ts';
import { loadedLanguage } from './language.ts';

/** What a person reads of a fault, in the language of the page. */
export function sayFault(fault: Fault): string {
  const language = loadedLanguage();
  // Before a sentence could be loaded, the host itself does not answer.
  return language ? faultSentence(language.faults, fault) : i18next.t('notLoadedWords');
}

/** What is wrong at a place of a protocol that the page names itself. */
export function sayMisfit(misfit: MisfitAt): string {
  const language = loadedLanguage();
  return language ? language.faults.misfit(misfit) : i18next.t('notLoadedWords');
}

/**
 * What a person reads of a schema's message under its field; null when the message is none of ours, or while the words are
 * still on their way: nothing is sent before they are there.
 */
export function sayFieldFault(message: string | undefined): string | null {
  const language = loadedLanguage();
  return language && fieldSentence(language.faults.fields, message);
}
