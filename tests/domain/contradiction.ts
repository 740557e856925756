import { covers, mayStandTogether } from '../../domain/dates/calendar.ts';
import type { CareDay, DatedRule } from '../../domain/dates/care.ts';
import type { CareTopic } from '../../domain/protocol/schema.ts';
import type { CivilDate } from '../../domain/time.ts';

/** The two rules and the date of the first contradiction, or null: one topic, one date, two instructions. */
export function contradiction(
  rules: readonly DatedRule[],
  days: readonly CareDay[],
): { date: CivilDate; first: string; second: string } | null {
  for (const day of days) {
    const seen = new Map<CareTopic, string>();
    for (const rule of rules) {
      if (mayStandTogether(rule.topic) || !covers(rule, day.date)) continue;
      const first = seen.get(rule.topic);
      if (first !== undefined) return { date: day.date, first, second: rule.id };
      seen.set(rule.topic, rule.id);
    }
  }
  return null;
}
