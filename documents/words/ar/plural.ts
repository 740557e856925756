import { pluralIn } from '../plural.ts';

/** "one" and "two" are words that hold their number; "other" is for hundreds. */
export const plural = pluralIn<'one' | 'two' | 'few' | 'many'>('ar');

/** A counted noun behind a preposition: "شهر واحد", "شهرين", "3 أشهر", "11 شهرًا", "100 شهر". */
export interface Noun {
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

/** The number in its noun's form. */
export function counted(count: number, noun: Noun): string {
  const word = plural(count, noun);
  return count === 1 || count === 2 ? word : `${count} ${word}`;
}

export const months: Noun = { one: 'شهر واحد', two: 'شهرين', few: 'أشهر', many: 'شهرًا', other: 'شهر' };
