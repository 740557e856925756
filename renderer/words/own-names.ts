import { languageName } from '../../documents/words/language-name.ts';

interface OwnWords {
  readonly name: string;
  readonly goOn: string;
  readonly dir: 'ltr' | 'rtl';
}

/**
 * What each language says of itself where a client chooses one: all of them are on one page, before the words of any but the
 * page's own are loaded.
 */
const ownWords: Readonly<Record<string, OwnWords>> = {
  en: { name: 'English', goOn: 'Go on in English', dir: 'ltr' },
  es: { name: 'Español', goOn: 'Seguir en español', dir: 'ltr' },
  fr: { name: 'Français', goOn: 'Continuer en français', dir: 'ltr' },
  de: { name: 'Deutsch', goOn: 'Auf Deutsch weiter', dir: 'ltr' },
  pt: { name: 'Português', goOn: 'Continuar em português', dir: 'ltr' },
  it: { name: 'Italiano', goOn: 'Continua in italiano', dir: 'ltr' },
  tr: { name: 'Türkçe', goOn: 'Türkçe devam et', dir: 'ltr' },
  ar: { name: 'العربية', goOn: 'المتابعة بالعربية', dir: 'rtl' },
};

/** A language's own words for itself. One of a country ("es-MX") names it: "Español de México". */
export function ownWordsOf(tag: string): OwnWords {
  const [base = ''] = tag.toLowerCase().split('-');
  const known = ownWords[base];
  if (!known) return { name: languageName(tag, tag), goOn: '', dir: 'ltr' };
  if (tag.toLowerCase() === base) return known;
  const name = languageName(tag, tag);
  return { ...known, name: name.charAt(0).toLocaleUpperCase(tag) + name.slice(1) };
}
