import { minutesLeft } from '../../../../../domain/minutes.ts';
import { count } from './count.ts';

/** "30 Sekunden", "5 Minuten": rounded up, so that nobody comes back too soon. */
export function wait(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return `${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'}`;
  const minutes = minutesLeft(milliseconds);
  return `${count(minutes)} ${minutes === 1 ? 'Minute' : 'Minuten'}`;
}

/** "12 MB", "512 KB". */
export function size(bytes: number): string {
  return bytes >= 1024 * 1024
    ? `${count(Math.round(bytes / 1024 / 1024))} MB`
    : `${count(Math.round(bytes / 1024))} KB`;
}
