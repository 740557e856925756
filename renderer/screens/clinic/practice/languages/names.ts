import { languageName } from '../../../../../documents/words/language-name.ts';
import { appLanguageOf } from '../../../../../domain/protocol/translations/app-languages.ts';
import { clientLanguages } from '../../../../words/client-language.ts';
import { pageLocale } from '../../../../words/language.ts';
import { languageName as ownName } from '../files/languages.ts';

/** "Spanish": a language in the words of the page. */
export const nameHere = (tag: string): string => languageName(tag, pageLocale());

/** "Español": a language in its own words, with a capital as in a list. */
export function nameThere(tag: string): string {
  const name = ownName(tag);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** Which way a language is written. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const known = appLanguageOf(tag);
  return known ? clientLanguages[known].dir : 'ltr';
}
