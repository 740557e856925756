import type { CivilDate } from '../time.ts';
import type { Lot } from './parts.ts';

/** Whether a package is past its date: a month holds to its end, a package without a date is never past one. */
export function isExpired(expiry: Lot['expiry'], today: CivilDate): boolean {
  return expiry !== '' && expiry < today.slice(0, expiry.length);
}
