import { datesIn } from '../../documents/words/dates.ts';
import { durationsIn } from '../../documents/words/durations.ts';
import { dateWords } from '../../documents/words/en/dates.ts';
import { durationWords } from '../../documents/words/en/durations.ts';
import type { Language } from '../../documents/words/language.ts';
import { english } from '../../documents/words/languages.ts';

const accents: Readonly<Record<string, string>> = {
  ...{
    a: 'á',
    e: 'ë',
    i: 'î',
    o: 'õ',
    u: 'ü',
    y: 'ý',
    c: 'č',
    d: 'ď',
    g: 'ğ',
    l: 'ĺ',
    n: 'ñ',
    r: 'ř',
    s: 'š',
    t: 'ť',
    z: 'ž',
  },
  ...{
    A: 'Á',
    E: 'Ë',
    I: 'Î',
    O: 'Õ',
    U: 'Ü',
    Y: 'Ý',
    C: 'Č',
    D: 'Ď',
    G: 'Ğ',
    L: 'Ĺ',
    N: 'Ñ',
    R: 'Ř',
    S: 'Š',
    T: 'Ť',
    Z: 'Ž',
  },
};

/** Around what a sentence is given from outside, so that it stays as it is. */
const [open, close] = ['\ue000', '\ue001'];

type Spell = (sentence: string) => string;

/** A sentence of ours spelled in another way; what it was given stays as it is. */
function outside(sentence: string, spell: (letter: string) => string): string {
  let inside = 0;
  let out = '';
  for (const letter of sentence) {
    if (letter === open) inside++;
    else if (letter === close) inside--;
    else out += inside > 0 ? letter : spell(letter);
  }
  return out;
}

/** Accented, and every fifth letter twice: what is not like that on a paper did not come from its words. */
function accented(sentence: string): string {
  let count = 0;
  return outside(sentence, (letter) => {
    const strange = accents[letter] ?? letter;
    return strange !== letter && ++count % 5 === 0 ? strange + strange : strange;
  });
}

/** a to z in Arabic letters. */
const arabic = 'ابجديفغهيجكلمنوبقرستوفوكيز';
const inArabic = (sentence: string): string =>
  outside(sentence, (letter) => arabic['abcdefghijklmnopqrstuvwxyz'.indexOf(letter.toLowerCase())] ?? letter);

function spelled<T>(words: T, spell: Spell): T;
function spelled(words: unknown, spell: Spell): unknown {
  if (typeof words === 'string') return spell(words);
  if (typeof words === 'function')
    return (...given: unknown[]) =>
      spell(String(words(...given.map((one) => (typeof one === 'string' && one !== '' ? open + one + close : one)))));
  if (Array.isArray(words)) return words.map((word) => spelled(word, spell));
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, inner]) => [name, spelled(inner, spell)]));
}

const languageSpelled = (spell: Spell): Language => ({
  ...english,
  dates: datesIn(spelled(dateWords, spell)),
  durations: durationsIn(spelled(durationWords, spell)),
  words: spelled(english.words, spell),
});

/** Every word of a paper that is written down in `documents/words`, made strange; what it is given stays readable. */
export const testLanguage: Language = languageSpelled(accented);

/** Our English words in Arabic letters, from right to left. */
export const fromTheRight: Language = { ...languageSpelled(inArabic), code: 'ar', dir: 'rtl' };
export { inArabic };
