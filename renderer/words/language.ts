import i18next from 'i18next';
import { events } from '../../documents/words/en/events.ts';
import type { EventCatalogue } from '../../documents/words/event-words.ts';
import { english } from './faults/english.ts';
import type { FaultWords } from './faults/fault-words.ts';

/** What a language needs besides the catalogues that i18next holds. */
export interface PageLanguage {
  /** BCP 47, for dates. */
  readonly locale: string;
  readonly faults: FaultWords;
  readonly events: EventCatalogue;
}

// Days before months and a 24 h clock: "Sat 28 Nov", "Saturday 28 November". Never a number for a month.
const inEnglish: PageLanguage = { locale: 'en-GB', faults: english, events };

const languages = new Map<string, PageLanguage>([['en', inEnglish]]);

/** The language of the page now. */
export function pageLanguage(): PageLanguage {
  return languages.get(i18next.language) ?? inEnglish;
}

/** Adds a language under its i18next code. */
export function addPageLanguage(code: string, language: PageLanguage): void {
  languages.set(code, language);
}
