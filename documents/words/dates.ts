import { type CivilDate, type CivilTime, civilDateOf, civilTimeOf, type Moment } from '../../domain/time.ts';
import type { SaidWhen } from '../../domain/visit/types.ts';
import { zoneName } from '../../domain/zone-name.ts';
import type { DateWords } from './date-words.ts';
import { togetherIn } from './together.ts';

type Reading = Pick<Moment, 'instant' | 'zone'>;

/** Dates and times of papers and lists in the words of one language. */
export function datesIn(words: DateWords) {
  /** A sheet names some hundred dates: by plain arithmetic on the calendar, since a Temporal object for each takes longer. */
  const parts = (date: CivilDate) => {
    const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
    const weekday = words.weekdays[(new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7] ?? '';
    return { day, year, month: words.months[month - 1] ?? '', weekday };
  };
  /** "Sat 28 Nov", with the year when it is not the one the reader has in mind ("Fri 15 Jan 2027"). */
  const shortDate = (date: CivilDate, reference: CivilDate | null): string => {
    const { weekday, day, month, year } = parts(date);
    const same = reference !== null && parts(reference).year === year;
    return words.date(weekday, day, month, same ? null : year);
  };
  /** "Sat 28 Nov 2026". */
  const fullDate = (date: CivilDate): string => shortDate(date, null);
  /** "14 Mar 1988", for dates of birth. */
  const birthDate = (date: CivilDate): string => {
    const { day, month, year } = parts(date);
    return words.withoutWeekday(day, month, year);
  };
  /** "14 Jan", where the weekday is drawn anyway. */
  const dayAndMonth = (date: CivilDate): string => {
    const { day, month } = parts(date);
    return words.dayAndMonth(day, month);
  };
  /** "28": a day in a drawn week, and its name at the top of the column. */
  const dayOfMonth = (date: CivilDate): string => String(parts(date).day);
  const weekday = (date: CivilDate): string => parts(date).weekday;
  /** "Aug 2027", "31 Aug 2027": the date on a package, as it is kept; '' when the package shows none. */
  const expiry = (kept: string): string => {
    const [year = '', month = '', day] = kept.split('-');
    const name = words.months[Number(month) - 1];
    if (name === undefined) return '';
    return day === undefined
      ? words.monthAndYear(name, Number(year))
      : words.withoutWeekday(Number(day), name, Number(year));
  };
  /** "Sat 12 – Mon 14" within a month, "Sun 29 Nov – Tue 1 Dec" across two; one date when both are the same. */
  const dateRange = (from: CivilDate, to: CivilDate, reference: CivilDate | null): string => {
    if (from === to) return shortDate(from, reference);
    const [a, b] = [parts(from), parts(to)];
    if (a.month !== b.month || a.year !== b.year)
      return words.range(shortDate(from, reference), shortDate(to, reference));
    const familiar = reference !== null && parts(reference).year === a.year;
    const end = familiar ? words.rangeStart(b.weekday, b.day) : shortDate(to, reference);
    return words.range(words.rangeStart(a.weekday, a.day), end);
  };
  /** "13:05 GMT". */
  const timeWithZone = (moment: Reading): string => `${civilTimeOf(moment)} ${zoneName(moment)}`;
  /** "Tue 24 Nov 2026, 13:05 GMT". */
  const dateAndTime = (moment: Reading): string =>
    words.dateAndTime(fullDate(civilDateOf(moment)), timeWithZone(moment));
  /** "13:05 GMT", and with its date where that is not the day that the reader has in mind: "Wed 25 Nov, 01:20 GMT". */
  const timeOn = (moment: Reading, day: CivilDate): string => {
    const date = civilDateOf(moment);
    return date === day ? timeWithZone(moment) : words.dateAndTime(shortDate(date, day), timeWithZone(moment));
  };
  /**
   * "10:20 to 10:50 GMT". Where the clocks changed between the two, each has its own zone ("01:55 BST to 01:07 GMT"), and
   * where it is another day than `day`, or than the other end's, its date.
   */
  const timeRange = (from: Reading, to: Reading, day: CivilDate): string => {
    const [first, last] = [civilDateOf(from), civilDateOf(to)];
    const start = first === last && zoneName(from) === zoneName(to) ? civilTimeOf(from) : timeWithZone(from);
    const lead = first === day ? start : words.dateAndTime(shortDate(first, day), start);
    return words.times(lead, timeOn(to, first));
  };
  /** "10:00", of a clinic's own clock. */
  const time = (time: CivilTime): string => time;
  /** "Tue 15 Dec, 10:00". */
  const appointment = (
    { date, time }: { readonly date: CivilDate; readonly time: CivilTime },
    reference: CivilDate | null,
  ): string => words.dateAndTime(shortDate(date, reference), time);
  /** "Sun 22 Nov 2026, 09:30", "Mon 23 Nov 2026", "Sat 21 Nov 2026 or before": when somebody says that it was done. */
  const said = ({ date, time, orBefore }: SaidWhen): string => {
    const day = fullDate(date);
    if (orBefore) return words.orBefore(day);
    return time === null ? day : words.dateAndTime(day, time);
  };
  return {
    shortDate,
    fullDate,
    birthDate,
    dayAndMonth,
    dayOfMonth,
    weekday,
    expiry,
    dateRange,
    timeWithZone,
    dateAndTime,
    timeOn,
    timeRange,
    time,
    appointment,
    said,
    together: togetherIn(words),
  };
}
export type Dates = ReturnType<typeof datesIn>;
