import { isSameName } from './same-name.ts';

/** Letters and digits that are drawn as a Latin letter is (from the confusables of UTS #39, as far as names have them). */
const drawnAs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аα',
    b: 'ЬВΒ',
    c: 'сС',
    e: 'еЕΕ',
    h: 'НΗһ',
    i: 'іІΙι',
    j: 'јЈ',
    k: 'КΚкκ',
    l: 'I1|ӏӀ',
    m: 'МΜм',
    n: 'Ν',
    o: '0оОοΟ',
    p: 'рРρΡ',
    s: 'ѕЅ',
    t: 'ТΤт',
    u: 'υ',
    v: 'ν',
    x: 'хХχΧ',
    y: 'уУγΥ',
    z: 'Ζ',
  }).flatMap(([latin, others]) => Array.from(others, (other): [string, string] => [other, latin])),
);

/** Whether two names cannot be told apart on paper: the same but for case and accents, or drawn with look-alike letters. */
export function looksAlike(one: string, other: string): boolean {
  return isSameName(one, other) || isSameName(drawn(one), drawn(other));
}

const drawn = (name: string): string =>
  Array.from(name.normalize('NFKC'), (letter) => drawnAs.get(letter) ?? letter)
    .join('')
    .replaceAll('rn', 'm');
