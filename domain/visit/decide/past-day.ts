import { addMonths, type CivilDate } from '../../time.ts';

/** How old a patch test or a doctor's note can be, in years; an earlier year is a slip of the finger. */
export const oldestPaperYears = 10;

/** Why a day cannot be that of something that was done or written before today; null where it can. */
export function pastDayFault(day: CivilDate, today: CivilDate): 'ahead' | 'long-ago' | null {
  if (day > today) return 'ahead';
  return day < addMonths(today, -12 * oldestPaperYears) ? 'long-ago' : null;
}
