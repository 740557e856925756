import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { first } from './en/first.ts';
import type { en } from './en.ts';
import { addHelp, pageHelp } from './help.ts';
import { addPageLanguage, pageLanguage } from './language.ts';
import { given } from './writing.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}

/**
 * English for the first screen is in the bundle. Another language is a catalogue of the same shape and a rest of its own to
 * load: no language loads another one.
 */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'common',
    ns: Object.keys(first),
    resources: { en: first },
    // React escapes what it draws; what stands in a sentence is written as the language of the page has it.
    interpolation: { escapeValue: true, escape: given },
    returnNull: false,
  });
}

let loading: Promise<void> | null = null;

/** Loads what all other screens say, and the sentences for faults and events. Rejects when it cannot be loaded. */
export function restOfWords(): Promise<void> {
  loading ??= import('./en-rest.ts').then(
    ({ restOfEnglish: { catalogues, faults, events } }) => {
      for (const [area, words] of Object.entries(catalogues)) i18next.addResourceBundle('en', area, words);
      addPageLanguage('en', { locale: 'en-GB', faults, events });
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
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
