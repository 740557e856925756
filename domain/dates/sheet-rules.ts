import { forbids, opposed } from '../protocol/model/opposed.ts';
import type { Topics } from '../protocol/model/topic.ts';
import { addDays, type CivilDate } from '../time.ts';
import { covers } from './calendar.ts';
import type { DatedRule } from './care.ts';

interface Meeting {
  readonly topics: Topics;
  readonly dayZero: CivilDate;
  readonly next: CivilDate;
  /** A rule goes on after the days that the preparation takes from it. Under the first form it does not. */
  readonly resumes: boolean;
}

/**
 * Merges the next session's preparation into the aftercare rules. What is to be done or allowed gives way to the preparation
 * that speaks about the same, on that one's days: it is more precise. From the day after the next session its own sheet
 * applies; only what is off or limited goes on.
 */
export function merged(
  aftercare: readonly DatedRule[],
  preparation: readonly DatedRule[],
  meeting: Meeting,
): DatedRule[] {
  const kept = aftercare.flatMap((rule) => (isLeftWhole(rule, meeting) ? [rule] : without(rule, preparation, meeting)));
  return [...kept, ...preparation.filter((prep) => !kept.some((rule) => repeats(meeting, rule, prep)))];
}

/** What begins when the skin has healed, or some time after a final session to come, cannot be told from the preparation. */
function isLeftWhole({ mode, from, fromPlanned, fromUndated }: DatedRule, { next }: Meeting): boolean {
  if (mode === 'off' || fromUndated !== undefined) return true;
  return fromPlanned && from !== null && from > next;
}

/** What is left of an aftercare rule: its days before, between and after those of the preparation that it gives way to. */
function without(
  rule: DatedRule,
  preparation: readonly DatedRule[],
  { topics, dayZero, next, resumes }: Meeting,
): DatedRule[] {
  const taken = preparation
    .flatMap((prep): { from: CivilDate; to: CivilDate | null }[] => {
      if (prep.from === null || prep.from > next || !takesOver(topics, prep, rule)) return [];
      return [{ from: prep.from, to: resumes ? (prep.to ?? next) : null }];
    })
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  // Its own sheet counts from the day after; to what is over by then that makes no difference.
  if (rule.mode !== 'limit' && (rule.to === null || rule.to > next)) taken.push({ from: addDays(next, 1), to: null });
  const parts: DatedRule[] = [];
  let rest: DatedRule | null = rule;
  for (const { from, to } of taken) {
    if (rest === null) break;
    parts.push(...endedBefore(rest, from, dayZero));
    rest = to === null ? null : begunAfter(rest, to);
  }
  const all = rest === null ? parts : [...parts, rest];
  return all.map((part, index) => (index === 0 ? part : { ...part, id: `${rule.id}.${index + 1}` }));
}

function takesOver(topics: Topics, prep: DatedRule, rule: DatedRule): boolean {
  if (opposed(topics, prep, rule)) return true;
  return rule.mode !== 'limit' && prep.mode !== 'off' && prep.topic === rule.topic;
}

function endedBefore(rule: DatedRule, date: CivilDate, dayZero: CivilDate): DatedRule[] {
  if (rule.to !== null && rule.to < date) return [rule];
  if ((rule.from ?? dayZero) >= date) return [];
  const { byTime: _, toUndated: __, ...whole } = rule;
  return [{ ...whole, to: addDays(date, -1), toPlanned: false }];
}

/** The part of a rule after a date; null where there is none. */
function begunAfter(rule: DatedRule, date: CivilDate): DatedRule | null {
  if (rule.to !== null && rule.to <= date) return null;
  if (rule.from !== null && rule.from > date) return rule;
  const { fromTime: _, partOfDay: __, ...whole } = rule;
  return { ...whole, from: addDays(date, 1) };
}

/** What is off before an appointment need not be said again where the aftercare forbids it all of that time. */
function repeats({ topics, next }: Meeting, rule: DatedRule, prep: DatedRule): boolean {
  if (rule.mode !== 'off' || prep.mode !== 'off' || rule.condition !== undefined) return false;
  if (prep.fromUndated !== undefined || !forbids(topics, rule, prep)) return false;
  const [from, to] = [prep.from ?? next, prep.to ?? next];
  if (!covers(rule, from) || !covers(rule, to)) return false;
  const isLate = rule.from === from && rule.fromTime !== undefined && (prep.fromTime ?? '') < rule.fromTime;
  const isShort = rule.to === to && rule.byTime !== undefined && (prep.byTime ?? '24:00') > rule.byTime;
  return !isLate && !isShort;
}
