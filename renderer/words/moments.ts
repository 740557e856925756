import { civilDateOf, civilTimeOf, type Moment } from '../../domain/time.ts';
import { shortDate } from './dates.ts';

type Read = Pick<Moment, 'instant' | 'zone'>;

/** The zone's own short name at that instant ("GMT", "BST", "GMT+1"): a printed time without it can be read two ways. */
export function zoneName(moment: Read): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: moment.zone, timeZoneName: 'short' }).formatToParts(
    Date.parse(moment.instant),
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? moment.zone;
}

/** "Tue 24 Nov 2026". */
export function dateWithYear(moment: Read): string {
  const date = civilDateOf(moment);
  return `${shortDate(date)} ${date.slice(0, 4)}`;
}

/** "Tue 24 Nov 2026, 13:22 GMT": how a time stands on a record. */
export function momentLine(moment: Read): string {
  return `${dateWithYear(moment)}, ${civilTimeOf(moment)} ${zoneName(moment)}`;
}
