import { addDays, type CivilDate, daysBetween, weekdayOf } from '../time.ts';
import type { DatedRule } from './care.ts';

/** Whether a rule holds on a date. One whose beginning nobody has set has not begun. */
export function covers(rule: DatedRule, date: CivilDate): boolean {
  if (rule.from === null ? rule.fromPlanned || rule.fromUndated !== undefined : date < rule.from) return false;
  return rule.to === null || date <= rule.to;
}

/** Monday of the week that holds `date`. */
export function weekStart(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** Every date from `from` to `to`, both included. */
export function datesFrom(from: CivilDate, to: CivilDate): CivilDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
}
