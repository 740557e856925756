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
    const bars = ordered.flatMap((rule) => barOf(rule, week) ?? []);
    const rows = packBars(bars);
    const kept = rows.slice(0, mostRows);
    weeks.push({ days: week, rows: kept, more: bars.length - kept.flat().length });
  }
  return weeks;
}

function barOf(rule: DatedRule, week: readonly CareDay[]): PaperBar | null {
  const on = week.flatMap((day, column) => (day.rules.includes(rule.id) && covers(rule, day.date) ? [column] : []));
  const [first] = on;
  const last = on.at(-1);
  return first === undefined || last === undefined ? null : { rule, first, last };
}
