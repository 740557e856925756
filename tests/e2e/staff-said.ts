import type { StaffLanguage } from '../../domain/clinic/staff-language.ts';
import { en } from '../../renderer/words/en.ts';
import { staffWords } from '../../renderer/words/staff-language.ts';

/** What a walk presses or looks for: as it is written, or as staff read it. */
export type InStaffWords = <W extends string | RegExp>(words: W) => W | RegExp;

type Pair = readonly [english: string, other: string];

function pairs(english: object, other: object): Pair[] {
  return Object.entries(english).flatMap(([key, words]): Pair[] => {
    const [, said] = Object.entries(other).find(([name]) => name === key) ?? [];
    if (typeof words === 'string') return typeof said === 'string' ? [[words, said]] : [];
    return pairs(Object(words), Object(said));
  });
}

const gap = /\{\{\w+\}\}/g;
const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A sentence with anything in its gaps. */
const open = (words: string): string => words.split(gap).map(literally).join('.*');
/** Says something besides what it is given. */
const speaks = ([english]: Pair): boolean => /\p{L}{3}/u.test(english.replace(gap, ''));

/** Sentences that are these words; of two that were put together ("Look at it: Aftercare sheet"), both. */
function wholly(known: readonly Pair[], words: string): string[] {
  const found = known
    .filter(([english]) => new RegExp(`^${open(english)}$`).test(words))
    .map(([, other]) => open(other));
  const [first = '', ...rest] = words.split(': ');
  if (found.length > 0 || rest.length === 0) return found;
  const both = [first, rest.join(': ')].map((part) => wholly(known, part));
  return both.every((some) => some.length > 0) ? [both.map((some) => `(${some.join('|')})`).join(': ')] : [];
}

/**
 * A walk is written in the words of the English catalogues: this finds them, or the beginning or a part of one, in those of
 * another staff language. What is in no catalogue (names, texts of the protocol, a client's language) stays as it is.
 */
export async function inStaffWords(language: StaffLanguage): Promise<InStaffWords> {
  const { first, rest } = staffWords[language];
  const known = pairs(en, { ...(await rest()).catalogues, ...(await first?.()) }).filter(speaks);
  return (words) => {
    if (words instanceof RegExp) {
      const found = known.filter(([english]) => words.test(english)).map(([, other]) => open(other));
      return found.length === 0 ? words : new RegExp([words.source, ...found].join('|'));
    }
    const whole = wholly(known, words);
    const parts =
      words.length < 8 ? [] : known.filter(([english]) => english.includes(words)).map(([, other]) => open(other));
    if (whole.length > 0) return new RegExp(`^(${[literally(words), ...whole].join('|')})$`);
    return parts.length > 0 ? new RegExp([literally(words), ...parts].join('|')) : words;
  };
}
