import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../domain/time.ts';

/** "2026-11-24T08:53:00+00:00": the wall clock of that place with its distance from UTC, as programs read it. */
export function isoLocal({ instant, zone }: Pick<Moment, 'instant' | 'zone'>): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return local.toString({ smallestUnit: 'second', timeZoneName: 'never' });
}
