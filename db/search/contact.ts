/** The lengths of a number's end that it is found by: with and without the country's or the area's part, and the last digits alone. */
const ends = [10, 9, 8, 7, 6, 4, 3] as const;
/** Behind a country code that is written or not, this many digits of a number are its own. */
const national = 9;
const fewest = 3;

const digitsOf = (text: string): string => text.normalize('NFKC').replaceAll(/\D/g, '');
const squeezed = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** What may be typed to find this number: all its digits from the start, or those of its end. */
export function phoneWords(phone: string): string[] {
  const digits = digitsOf(phone);
  if (digits.length < fewest) return [];
  return [...new Set([digits, ...ends.filter((end) => end < digits.length).map((end) => digits.slice(-end))])];
}

/** An address as one word: "d.okafor@example.org" gives "dokaforexampleorg". Its parts alone find nobody: half the clients share them. */
export const emailWords = (email: string): string[] => [squeezed(email)].filter((word) => word !== '');

/** The words of the index that a typed number begins; null where the text is no number. */
export function phoneQuery(query: string): string[] | null {
  const typed = query.trim();
  const digits = digitsOf(typed);
  if (digits.length < fewest || !/^[+()\d\s./-]+$/.test(typed.normalize('NFKC'))) return null;
  const bare = digits.replace(/^0+/, '');
  return [...new Set([digits, bare, digits.length > national ? digits.slice(-national) : digits])].filter(
    (word) => word.length >= fewest,
  );
}

/** The word of the index that a typed address begins; null where the text is none. */
export function emailQuery(query: string): string | null {
  const typed = query.trim();
  const isOne = /[@.]/.test(typed) && !/\s/.test(typed) && /\p{L}/u.test(typed);
  return isOne && squeezed(typed) !== '' ? squeezed(typed) : null;
}
