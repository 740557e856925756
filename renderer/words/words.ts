import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { addPageLanguage, pageLanguage } from './language.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}

/** English is in the bundle. Another language is another catalogue of the same shape, added to `resources`. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'common',
    ns: Object.keys(en),
    resources: { en },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/**
 * Adds a language made from a known one: `words` turns each catalogue into the new one's. Used for the test language, which
 * shows strings that are in no catalogue.
 */
export function addLanguage(
  code: string,
  { of, words, locale }: { readonly of: string; readonly words: <T>(catalogue: T) => T; readonly locale: string },
): void {
  for (const area of Object.keys(en)) i18next.addResourceBundle(code, area, words(i18next.getResourceBundle(of, area)));
  const { faults, events } = pageLanguage();
  addPageLanguage(code, { locale, faults: words(faults), events: words(events) });
}
