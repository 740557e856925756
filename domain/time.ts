import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** Date reads 30 February as 2 March; a real instant comes back as written. */
function isInstant(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

/** A UTC instant with milliseconds, as in "2026-11-24T08:53:00.000Z". */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .refine(isInstant, 'not an instant')
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** Cached: every row of the log names its zone, and a clinic uses few. */
const knownZones = new Set<string>();

function isZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch {
    return false;
  }
  if (!/^[A-Za-z]/.test(zone)) return false;
  if (knownZones.size < 100) knownZones.add(zone);
  return true;
}

/** An IANA time zone such as "Europe/London". */
export const Zone = z.string().max(64).refine(isZone, 'not a time zone').brand<'Zone'>();
export type Zone = z.infer<typeof Zone>;

/** A calendar date without a time, as in "2026-11-24". To move it, add days and never 86,400 seconds. */
export const CivilDate = z.iso.date().brand<'CivilDate'>();
export type CivilDate = z.infer<typeof CivilDate>;

/** A wall clock time of day, as in "10:00". */
export const CivilTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<'CivilTime'>();
export type CivilTime = z.infer<typeof CivilTime>;

/**
 * One clock reading. Each command reads the clock once, so that the printed time is the stored time. `uptimeMs` counts since
 * the machine started, also during sleep, and never goes back within one `bootId`.
 */
export const Moment = z.object({
  instant: Instant,
  zone: Zone,
  uptimeMs: z.number().int().nonnegative(),
  bootId: z.string().min(1).max(64),
});
export type Moment = z.infer<typeof Moment>;

/** Cache of the few readings that a visit's rules ask about repeatedly, by zone and instant. */
const knownDates = new Map<string, CivilDate>();

/** The date on the clinic's calendar at this moment. */
export function civilDateOf({ instant, zone }: Pick<Moment, 'instant' | 'zone'>): CivilDate {
  const reading = `${zone} ${instant}`;
  const known = knownDates.get(reading);
  if (known !== undefined) return known;
  const date = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString() as CivilDate;
  if (knownDates.size >= 100) knownDates.clear();
  knownDates.set(reading, date);
  return date;
}

/** "HH:MM" on the clinic's wall clock at this moment. */
export function civilTimeOf(moment: Pick<Moment, 'instant' | 'zone'>): CivilTime {
  return Temporal.Instant.from(moment.instant)
    .toZonedDateTimeISO(moment.zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' }) as CivilTime;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as CivilDate;
}

/** The same day of the next month, or that month's last day (docs/rules.md, "Aftercare dates"). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString() as CivilDate;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

export function plusMilliseconds(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString() as Instant;
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
  return CivilTime.parse(resumes.toPlainTime().toString({ smallestUnit: 'minute' }));
}

/** When the clock shows this time on this date: twice where it is set back over it, never where it is set forward over it. */
export function instantsAt(date: CivilDate, time: CivilTime, zone: Zone): Instant[] {
  if (clockResumes(date, time, zone) !== null) return [];
  const local = Temporal.PlainDate.from(date).toPlainDateTime(time);
  const instants = (['earlier', 'later'] as const).map((disambiguation) =>
    Instant.parse(new Date(local.toZonedDateTime(zone, { disambiguation }).epochMilliseconds).toISOString()),
  );
  return [...new Set(instants)];
}

/** ISO weekday, Monday = 1 to Sunday = 7. */
export function weekdayOf(date: CivilDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}
