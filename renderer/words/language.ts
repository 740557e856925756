import i18next from 'i18next';
import type { EventCatalogue } from '../../documents/words/event-words.ts';
import { ordinaryStaffLanguage, type StaffLanguage } from '../../domain/clinic/staff-language.ts';
import type { FaultWords } from './faults/fault-words.ts';

/** The words of one area by key. */
export interface Catalogue {
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
/** Languages that are written from the right. */
const fromTheRight = new Set<string>();

let staffs: StaffLanguage = ordinaryStaffLanguage;

/** The language that staff have the page in, whatever the client who holds the tablet reads. */
export const staffLanguage = (): StaffLanguage => staffs;

/** Its words are there: what the page says to staff is said in it from now on. */
export function staffSpeak(language: StaffLanguage): void {
  staffs = language;
}

/** The same as BCP 47, for dates and the names of languages. */
export function staffLocale(): string {
  return locales.get(staffs) ?? 'en-GB';
}

export function pageLocale(): string {
  return locales.get(i18next.language) ?? 'en-GB';
}

/** The side that sentences of the page's language begin at. */
export function pageDirection(): 'ltr' | 'rtl' {
  return fromTheRight.has(i18next.language) ? 'rtl' : 'ltr';
}

/** What a language needs besides the catalogues that i18next holds; null until it has been loaded. */
export function loadedLanguage(): Pick<RestOfLanguage, 'faults' | 'events'> | null {
  return loaded.get(i18next.language) ?? loaded.get(staffs) ?? null;
}

/** The same for screens that are drawn only once it is there. */
export function pageLanguage(): Pick<RestOfLanguage, 'faults' | 'events'> {
  const language = loadedLanguage();
  if (!language) throw new Error('The words of this page were not loaded');
  return language;
}

interface PageLanguage extends Pick<RestOfLanguage, 'faults' | 'events'> {
  readonly locale: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** Adds a language under its i18next code. */
export function addPageLanguage(code: string, { locale, dir, faults, events }: PageLanguage): void {
  writeIn(code, locale);
  if (dir === 'rtl') fromTheRight.add(code);
  loaded.set(code, { faults, events });
}

/** From now on a language has its dates and numbers written by this tag ("ar-u-nu-arab"). */
export function writeIn(code: string, locale: string): void {
  locales.set(code, locale);
}
