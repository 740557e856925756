import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { ordinaryStaffLanguage, type StaffLanguage } from '../../domain/clinic/staff-language.ts';
import { first } from './en/first.ts';
import type { en } from './en.ts';
import { addHelp, pageHelp } from './help.ts';
import { addPageLanguage, type Catalogue, pageLanguage, staffLanguage, staffSpeak } from './language.ts';
import { staffWords } from './staff-language.ts';
import { given } from './writing.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}

const added = new Set<StaffLanguage>();
/** Whether a screen behind the first one has asked for its words. */
let restAsked = false;
/** The language that was asked for last: words of another one that come later change nothing. */
let asked: StaffLanguage = ordinaryStaffLanguage;

/**
 * English for the first screen is in the bundle. Another language is a catalogue of the same shape and a rest of its own to
 * load: no language loads another one.
 */
export async function startWords(): Promise<void> {
  // Whoever starts anew has none of the words that were added to the words before.
  added.clear();
  restAsked = false;
  asked = ordinaryStaffLanguage;
  staffSpeak(ordinaryStaffLanguage);
  await i18next.use(initReactI18next).init({
    lng: ordinaryStaffLanguage,
    // What a client's language does not say is staff's business, and said in theirs.
    fallbackLng: ordinaryStaffLanguage,
    // A language is one catalogue: nothing is looked up under a part of its code.
    load: 'currentOnly',
    defaultNS: 'common',
    ns: Object.keys(first),
    resources: { en: first },
    // React escapes what it draws; what stands in a sentence is written as the language of the page has it.
    interpolation: { escapeValue: true, escape: given, useRawValueToEscape: true },
    returnNull: false,
  });
}

/** Loads what all other screens say, and the sentences for faults and events. Rejects when it cannot be loaded. */
export async function restOfWords(language: StaffLanguage = staffLanguage()): Promise<void> {
  restAsked = true;
  const { catalogues, faults, events } = await staffWords[language].rest();
  if (!added.has(language)) addCatalogues(language, catalogues);
  added.add(language);
  // Each time: a client who read it beside another language of staff had that one's sentences with it.
  addPageLanguage(language, { locale: staffWords[language].locale, faults, events });
}

/**
 * Has the page in this language from now on, as far as staff read it: what a client holds stays in theirs. Rejects when its
 * words cannot be loaded; the page then stays as it was.
 */
export async function speakToStaff(language: StaffLanguage): Promise<void> {
  asked = language;
  if (language === staffLanguage()) return;
  const { first: load, help } = staffWords[language];
  if (load) addCatalogues(language, await load());
  // Screens that are drawn already need the rest at once, and those that wait for another language's will.
  if (restAsked) await restOfWords(language);
  const before = staffLanguage();
  if (asked !== language || language === before) return;
  if (help) addHelp(language, help);
  staffSpeak(language);
  i18next.options.fallbackLng = language;
  if (i18next.language !== before) return;
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

function addCatalogues(language: string, catalogues: Readonly<Record<string, Catalogue>>): void {
  for (const [area, words] of Object.entries(catalogues)) i18next.addResourceBundle(language, area, words);
}

/**
 * Adds a language made from a known one, whose rest is loaded: `words` turns each catalogue into the new one's. Used for the
 * test language, which shows strings that are in no catalogue.
 */
export function addLanguage(
  code: string,
  { of, words, locale }: { readonly of: string; readonly words: <T>(catalogue: T) => T; readonly locale: string },
): void {
  for (const area of Object.keys(i18next.getDataByLanguage(of) ?? {}))
    i18next.addResourceBundle(code, area, words(i18next.getResourceBundle(of, area)));
  const { faults, events } = pageLanguage();
  const { staff, client } = pageHelp();
  addHelp(code, { staff: async () => words(await staff()), client: async () => words(await client()) });
  addPageLanguage(code, { locale, faults: words(faults), events: words(events) });
}
