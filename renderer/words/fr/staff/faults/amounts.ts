import { minutesLeft } from '../../../../../domain/minutes.ts';
import { count } from './count.ts';

/** "2 heures", "1 heure". */
export const counted = (number: number, one: string, more: string): string =>
  `${count(number)} ${number < 2 ? one : more}`;

/** "30 secondes", "5 minutes": rounded up, so that nobody comes back too soon. */
export function wait(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return counted(seconds, 'seconde', 'secondes');
  return counted(minutesLeft(milliseconds), 'minute', 'minutes');
}

/** "12 Mo", "512 Ko". */
export function size(bytes: number): string {
  return bytes >= 1024 * 1024
    ? `${count(Math.round(bytes / 1024 / 1024))} Mo`
    : `${count(Math.round(bytes / 1024))} Ko`;
}
