import { Temporal } from 'temporal-polyfill';
import type { CivilDate, CivilTime, Instant, Moment, Zone } from './moment.ts';

// Apart, so that a screen that only shows a time does not load the library that checks one.
export { CivilDate, CivilTime, Instant, Moment, Zone } from './moment.ts';

interface WallClock {
  readonly date: CivilDate;
  readonly time: CivilTime;
}

/** Cache of the few readings that a visit's rules ask about repeatedly, by zone and instant. */
const knownReadings = new Map<string, WallClock>();

function wallClockOf({ instant, zone }: Pick<Moment, 'instant' | 'zone'>): WallClock {
  const reading = `${zone} ${instant}`;
  const known = knownReadings.get(reading);
  if (known !== undefined) return known;
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  const [date = '', time = ''] = local.toString({ smallestUnit: 'minute' }).split('T');
  const shown = { date: date as CivilDate, time: time as CivilTime };
  if (knownReadings.size >= 100) knownReadings.clear();
  knownReadings.set(reading, shown);
  return shown;
}

/** The date on the clinic's calendar at this moment. */
export function civilDateOf(moment: Pick<Moment, 'instant' | 'zone'>): CivilDate {
  return wallClockOf(moment).date;
}

/** "HH:MM" on the clinic's wall clock at this moment. */
export function civilTimeOf(moment: Pick<Moment, 'instant' | 'zone'>): CivilTime {
  return wallClockOf(moment).time;
}

const dayMs = 86_400_000;

/** Counted in UTC, whose days are all 24 hours long: rules ask this for hundreds of days at every step of a visit. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civil(new Date(Date.parse(date) + days * dayMs));
}

/** The same day of the next month, or that month's last day (docs/rules.md, "Aftercare dates"). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return civil(new Date(monthsAfter(date, months)));
}

/** Whole days from `from` to so many months after `date`, counted as `addMonths` does. */
export function daysToMonthsAfter(from: CivilDate, date: CivilDate, months: number): number {
  return (monthsAfter(date, months) - Date.parse(from)) / dayMs;
}

/** In milliseconds of UTC, without the calendar library: a protocol's checker asks for thousands of them. */
function monthsAfter(date: CivilDate, months: number): number {
  const day = new Date(date);
  day.setUTCMonth(day.getUTCMonth() + months, 1);
  const first = day.getTime();
  const lastOfMonth = day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return Math.min(first + (Number(date.slice(8)) - 1) * dayMs, lastOfMonth);
}

const civil = (day: Date): CivilDate => {
  const [date] = day.toISOString().split('T');
  return date as CivilDate;
};

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

const instantOf = (epochMilliseconds: number) => new Date(epochMilliseconds).toISOString() as Instant;

export function plusMilliseconds(instant: Instant, milliseconds: number): Instant {
  return instantOf(Date.parse(instant) + milliseconds);
}

/**
 * The time at which the clock continues, where it is set forward over this time of this date; null where it shows that time.
 * Of a repeated hour either occurrence counts.
 */
export function clockResumes(date: CivilDate, time: CivilTime, zone: Zone): CivilTime | null {
  const local = Temporal.PlainDate.from(date).toPlainDateTime(time);
  const before = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (before.toPlainDateTime().equals(local)) return null;
  const resumes = before.getTimeZoneTransition('next') ?? before;
  return resumes.toPlainTime().toString({ smallestUnit: 'minute' }) as CivilTime;
}

/** When the clock shows this time on this date: twice where it is set back over it, never where it is set forward over it. */
export function instantsAt(date: CivilDate, time: CivilTime, zone: Zone): Instant[] {
  if (clockResumes(date, time, zone) !== null) return [];
  const local = Temporal.PlainDate.from(date).toPlainDateTime(time);
  const instants = (['earlier', 'later'] as const).map((disambiguation) =>
    instantOf(local.toZonedDateTime(zone, { disambiguation }).epochMilliseconds),
  );
  return [...new Set(instants)];
}

/** ISO weekday, Monday = 1 to Sunday = 7. */
export function weekdayOf(date: CivilDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}
