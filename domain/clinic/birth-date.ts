import { Temporal } from 'temporal-polyfill';
import { fieldFault } from '../field-fault.ts';
import { CivilDate } from '../time.ts';

/** No living person is older, so an earlier year is a typing mistake. The 120th birthday is the last valid day. */
export const oldestYears = 120;

/** Day, month and year as they were typed. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export type BirthDateReading =
  | { readonly ok: true; readonly date: CivilDate }
  | { readonly ok: false; readonly fault: BirthDateFault };

export type BirthDateFault =
  /** A field fault's message (see field-fault.ts); `years` are possible meanings of a two-digit year, likeliest first. */
  | { readonly kind: 'field'; readonly message: string; readonly years: readonly number[] }
  /** 30 February: the month, and the number of its days in that year. */
  | { readonly kind: 'no-such-day'; readonly year: number; readonly month: number; readonly days: number };

/**
 * Reads a date of birth from three fields. A two-digit year is asked back, never guessed. Refuses dates in the future, more
 * than 120 years ago, and days that do not exist. `today` is the clinic's date.
 */
export function readBirthDate(typed: TypedDate, today: CivilDate): BirthDateReading {
  const [day, month, year] = [Number(typed.day), Number(typed.month), Number(typed.year)];
  if (typed.day === '' || typed.month === '' || typed.year === '' || !(day >= 1)) return wrong('date-incomplete');
  if (!(month >= 1 && month <= 12)) return wrong('month-range');
  if (!(year >= 1000)) return twoDigits(typed.year, { day, month }, today);
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month });
  if (!(day <= daysInMonth)) return { ok: false, fault: { kind: 'no-such-day', year, month, days: daysInMonth } };
  const date = CivilDate.parse(Temporal.PlainDate.from({ year, month, day }).toString());
  const message = birthDateFault(date, today);
  return message === null ? { ok: true, date } : { ok: false, fault: { kind: 'field', message, years: [] } };
}

/** A field fault's message when no living person can have been born on that date, else null. */
export function birthDateFault(date: CivilDate, today: CivilDate): string | null {
  const born = Temporal.PlainDate.from(date);
  if (born.year < 100) return fieldFault('year-unclear', yearsMeant(born.year, date.slice(4), today)[0] ?? 0);
  if (date > today) return fieldFault('birth-in-future');
  return isTooLongAgo(date, today) ? fieldFault('birth-too-long-ago', oldestYears) : null;
}

/** More than 120 years ago, by at least a day. In other years a birthday on 29 February falls on 28 February. */
function isTooLongAgo(born: CivilDate, today: CivilDate): boolean {
  const last = Temporal.PlainDate.from(born).add({ years: oldestYears });
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(today), last) > 0;
}

function twoDigits(typed: string, { day, month }: { day: number; month: number }, today: CivilDate): BirthDateReading {
  const number = Number(typed);
  const monthAndDay = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const years = typed.length === 2 && Number.isInteger(number) ? yearsMeant(number, monthAndDay, today) : [];
  const message = fieldFault('year-unclear', years[0] ?? 0);
  return { ok: false, fault: { kind: 'field', message, years } };
}

/** The years of the last 120 that end in these two digits, latest first, without dates in the future. */
function yearsMeant(digits: number, monthAndDay: string, today: CivilDate): number[] {
  const century = Math.floor(Temporal.PlainDate.from(today).year / 100) * 100;
  return [century + digits, century - 100 + digits].filter((year) => {
    const date = `${year}${monthAndDay}`;
    const earliest = `${Number(today.slice(0, 4)) - oldestYears}${today.slice(4)}`;
    return earliest <= date && date <= today;
  });
}

function wrong(code: 'date-incomplete' | 'month-range'): BirthDateReading {
  return { ok: false, fault: { kind: 'field', message: fieldFault(code), years: [] } };
}
