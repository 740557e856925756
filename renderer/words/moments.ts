import { civilDateOf, type Moment } from '../../domain/time.ts';
import { zoneName } from '../../domain/zone-name.ts';
import { clockTime, fullDate } from './dates.ts';
import { pageDirection } from './language.ts';

type Read = Pick<Moment, 'instant' | 'zone'>;

/** "Tue 24 Nov 2026". */
export function dateWithYear(moment: Read): string {
  return fullDate(civilDateOf(moment));
}

/** "Tue 24 Nov 2026, 13:22 GMT": how a time stands on a record. */
export function momentLine(moment: Read): string {
  const comma = pageDirection() === 'rtl' ? '،' : ',';
  return `${dateWithYear(moment)}${comma} ${clockTime(moment)} ${zoneName(moment)}`;
}
