import { type CivilDate, type CivilTime, civilDateOf, civilTimeOf, type Moment } from '../../domain/time.ts';
import { zoneName } from '../../domain/zone-name.ts';

/**
 * Written out here and not taken from Intl, whose month names differ between versions ("Sep", "Sept"); a signed page must not
 * vary.
 */
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

export { months, weekdays, zoneName };

/** Plain calendar arithmetic, because a sheet names a hundred dates and a Temporal object for each is slower. */
const parts = (date: CivilDate) => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const weekday = weekdays[(new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7] ?? '';
  return { day, year, month: months[month - 1] ?? '', weekday };
};

/** "Sat 28 Nov", with the year if the reader would not expect it ("Fri 15 Jan 2027"). */
export function shortDate(date: CivilDate, reference: CivilDate | null): string {
  const { weekday, day, month, year } = parts(date);
  const same = reference !== null && parts(reference).year === year;
  return `${weekday} ${day} ${month}${same ? '' : ` ${year}`}`;
}

/** "Sat 28 Nov 2026". */
export const fullDate = (date: CivilDate): string => shortDate(date, null);

/** "14 Mar 1988", for dates of birth. */
export function birthDate(date: CivilDate): string {
  const { day, month, year } = parts(date);
  return `${day} ${month} ${year}`;
}

/** "14 Jan", where the weekday is shown anyway. */
export function dayAndMonth(date: CivilDate): string {
  const { day, month } = parts(date);
  return `${day} ${month}`;
}

/** "Sat 12 – Mon 14" within a month, "Sun 29 Nov – Tue 1 Dec" across two; one date when both are the same. */
export function dateRange(from: CivilDate, to: CivilDate, reference: CivilDate | null): string {
  if (from === to) return shortDate(from, reference);
  const a = parts(from);
  const b = parts(to);
  if (a.month === b.month && a.year === b.year) {
    const familiar = reference !== null && parts(reference).year === a.year;
    return `${a.weekday} ${a.day} – ${familiar ? `${b.weekday} ${b.day}` : shortDate(to, reference)}`;
  }
  return `${shortDate(from, reference)} – ${shortDate(to, reference)}`;
}

/** "13:05 GMT". */
export function timeWithZone(moment: Pick<Moment, 'instant' | 'zone'>): string {
  return `${civilTimeOf(moment)} ${zoneName(moment)}`;
}

/** "Tue 24 Nov 2026, 13:05 GMT". */
export function dateAndTime(moment: Pick<Moment, 'instant' | 'zone'>): string {
  return `${fullDate(civilDateOf(moment))}, ${timeWithZone(moment)}`;
}

type Reading = Pick<Moment, 'instant' | 'zone'>;

/** "13:05 GMT", with its date if the reader would expect another day: "Wed 25 Nov, 01:20 GMT". */
export function timeOn(moment: Reading, day: CivilDate): string {
  const date = civilDateOf(moment);
  return date === day ? timeWithZone(moment) : `${shortDate(date, day)}, ${timeWithZone(moment)}`;
}

/**
 * "10:20 to 10:50 GMT". Where the clocks change between the two, each has its zone ("01:55 BST to 01:07 GMT"); a day other
 * than `day`, or than the other end's, has its date.
 */
export function timeRange(from: Reading, to: Reading, day: CivilDate): string {
  const [first, last] = [civilDateOf(from), civilDateOf(to)];
  const start = first === last && zoneName(from) === zoneName(to) ? civilTimeOf(from) : timeWithZone(from);
  const lead = first === day ? '' : `${shortDate(first, day)}, `;
  return `${lead}${start} to ${timeOn(to, first)}`;
}

/** "Tue 15 Dec, 10:00". */
export function appointmentText(
  appointment: { readonly date: CivilDate; readonly time: CivilTime },
  reference: CivilDate | null,
): string {
  return `${shortDate(appointment.date, reference)}, ${appointment.time}`;
}
