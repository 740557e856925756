import { apostrophes } from '../../domain/clinic/same-name.ts';

/** Letters that Unicode does not decompose, but that people type as plain letters. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};

/** The alternative spelling: Müller is typed Mueller on a keyboard without ü. */
const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** Lower case without marks or punctuation, words separated by one space: "Zoë O’Brien-Łuć" gives "zoe o brien luc". */
export function nameKey(name: string): string {
  return fold(name, plain);
}

/**
 * Everything that may be typed to find this name: its words, alternative umlauts, and hyphenated or apostrophed names as one
 * word ("obrien").
 */
export function searchWords(name: string): string {
  const words = [nameKey(name), fold(name, { ...plain, ...spelled }), joinedKey(name)].flatMap((key) => key.split(' '));
  return [...new Set(words)].filter(Boolean).join(' ');
}

/** The key of a name without its apostrophes and hyphens: "O’Brien-Łuć" gives "obrienluc". */
export function joinedKey(name: string): string {
  return nameKey(name.replaceAll(apostrophes, '').replaceAll(/[-‐‑]/gu, ''));
}

function fold(name: string, letters: Readonly<Record<string, string>>): string {
  // Some apostrophes are letters in Unicode and would end up in the word.
  return [...name.normalize('NFC').toLowerCase().replaceAll(apostrophes, ' ')]
    .map((letter) => letters[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
