import i18next from 'i18next';
import type { EventCatalogue } from '../../documents/words/event-words.ts';
import type { FaultWords } from './faults/fault-words.ts';

/** The words of one area by key. */
interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** What is loaded behind the first screen. */
export interface RestOfLanguage {
  readonly catalogues: Readonly<Record<string, Catalogue>>;
  readonly faults: FaultWords;
  readonly events: EventCatalogue;
}

/** Languages whose rest has been loaded, by their i18next code. */
const loaded = new Map<string, Pick<RestOfLanguage, 'faults' | 'events'>>();
/** BCP 47, for dates. Days before months and a 24 h clock: "Sat 28 Nov", "Saturday 28 November". Never a number for a month. */
const locales = new Map([['en', 'en-GB']]);

export function pageLocale(): string {
  return locales.get(i18next.language) ?? 'en-GB';
}

/** What a language needs besides the catalogues that i18next holds; null until it has been loaded. */
export function loadedLanguage(): Pick<RestOfLanguage, 'faults' | 'events'> | null {
  return loaded.get(i18next.language) ?? loaded.get('en') ?? null;
}

/** The same for screens that are drawn only once it is there. */
export function pageLanguage(): Pick<RestOfLanguage, 'faults' | 'events'> {
  const language = loadedLanguage();
  if (!language) throw new Error('The words of this page were not loaded');
  return language;
}

/** Adds a language under its i18next code. */
export function addPageLanguage(
  code: string,
  { locale, faults, events }: Pick<RestOfLanguage, 'faults' | 'events'> & { readonly locale: string },
): void {
  locales.set(code, locale);
  loaded.set(code, { faults, events });
}
