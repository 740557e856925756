import { covers } from '../../domain/dates/calendar.ts';
import type { CareDay, DatedRule } from '../../domain/dates/care.ts';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import { topicsOf } from '../../domain/protocol/model/faults.ts';
import { opposed } from '../../domain/protocol/model/opposed.ts';
import type { CivilDate } from '../../domain/time.ts';

/** The two rules and the date of the first contradiction, or null. Two levels of washing on one date are one too many. */
export function contradiction(
  rules: readonly DatedRule[],
  days: readonly CareDay[],
): { date: CivilDate; first: string; second: string } | null {
  const topics = topicsOf(defaultProtocol);
  for (const { date } of days) {
    const there = rules.filter((rule) => covers(rule, date));
    for (const [index, first] of there.entries())
      for (const second of there.slice(index + 1))
        if (opposed(topics, first, second) || otherLevel(first, second))
          return { date, first: first.id, second: second.id };
  }
  return null;
}

const otherLevel = (one: DatedRule, other: DatedRule): boolean =>
  one.mode === 'do' && other.mode === 'do' && one.topic === other.topic;
