import type { CivilDate } from '../time.ts';
import type { Period } from './period.ts';
import { stepsOf } from './period.ts';
import type { Chart, ChartTitle, Count, Counted, Fill, Opens, Says } from './report.ts';

/** More bars are not told apart at a glance; what is left is "other". */
const mostBars = 7;

/** So few are named one by one, and drawn in no chart. */
export const tooFew = 3;

/** How many were counted on a day. */
export interface OnDay {
  readonly day: CivilDate;
  readonly count: number;
}

export const says = (say: Says['say'], n = 0, of = 0, what: Says['what'] = null): Says => ({ say, n, of, what });

export const count = (counted: Counted, value: number, opens: Opens | null, fill: Fill | null = null): Count => ({
  name: { counted },
  value,
  fill,
  opens,
});

/** Sorted, the longest first; the eighth and later ones are one bar. */
export function bars(title: ChartTitle, rows: readonly Count[]): Chart {
  const sorted = rows.filter(({ value }) => value > 0).sort((one, other) => other.value - one.value);
  if (sorted.length <= mostBars) return { kind: 'bars', title, rows: sorted };
  const shown = sorted.slice(0, mostBars - 1);
  const left = sorted.slice(mostBars - 1).reduce((sum, { value }) => sum + value, 0);
  return { kind: 'bars', title, rows: [...shown, count('other', left, null, 'outline')] };
}

export function columns(title: ChartTitle, days: readonly OnDay[], period: Period, today: CivilDate): Chart {
  const { by, steps } = stepsOf(period, today);
  const within = steps.map(({ from, to, soFar }) => ({
    from,
    soFar,
    value: days.filter(({ day }) => day >= from && day <= to).reduce((sum, one) => sum + one.count, 0),
  }));
  return { kind: 'columns', title, by, columns: within };
}

/** Which columns are named below: each of a few, else the first, the middle and the last. */
export function isNamed(index: number, length: number): boolean {
  return length <= mostBars || index === 0 || index === length - 1 || index === Math.floor(length / 2);
}

/** The highest bar of a chart takes the whole length; every other its share. */
export function shares(values: readonly number[]): number[] {
  const most = Math.max(1, ...values);
  return values.map((value) => value / most);
}
