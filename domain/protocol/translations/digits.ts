import type { Digits } from './translation.ts';

/** The ways in which a language writes its numbers, the one first that it has where nobody chose. */
export function digitsOf(language: string): readonly Digits[] {
  return language.split('-')[0] === 'ar' ? ['latn', 'arab'] : [];
}

/**
 * The tag by which `Intl` writes dates and numbers with these digits: "ar-u-nu-arab". A region ("ar-EG") is left out: the words
 * are the same, and a text's tag has room for one of the two.
 */
export function withDigits(locale: string, digits: Digits | undefined): string {
  const [base = locale] = locale.split('-');
  return digits === undefined || digitsOf(locale).length === 0 ? locale : `${base}-u-nu-${digits}`;
}

/** The digits that such a tag names; undefined where it names none. */
export function digitsNamed(tag: string): Digits | undefined {
  return digitsOf(tag).find((one) => tag.endsWith(`-u-nu-${one}`));
}
