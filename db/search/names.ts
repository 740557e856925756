import { apostrophes } from '../../domain/clinic/same-name.ts';

/** Letters that Unicode does not take apart into a base letter and a mark, but that people type as plain ones. */
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

/** The other customary spelling: Müller is typed Mueller where the keyboard has no ü. */
const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** Lower case without marks or punctuation, words apart by one space: "Zoë O’Brien-Łuć" gives "zoe o brien luc". */
export function nameKey(name: string): string {
  return fold(name, plain);
}

/**
 * Everything a person may type to find this name: its words, the other spelling of its umlauts, and names with an
 * apostrophe or hyphen written as one word ("obrien").
 */
export function searchWords(name: string): string {
  const words = [nameKey(name), fold(name, { ...plain, ...spelled }), joinedKey(name)].flatMap((key) => key.split(' '));
  return [...new Set(words)].filter(Boolean).join(' ');
}

/** The key of a name whose apostrophes and hyphens are left out: "O’Brien-Łuć" gives "obrienluc". */
export function joinedKey(name: string): string {
  return nameKey(name.replaceAll(apostrophes, '').replaceAll(/[-‐‑]/gu, ''));
}

function fold(name: string, letters: Readonly<Record<string, string>>): string {
  // Some apostrophes count as letters, and would make another word of it.
  return [...name.normalize('NFC').toLowerCase().replaceAll(apostrophes, ' ')]
    .map((letter) => letters[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
