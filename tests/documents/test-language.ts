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

/** Accented, and every fifth letter twice: what is not like that on a paper did not come from its words. */
function spoken(sentence: string): string {
  let inside = 0;
  let count = 0;
  let out = '';
  for (const letter of sentence) {
    if (letter === open) inside++;
    else if (letter === close) inside--;
    else if (inside > 0) out += letter;
    else {
      const strange = accents[letter] ?? letter;
      out += strange !== letter && ++count % 5 === 0 ? strange + strange : strange;
    }
  }
  return out;
}

function strange<T>(words: T): T;
function strange(words: unknown): unknown {
  if (typeof words === 'string') return spoken(words);
  if (typeof words === 'function')
    return (...given: unknown[]) =>
      spoken(String(words(...given.map((one) => (typeof one === 'string' && one !== '' ? open + one + close : one)))));
  if (Array.isArray(words)) return words.map(strange);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, inner]) => [name, strange(inner)]));
}

/** Every word of a paper that is written down in `documents/words`, made strange; what it is given stays readable. */
export const testLanguage: Language = {
  ...english,
  dates: datesIn(strange(dateWords)),
  durations: durationsIn(strange(durationWords)),
  words: strange(english.words),
};
