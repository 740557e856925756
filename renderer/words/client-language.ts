import i18next from 'i18next';
import type { AppLanguage } from '../../domain/protocol/translations/app-languages.ts';
import { withDigits } from '../../domain/protocol/translations/digits.ts';
import type { Digits } from '../../domain/protocol/translations/translation.ts';
import type { LoadedWords } from './client-words.ts';
import { addHelp, pageHelp } from './help.ts';
import { addPageLanguage, pageLanguage, writeIn } from './language.ts';

interface ClientLanguage {
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** Null for the language that the page has from the start. */
  readonly load: (() => Promise<LoadedWords>) | null;
}

const englishForClients = async (): Promise<LoadedWords> => (await import('./en/client-english.ts')).clientEnglish;

/** What clients can read the page in. Each is loaded when it is first needed, and none with another one. */
export const clientLanguages: Readonly<Record<AppLanguage, ClientLanguage>> = {
  en: { locale: 'en-GB', dir: 'ltr', load: null },
  es: { locale: 'es-ES', dir: 'ltr', load: async () => (await import('./es/es.ts')).spanish },
  fr: { locale: 'fr-FR', dir: 'ltr', load: async () => (await import('./fr/fr.ts')).french },
  ar: { locale: 'ar', dir: 'rtl', load: async () => (await import('./ar/ar.ts')).arabic },
  tr: { locale: 'tr-TR', dir: 'ltr', load: async () => (await import('./tr/tr.ts')).turkish },
  de: { locale: 'de-DE', dir: 'ltr', load: async () => (await import('./de/de.ts')).german },
  pt: { locale: 'pt-PT', dir: 'ltr', load: async () => (await import('./pt/pt.ts')).portuguese },
  it: { locale: 'it-IT', dir: 'ltr', load: async () => (await import('./it/it.ts')).italian },
};

/** English is whole from the start, with what staff read: a client's alone has a code of its own beside another language. */
const codeOf = (language: AppLanguage): string => (language === 'en' ? 'en-x-client' : language);

/**
 * Loads a language of the client's side; its numbers are written in `digits` from now on. What staff meet on it, as the
 * sentences for their PIN, stays in staff's language. Answers the code under which the page has its words. Rejects when it
 * cannot be loaded. Not for the language that staff have the page in: that is whole already.
 */
export async function loadClientLanguage(language: AppLanguage, digits?: Digits): Promise<string> {
  const { load, locale, dir } = clientLanguages[language];
  const code = codeOf(language);
  const { catalogues, faults, fields, help } = await (load ?? englishForClients)();
  for (const [area, words] of Object.entries(catalogues)) i18next.addResourceBundle(code, area, words);
  // Each time: staff may have had another language before, or this very one.
  const staff = pageLanguage();
  const { staff: staffHelp } = pageHelp();
  addHelp(code, { staff: staffHelp, client: async () => help });
  const said = { ...staff.faults, faults: { ...staff.faults.faults, ...faults }, fields };
  addPageLanguage(code, { locale, dir, faults: said, events: staff.events });
  writeIn(code, withDigits(locale, digits));
  return code;
}
