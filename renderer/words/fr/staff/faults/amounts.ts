import { minutesLeft } from '../../../../../domain/minutes.ts';

/** "2 heures", "1 heure". */
export const counted = (count: number, one: string, more: string): string => `${count} ${count < 2 ? one : more}`;

/** "30 secondes", "5 minutes": rounded up, so that nobody comes back too soon. */
export function wait(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return counted(seconds, 'seconde', 'secondes');
  return counted(minutesLeft(milliseconds), 'minute', 'minutes');
}

/** "12 Mo", "512 Ko". */
export function size(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} Mo` : `${Math.round(bytes / 1024)} Ko`;
}
