import i18next from 'i18next';
import { useEffect, useState } from 'react';
import { appLanguageOf } from '../../../../domain/protocol/translations/app-languages.ts';
import type { Digits } from '../../../../domain/protocol/translations/translation.ts';
import { useRead } from '../../../ui-data/useQuery.ts';
import { clientLanguages, loadClientLanguage } from '../../../words/client-language.ts';
import { staffLanguage } from '../../../words/language.ts';

/**
 * Turns the page to the client's language while the tablet is with them, and back to staff's when it is not. Returns whether
 * the page speaks it: until then nothing is drawn, so that nobody reads half a page in another language.
 */
export function useClientLanguage(tag: string | null, digits: Digits | undefined): boolean {
  const load = useRead();
  const [staff] = useState(pageNow);
  const language = tag === null ? null : (appLanguageOf(tag) ?? 'en');
  // Staff's own is on the page already, whole.
  const wanted = language === staffLanguage() ? null : language;
  const [spoken, setSpoken] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    let left = false;
    void load(async () => {
      const words = await loadClientLanguage(wanted, digits);
      if (left) return;
      await speak({ words, lang: wanted, dir: clientLanguages[wanted].dir });
      setSpoken(wanted);
    });
    return () => {
      left = true;
      void speak(staff);
      setSpoken(null);
    };
  }, [wanted, digits, load, staff]);
  return tag !== null && wanted === spoken;
}

interface Spoken {
  /** The language of the words, by its code in the catalogues. */
  readonly words: string;
  readonly lang: string;
  readonly dir: string;
}

function pageNow(): Spoken {
  const { lang, dir } = document.documentElement;
  return { words: i18next.language, lang, dir };
}

/** `lang` and `dir` are for screen readers, hyphenation, and the side that things start from. */
async function speak({ words, lang, dir }: Spoken): Promise<void> {
  await i18next.changeLanguage(words);
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
}
