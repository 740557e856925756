import { Zone } from '../../domain/time.ts';

/** Dates for the tests, worked out by JavaScript's own Date in UTC: not by the code under test. */

const hourIn = (timeZone: string): number =>
  Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(new Date()));

const inLondon = hourIn('Europe/London');

/**
 * Where the clinic of the walks is: London, or Los Angeles while it is night in London, where the afternoon begins then. Walks
 * begin hours ago on the real clock and last some minutes: neither may reach over midnight.
 */
export const zone = Zone.parse(inLondon >= 6 && inLondon < 21 ? 'Europe/London' : 'America/Los_Angeles');

/** Day 0 as the clinic's wall calendar has it: the walks run on the real clock. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());
}

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
