import type { Language } from './language.ts';

/** Zero of the Arabic-Indic digits, which most of the Arab world east of Libya writes. */
const zero = 0x0660;

const inDigits = (text: string): string =>
  text.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

/** Whether a tag's texts are written with Arabic-Indic digits: "ar-EG" and "ar-u-nu-arab" are, "ar" is not. */
export const writesArabicIndic = (tag: string): boolean =>
  new Intl.NumberFormat(tag).resolvedOptions().numberingSystem === 'arab';

/**
 * The same language with the numbers, dates and times of its sentences in Arabic-Indic digits. What a sentence is given as words
 * (a name, a phone number, a hash, a clinic's own text) stays as it was typed.
 */
export function withArabicIndic(language: Language): Language {
  return {
    ...language,
    dates: spoken(language.dates),
    words: spoken(language.words),
    durations: spoken(language.durations),
  };
}

function spoken<T extends object>(words: T): T {
  return new Proxy(words, {
    get: (inner, name, receiver) => said(Reflect.get(inner, name, receiver), []),
    apply: (inner, self, given: unknown[]) =>
      typeof inner === 'function' ? said(Reflect.apply(inner, self, given), given.filter(isKept)) : undefined,
  });
}

function said(value: unknown, kept: readonly string[]): unknown {
  if (typeof value === 'string') return except(value, kept);
  return (typeof value === 'object' && value !== null) || typeof value === 'function' ? spoken(value) : value;
}

/** A time of day is ours to write; other words with a digit are somebody's. */
const isKept = (given: unknown): given is string =>
  typeof given === 'string' && /\d/.test(given) && !/^\d\d:\d\d$/.test(given);

function except(text: string, [kept, ...others]: readonly string[]): string {
  if (kept === undefined) return inDigits(text);
  return text
    .split(kept)
    .map((part) => except(part, others))
    .join(kept);
}
