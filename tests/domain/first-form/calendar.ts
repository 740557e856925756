import { addDays, type CivilDate, daysBetween, weekdayOf } from '../../../domain/time.ts';
import type { DatedRule } from './dated.ts';

/** Topics that may have several rules on one date; every other topic has one instruction. */
const together: ReadonlySet<string> = new Set(['long-term', 'products', 'house-rules']);

export function mayStandTogether(topic: string): boolean {
  return together.has(topic);
}

export function covers(rule: DatedRule, date: CivilDate): boolean {
  if (rule.from !== null && date < rule.from) return false;
  if (rule.from === null && rule.fromPlanned) return false;
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
