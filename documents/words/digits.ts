import type { Language } from './language.ts';

/** Zero of the Arabic-Indic digits, which most of the Arab world east of Libya writes. */
const zero = 0x0660;

/** A name in Latin letters keeps its number, "SHA-256", and the beginning of a hash its digits: they are compared by eye. */
const inDigits = (text: string): string =>
  text
    .replaceAll(/[0-9a-f]{16}(?=…)|[A-Za-z]+(?:-?\d+)?|\d/g, (found) =>
      /^\d$/.test(found) ? String.fromCodePoint(zero + Number(found)) : found,
    )
    // The thousands of a count have a sign of their own.
    .replaceAll(/(?<=[٠-٩]),(?=[٠-٩]{3})/g, '٬');

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
      typeof inner === 'function' ? said(Reflect.apply(inner, self, given), given.flatMap(keptOf)) : undefined,
  });
}

function said(value: unknown, kept: readonly string[]): unknown {
  if (typeof value === 'string') return except(value, kept);
  // The iterator of a list that is spoken would not be one.
  if (Array.isArray(value)) return value.map((one: unknown) => said(one, kept));
  return (typeof value === 'object' && value !== null) || typeof value === 'function' ? spoken(value) : value;
}

/**
 * The words with a digit that a sentence is given, also within an answer: they are somebody's. A time of day is ours to write.
 * Longest first, for one may be a part of another.
 */
function keptOf(given: unknown): string[] {
  if (typeof given === 'object' && given !== null) return Object.values(given).flatMap(keptOf).sort(byLength);
  return typeof given === 'string' && /\d/.test(given) && !/^\d\d:\d\d$/.test(given) ? [given] : [];
}
const byLength = (a: string, b: string): number => b.length - a.length;

function except(text: string, [kept, ...others]: readonly string[]): string {
  if (kept === undefined) return inDigits(text);
  return text
    .split(kept)
    .map((part) => except(part, others))
    .join(kept);
}
