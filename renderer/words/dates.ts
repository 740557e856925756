import { Temporal } from 'temporal-polyfill';
import { type CivilDate, civilDateOf, civilTimeOf, type Instant, type Moment, type Zone } from '../../domain/time.ts';
import { zoneName } from '../../domain/zone-name.ts';
import { pageLocale } from './language.ts';
import { timeOfDay } from './writing.ts';

function parts(date: CivilDate, options: Intl.DateTimeFormatOptions): string {
  const plain = Temporal.PlainDate.from(date);
  // Noon UTC: whatever zone Intl formats in, UTC is asked for, and the calendar date stays itself.
  const instant = new Date(Date.UTC(plain.year, plain.month - 1, plain.day, 12));
  return formatter(options).format(instant).replace(/[,،]/g, '');
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Made once: a clock that runs asks every second, and making one takes a hundred times as long as using it. */
function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = pageLocale();
  const key = `${locale} ${JSON.stringify(options)}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}

/** "Sat 28 Nov"; with the year when it is not the year of `today`. */
export function shortDate(date: CivilDate, today?: CivilDate): string {
  const year = today !== undefined && today.slice(0, 4) !== date.slice(0, 4);
  return parts(date, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(year ? { year: 'numeric' } : {}),
  }).replace('Sept', 'Sep');
}

/** "Tue 24 Nov 2026". */
export function fullDate(date: CivilDate): string {
  return parts(date, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).replace('Sept', 'Sep');
}

/** "Saturday 28 November". */
export function longDate(date: CivilDate, withYear = false): string {
  return parts(date, { weekday: 'long', day: 'numeric', month: 'long', ...(withYear ? { year: 'numeric' } : {}) });
}

/** "14 Mar 1988": a date of birth has its year and no weekday. */
export function birthDate(date: CivilDate): string {
  return parts(date, { day: 'numeric', month: 'short', year: 'numeric' }).replace('Sept', 'Sep');
}

/** "Jan 2020", "31 Aug 2027": when a package expires, a month or a day; '' where it does not say. */
export function expiryDate(expiry: string): string {
  if (expiry === '') return '';
  const [, , day] = expiry.split('-');
  const date = (day === undefined ? `${expiry}-01` : expiry) as CivilDate;
  const options = { month: 'short', year: 'numeric' } as const;
  return parts(date, day === undefined ? options : { ...options, day: 'numeric' }).replace('Sept', 'Sep');
}

/** "December 2026". */
export function monthName(date: CivilDate): string {
  return parts(date, { month: 'long', year: 'numeric' });
}

/** "February 2026", from numbers; months count from 1. */
export function monthOfYear(year: number, month: number): string {
  return formatter({ month: 'long', year: 'numeric' }).format(new Date(Date.UTC(year, month - 1, 1)));
}

export function weekdayName(date: CivilDate): string {
  return parts(date, { weekday: 'short' });
}

/** The least that a calendar calls a day, where fourteen stand in a row: "ث" for Tuesday. */
export function weekdayLetter(date: CivilDate): string {
  return parts(date, { weekday: 'narrow' });
}

export function shortMonth(date: CivilDate): string {
  return parts(date, { month: 'short' }).replace('Sept', 'Sep');
}

/** "08:53" on the clinic's wall clock. */
export function clockTime(moment: Pick<Moment, 'instant' | 'zone'>): string {
  return timeOfDay(civilTimeOf(moment));
}

export function clockTimeAt(instant: Instant, zone: Zone): string {
  return clockTime({ instant, zone });
}

export function dateOf(moment: Pick<Moment, 'instant' | 'zone'>): CivilDate {
  return civilDateOf(moment);
}

/**
 * Both ends of a stretch of time: "10:20" and "10:50". Each has its own zone where the clocks changed in between ("01:55 BST",
 * "01:07 GMT"), and the later one its date where it is another day.
 */
export function clockEnds(from: Instant, to: Instant, zone: Zone): { from: string; to: string } {
  const [start, end] = [
    { instant: from, zone },
    { instant: to, zone },
  ];
  const changed = zoneName(start) !== zoneName(end);
  const time = (moment: typeof start) => (changed ? `${clockTime(moment)} ${zoneName(moment)}` : clockTime(moment));
  const date = dateOf(start) === dateOf(end) ? '' : `${shortDate(dateOf(end), dateOf(start))}, `;
  return { from: time(start), to: `${date}${time(end)}` };
}
