import type { CivilDate } from '../../../../domain/time.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A date in words: "Wed 9 Dec", with the year when it differs from that of `today`. */
export function dayInWords(date: CivilDate, today: CivilDate): string {
  return today.slice(0, 4) === date.slice(0, 4) ? words(date) : fullDayInWords(date);
}

/** "Wed 9 Dec 2026". */
export function fullDayInWords(date: CivilDate): string {
  return `${words(date)} ${date.slice(0, 4)}`;
}

/** "Jan 2020", "31 Aug 2027": when a package expires, a month or a day. */
export function expiryInWords(expiry: string): string {
  const [year = '', month = '', day] = expiry.split('-');
  const named = `${months[Number(month) - 1] ?? ''} ${year}`;
  return day === undefined ? named : `${Number(day)} ${named}`;
}

function words(date: CivilDate): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const weekday = weekdays[(new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7] ?? '';
  return `${weekday} ${day} ${months[month - 1] ?? ''}`;
}
