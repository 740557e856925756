import type { AppLanguage } from '../../domain/protocol/translations/app-languages.ts';
import { appLanguageOf } from '../../domain/protocol/translations/app-languages.ts';
import { arabic } from './ar/ar.ts';
import { german } from './de/de.ts';
import { withArabicIndic, writesArabicIndic } from './digits.ts';
import { dates } from './en/dates.ts';
import { durations } from './en/durations.ts';
import { en } from './en/en.ts';
import { spanish } from './es/es.ts';
import { french } from './fr/fr.ts';
import { italian } from './it/it.ts';
import type { Language } from './language.ts';
import { portuguese } from './pt/pt.ts';
import { turkish } from './tr/tr.ts';

export const english: Language = { code: 'en', dir: 'ltr', dates, durations, words: en };

const languages: Readonly<Record<AppLanguage, Language>> = {
  en: english,
  es: spanish,
  fr: french,
  de: german,
  pt: portuguese,
  it: italian,
  tr: turkish,
  ar: arabic,
};

/** What a paper is written in for whoever reads texts of this tag. Texts in a language without words of ours are not handed over. */
export function paperLanguage(tag: string): Language {
  const language = languages[appLanguageOf(tag) ?? 'en'];
  return language.dir === 'rtl' && writesArabicIndic(tag) ? withArabicIndic(language) : language;
}
