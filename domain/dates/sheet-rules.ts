import { forbids, opposed } from '../protocol/model/opposed.ts';
import type { Topics } from '../protocol/model/topic.ts';
import { addDays, type CivilDate } from '../time.ts';
import { covers } from './calendar.ts';
import type { DatedRule } from './care.ts';

/**
 * Merges the next session's preparation into the aftercare rules. What is to be done or allowed gives way to the preparation
 * that speaks about the same: it is more precise. From the day after the next session its own sheet applies; only what is off
 * goes on.
 */
export function merged(
  topics: Topics,
  aftercare: readonly DatedRule[],
  preparation: readonly DatedRule[],
  next: CivilDate,
): DatedRule[] {
  const kept = aftercare.flatMap((rule): DatedRule[] => {
    if (rule.mode === 'off' || rule.from === null || rule.fromPlanned) return [rule];
    const preparing = preparation
      .filter((prep) => prep.from !== null && prep.from <= next && takesOver(topics, prep, rule))
      .reduce((first, { from }) => (from !== null && from < first ? from : first), addDays(next, 1));
    return endedBefore(rule, preparing);
  });
  return [...kept, ...preparation.filter((prep) => !kept.some((rule) => repeats(topics, rule, prep, next)))];
}

function takesOver(topics: Topics, prep: DatedRule, rule: DatedRule): boolean {
  return (prep.mode !== 'off' && prep.topic === rule.topic) || opposed(topics, prep, rule);
}

function endedBefore(rule: DatedRule, date: CivilDate): DatedRule[] {
  const last = addDays(date, -1);
  if (rule.to !== null && rule.to <= last) return [rule];
  if (rule.from !== null && rule.from > last) return [];
  const { byTime: _, toUndated: __, ...whole } = rule;
  return [{ ...whole, to: last, toPlanned: false }];
}

/** What is off before an appointment need not be said again where the aftercare forbids it up to then. */
function repeats(topics: Topics, rule: DatedRule, prep: DatedRule, next: CivilDate): boolean {
  if (rule.mode !== 'off' || prep.mode !== 'off' || rule.condition !== undefined) return false;
  return forbids(topics, rule, prep) && covers(rule, prep.from ?? next) && covers(rule, prep.to ?? next);
}
