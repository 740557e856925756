import { addDays, type CivilDate, daysBetween, weekdayOf } from '../time.ts';
import type { DatedRule } from './care.ts';

/** Whether a rule holds on a date. One whose beginning nobody has set has not begun. */
export function covers(rule: DatedRule, date: CivilDate): boolean {
  if (rule.from === null ? rule.fromPlanned || rule.fromUndated !== undefined : date < rule.from) return false;
  return rule.to === null || date <= rule.to;
}

/**
 * The weekday with which a calendar's week begins (1 is Monday), where it is another than Monday: as CLDR has it. Written out, not
 * taken from Intl, because what was signed must not change with a version.
 */
const weekBegins: Readonly<Record<string, number>> = { ar: 6, pt: 7 };

/** The first day of the week that holds `date`, for a reader of this language (BCP 47). */
export function weekStart(date: CivilDate, language: string): CivilDate {
  const [base = ''] = language.toLowerCase().split('-');
  return addDays(date, -((weekdayOf(date) - (weekBegins[base] ?? 1) + 7) % 7));
}

/** Every date from `from` to `to`, both included. */
export function datesFrom(from: CivilDate, to: CivilDate): CivilDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
}
