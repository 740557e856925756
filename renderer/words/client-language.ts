import i18next from 'i18next';
import type { AppLanguage } from '../../domain/protocol/translations/app-languages.ts';
import { withDigits } from '../../domain/protocol/translations/digits.ts';
import type { Digits } from '../../domain/protocol/translations/translation.ts';
import type { ClientWords } from './client-words.ts';
import { addHelp, pageHelp } from './help.ts';
import { addPageLanguage, pageLanguage, writeIn } from './language.ts';

/** The words of a language, whatever plural forms it has. */
export interface LoadedWords extends Pick<ClientWords<'other'>, 'faults' | 'fields' | 'help'> {
  readonly forms: readonly Intl.LDMLPluralRule[];
  readonly catalogues: Readonly<Record<keyof ClientWords<'other'>['catalogues'], object>>;
}

interface ClientLanguage {
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** Null for the language that the page has from the start. */
  readonly load: (() => Promise<LoadedWords>) | null;
}

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

const added = new Set<AppLanguage>();

/**
 * Loads a language of the client's side, once; its numbers are written in `digits` from now on. What staff meet on it, as the
 * sentences for their PIN, stays in staff's language. Rejects when it cannot be loaded.
 */
export async function loadClientLanguage(language: AppLanguage, digits?: Digits): Promise<void> {
  const { load, locale, dir } = clientLanguages[language];
  if (!load) return;
  if (!added.has(language)) {
    const { catalogues, faults, fields, help } = await load();
    for (const [area, words] of Object.entries(catalogues)) i18next.addResourceBundle(language, area, words);
    const staff = pageLanguage();
    const { staff: staffHelp } = pageHelp();
    addHelp(language, { staff: staffHelp, client: async () => help });
    const said = { ...staff.faults, faults: { ...staff.faults.faults, ...faults }, fields };
    addPageLanguage(language, { locale, dir, faults: said, events: staff.events });
    added.add(language);
  }
  writeIn(language, withDigits(locale, digits));
}
