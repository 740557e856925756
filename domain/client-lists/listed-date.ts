import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type BirthDateReading, readBirthDate, type TypedDate } from '../clinic/birth-date.ts';
import type { CivilDate, Zone } from '../time.ts';

/** Which of two numbers is the day: 3/4/1988 is 3 April in one list and 4 March in another. */
export const DayMonth = z.enum(['day-first', 'month-first']);
export type DayMonth = z.infer<typeof DayMonth>;

/** The first letters by which a month is known, in the languages of the screens; folded. */
const months: readonly (readonly string[])[] = [
  ['jan', 'ene', 'janv', 'gen'],
  ['feb', 'fev', 'fevr'],
  ['mar', 'mrz', 'maer', 'mars'],
  ['apr', 'abr', 'avr'],
  ['may', 'mai', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'ago', 'aou'],
  ['sep', 'set'],
  ['oct', 'okt', 'out', 'ott'],
  ['nov'],
  ['dec', 'dez', 'dic'],
];

/** What a program writes behind a date that it keeps as a moment of the clinic's own clock. */
const timeOfDay = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/u;
/** The same with how far that clock is from UTC. */
const moment = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/u;

/**
 * Reads a date of birth as another program wrote it: 1988-03-14, 14.3.1988, 14/03/88 (asked back, as everywhere), 14 March 1988.
 * `today` and `zone` are the clinic's. What is no date is `date-incomplete`.
 */
export function readListedDate(
  text: string,
  order: DayMonth,
  { today, zone }: { readonly today: CivilDate; readonly zone: Zone },
): BirthDateReading {
  const written = text.trim();
  return readBirthDate(typedIn(dayOf(written, zone) ?? written.replace(timeOfDay, ''), order), today);
}

/**
 * The day of a moment with its distance from UTC; null where the text is none. A midnight of the clinic is written by many programs as the
 * evening before in UTC. A day that begins neither there nor here is a guess, and nobody's date of birth is guessed.
 */
function dayOf(text: string, zone: Zone): string | null {
  const [, date, time] = moment.exec(text) ?? [];
  if (date === undefined) return null;
  if (time === '00:00' || time === '12:00') return date;
  try {
    const here = Temporal.Instant.from(text).toZonedDateTimeISO(zone);
    return here.equals(here.startOfDay()) ? here.toPlainDate().toString() : '';
  } catch {
    return '';
  }
}

function typedIn(text: string, order: DayMonth): TypedDate {
  const [first = '', second = '', third = '', more] = text.split(/[\s./-]+|,\s*/u).filter((part) => part !== '');
  const nothing: TypedDate = { day: '', month: '', year: '' };
  if (more !== undefined) return withoutSmallWords(text, order) ?? nothing;
  if (/^\d{8}$/u.test(text)) return numbers(text.slice(0, 4), text.slice(4, 6), text.slice(6));
  if (/^\d{4}$/u.test(first)) return numbers(first, second, third);
  const [named, other] = [monthIn(first), monthIn(second)];
  if (named !== null) return numbers(third, String(named), second);
  if (other !== null) return numbers(third, String(other), first);
  return order === 'day-first' ? numbers(third, second, first) : numbers(third, first, second);
}

/** "14 de marzo de 1988". */
function withoutSmallWords(text: string, order: DayMonth): TypedDate | null {
  const bare = text
    .replaceAll(/\b(?:de|of|the)\b/giu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return bare === text ? null : typedIn(bare, order);
}

const digits = (text: string): string => text.replace(/(?:st|nd|rd|th|er|º|\.)$/u, '');

function numbers(year: string, month: string, day: string): TypedDate {
  const typed = { year: digits(year), month: digits(month), day: digits(day) };
  return Object.values(typed).every((part) => /^\d{1,4}$/u.test(part)) ? typed : { day: '', month: '', year: '' };
}

function monthIn(word: string): number | null {
  const bare = word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  if (!/^\p{L}{3,}/u.test(bare)) return null;
  const found = months.findIndex((starts) => starts.some((start) => bare.startsWith(start)));
  return found < 0 ? null : found + 1;
}

/** The order in which most dates of a list can be read; day first where both fit. */
export function guessOrder(texts: readonly string[]): DayMonth {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    const [, first = '', second = ''] = /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}/u.exec(text.trim()) ?? [];
    if (Number(first) > 12) dayFirst++;
    if (Number(second) > 12) monthFirst++;
  }
  return monthFirst > dayFirst ? 'month-first' : 'day-first';
}
