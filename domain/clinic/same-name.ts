/** Letters that carry their mark within, so that taking the accents off leaves them: "Łódź" and "Lodz" are one name. */
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

/** German writes ä, ö, ü and Danish å with a second letter where a keyboard has none. */
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/**
 * Whether a name was typed by the person who bears it, however their keyboard writes it: any case, spacing, apostrophe and
 * hyphen, accents left out, Turkish i with or without its dot, ß or ss. Vowel signs of other scripts are letters and count.
 */
export function isSameName(typed: string, name: string): boolean {
  const wanted = [folded(name), folded(name, spelledOut)];
  return folded(typed) !== '' && [folded(typed), folded(typed, spelledOut)].some((one) => wanted.includes(one));
}

/** In all the forms that keyboards and telephones write; before NFKD, which takes some of them apart. */
export const apostrophes = /[\u0027\u0060\u00b4\u02b9-\u02bf\u02c8\u2018-\u201b\u2032\u2035\u05f3\ua78c\uff07]/gu;

function folded(name: string, first: Readonly<Record<string, string>> = {}): string {
  const lower = name.normalize('NFC').toLowerCase();
  const spelled = Array.from(lower.replace(apostrophes, ''), (letter) => first[letter] ?? letter).join('');
  const bare = spelled
    .normalize('NFKD')
    // Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel marks: whoever writes the name may leave them out.
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0670]|\p{Cf}/gu, '')
    .normalize('NFC');
  return Array.from(bare, (letter) => plainOf[letter] ?? letter)
    .join('')
    .replace(/[\p{Dash_Punctuation}\u00ad\u2212.,\u00b7\s]+/gu, ' ')
    .trim();
}
