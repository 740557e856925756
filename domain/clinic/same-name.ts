/** Letters that Unicode does not decompose: "Łódź" and "Lodz" are the same name. */
const plainOf: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ŋ: 'n',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
};

/** Spellings without the special letter: ae, oe, ue in German, aa in Danish. */
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/**
 * Whether the typed name is the given one, whatever the keyboard: ignores case, spaces, apostrophes, hyphens and accents, the
 * dot of a Turkish i, and ß against ss. Vowel signs of other scripts are letters and must match.
 */
export function isSameName(typed: string, name: string): boolean {
  const wanted = [folded(name), folded(name, spelledOut)];
  return folded(typed) !== '' && [folded(typed), folded(typed, spelledOut)].some((one) => wanted.includes(one));
}

/** Keys of a name and of its words: two names of which `isSameName` holds, whole or for one word, share one of them. */
export function nameKeys(name: string): readonly string[] {
  const spellings = [folded(name), folded(name, spelledOut)];
  return [...new Set(spellings.flatMap((one) => [one, ...one.split(' ').filter((word) => word.length > 2)]))];
}

/** All forms of an apostrophe on keyboards; applied before NFKD, which decomposes some of them. */
export const apostrophes = /[\u0027\u0060\u00b4\u02b9-\u02bf\u02c8\u2018-\u201b\u2032\u2035\u05f3\ua78c\uff07]/gu;

function folded(name: string, first: Readonly<Record<string, string>> = {}): string {
  const lower = name.normalize('NFC').toLowerCase();
  // Most names, of which nothing below changes anything: a list of thousands is compared by them.
  if (/^[a-z]+(?: [a-z]+)*$/.test(lower)) return lower;
  const spelled = Array.from(lower.replace(apostrophes, ''), (letter) => first[letter] ?? letter).join('');
  const bare = spelled
    .normalize('NFKD')
    // Latin, Greek and Cyrillic accents, Hebrew points and Arabic vowel marks are optional in writing.
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0670]|\p{Cf}/gu, '')
    .normalize('NFC');
  return Array.from(bare, (letter) => plainOf[letter] ?? letter)
    .join('')
    .replace(/[\p{Dash_Punctuation}\u00ad\u2212.,\u00b7\s]+/gu, ' ')
    .trim();
}
