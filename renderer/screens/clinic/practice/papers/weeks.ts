import { covers } from '../../../../../domain/dates/calendar.ts';
import type { CareDay, DatedRule } from '../../../../../domain/dates/care.ts';
import { packBars } from '../../../../../domain/dates/pack-bars.ts';

/** One bar of a week: columns 0 (Monday) to 6, both included. */
export interface PaperBar {
  readonly rule: DatedRule;
  readonly first: number;
  readonly last: number;
}

export interface PaperWeek {
  readonly days: readonly CareDay[];
  readonly rows: readonly (readonly PaperBar[])[];
  /** Rules of the week that are not drawn. */
  readonly more: number;
}

const mostRows = 6;

/**
 * The weeks of a paper with a bar for each rule that has an end or a beginning in sight. Where there are more than there is
 * room for, those of `wanted` come first.
 */
export function paperWeeks(
  days: readonly CareDay[],
  rules: readonly DatedRule[],
  wanted: (rule: DatedRule) => boolean,
): PaperWeek[] {
  const drawn = rules.filter(({ kind }) => kind !== 'always');
  const ordered = [...drawn.filter(wanted), ...drawn.filter((rule) => !wanted(rule))];
  const weeks: PaperWeek[] = [];
  for (let start = 0; start < days.length; start += 7) {
    const week = days.slice(start, start + 7);
    const standing = week.map((day) => ({ day, ids: new Set(day.rules) }));
    const bars = ordered.flatMap((rule) => barOf(rule, standing) ?? []);
    const rows = packBars(bars);
    const kept = rows.slice(0, mostRows);
    weeks.push({ days: week, rows: kept, more: bars.length - kept.flat().length });
  }
  return weeks;
}

/** The days of a week, each with the ids of its rules. */
type Standing = readonly { readonly day: CareDay; readonly ids: ReadonlySet<string> }[];

function barOf(rule: DatedRule, week: Standing): PaperBar | null {
  const holds = ({ day, ids }: Standing[number]) => ids.has(rule.id) && covers(rule, day.date);
  const first = week.findIndex(holds);
  return first < 0 ? null : { rule, first, last: week.findLastIndex(holds) };
}
