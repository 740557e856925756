import { addDays, CivilDate } from '../time.ts';
import { isExpired } from '../visit/lots.ts';

/** From so many days before its last day a lot is listed as expiring. */
export const expiringDays = 30;

/** Later than every package's: of a lot without a date. */
export const noEnd = CivilDate.parse('9999-12-31');

/** The last day on which a lot may be used: a month's last day where the package names a month. */
export function lastDay(expiry: string): CivilDate {
  if (expiry === '') return noEnd;
  if (expiry.length === 10) return CivilDate.parse(expiry);
  const end = new Date(Date.UTC(Number(expiry.slice(0, 4)), Number(expiry.slice(5)), 0));
  return CivilDate.parse(end.toISOString().slice(0, 10));
}

export type ShelfLife = 'expired' | 'expiring' | 'good';

export function shelfLife(expiry: string, today: CivilDate): ShelfLife {
  if (isExpired(expiry, today)) return 'expired';
  return lastDay(expiry) <= addDays(today, expiringDays) ? 'expiring' : 'good';
}
