import i18next from 'i18next';
import { addLanguage } from '../words/words.ts';

/** Letters that are told at a glance from those of a word that is written into the code. */
const accents: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aáeëiîoõuüyýcčdďgğlĺnñrřsštťzž'].flatMap((letter, at, all) => {
    const accented = all[at + 1];
    return at % 2 === 0 && accented
      ? [
          [letter, accented],
          [letter.toUpperCase(), accented.toUpperCase()],
        ]
      : [];
  }),
);

/** What a sentence is given from outside stays as it is. */
const given = /(\{\{[^}]*\}\}|<[^>]*>|\$t\([^)]*\))/;

/** Accented, and every second letter twice, so that it is about a third longer: "Lock" becomes "Ĺõõčk". */
export function strange(sentence: string): string {
  let count = 0;
  return sentence
    .split(given)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : [...part]
            .map((letter) => {
              const accented = accents[letter];
              if (accented === undefined) return letter;
              count += 1;
              return count % 2 === 0 ? accented + accented : accented;
            })
            .join(''),
    )
    .join('');
}

function allStrange<T>(words: T): T;
function allStrange(words: unknown): unknown {
  if (typeof words === 'string') return strange(words);
  if (typeof words === 'function') return (...params: unknown[]) => strange(String(words(...params)));
  if (Array.isArray(words)) return words.map(allStrange);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, inner]) => [name, allStrange(inner)]));
}

/**
 * Switches the page to a language in which every word from the catalogues is accented and longer. Whatever stays plain
 * English was written into a screen. Dates come in Greek, which no screen is written in.
 */
export async function speakTestLanguage(): Promise<void> {
  addLanguage('test', { of: 'en', words: allStrange, locale: 'el-GR' });
  await i18next.changeLanguage('test');
}
