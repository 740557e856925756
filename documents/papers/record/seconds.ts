import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../domain/time.ts';

/** "13:05:27" on the clinic's wall clock: evidence is timed to the second. */
export function civilSeconds(moment: Moment): string {
  return Temporal.Instant.from(moment.instant)
    .toZonedDateTimeISO(moment.zone)
    .toPlainTime()
    .toString({ smallestUnit: 'second' });
}
