import { Zone } from '../../domain/time.ts';

/** Dates for the tests, worked out by JavaScript's own Date in UTC: not by the code under test. */

const hourIn = (timeZone: string): number =>
  Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(new Date()));

const inLondon = hourIn('Europe/London');

/**
 * Where the clinic of the walks is: London, or New York while it is night in London. Walks begin hours ago on the real clock,
 * and a visit that begins before midnight is another day's.
 */
export const zone = Zone.parse(inLondon >= 5 && inLondon < 23 ? 'Europe/London' : 'America/New_York');

/** `days` after an ISO date. */
export function after(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** "Sat 28 Nov", as people write it. */
export function words(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return `${weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]} ${day} ${months[month - 1]}`;
}
