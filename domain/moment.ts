import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { instantMs } from './instant-ms.ts';

/** Date reads 30 February as 2 March and 24:00 as the next day; everything else that it reads is an instant. Asked for every row. */
function isInstant(text: string): boolean {
  const time = instantMs(text);
  return !Number.isNaN(time) && new Date(time).getUTCDate() === Number(text.slice(8, 10));
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
