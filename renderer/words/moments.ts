import { civilDateOf, civilTimeOf, type Moment } from '../../domain/time.ts';
import { zoneName } from '../../domain/zone-name.ts';
import { shortDate } from './dates.ts';

type Read = Pick<Moment, 'instant' | 'zone'>;

/** "Tue 24 Nov 2026". */
export function dateWithYear(moment: Read): string {
  const date = civilDateOf(moment);
  return `${shortDate(date)} ${date.slice(0, 4)}`;
}

/** "Tue 24 Nov 2026, 13:22 GMT": how a time stands on a record. */
export function momentLine(moment: Read): string {
  return `${dateWithYear(moment)}, ${civilTimeOf(moment)} ${zoneName(moment)}`;
}
