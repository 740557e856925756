import { wholeMinutes } from '../minutes.ts';
import type { CivilDate } from '../time.ts';
import { columns, count, type OnDay, says, tooFew } from './charts.ts';
import type { Period } from './period.ts';
import type { Chart, Fill, Opens, Report } from './report.ts';
import type { BreakKept } from './work-told.ts';

/** What of the breaks within a period is counted. `staff`: the row that added them, 0 for nobody. */
export interface BreaksCounted {
  readonly kept: readonly { readonly staff: number; readonly kept: BreakKept; readonly count: number }[];
  readonly longest: readonly { readonly staff: number; readonly longestMs: number }[];
  readonly visits: number;
  /** Visits with a longer stretch than the practice allows. */
  readonly over: number;
  readonly lateOrSkipped: readonly OnDay[];
}

const minute = 60_000;
const fills: Readonly<Record<Exclude<BreakKept, 'unknown'>, Fill>> = {
  'on-time': 'solid',
  early: 'outline',
  late: 'lines',
  skipped: 'dots',
};
const drawn = ['on-time', 'early', 'late', 'skipped'] as const;
const mostRows = 7;

/** Breaks by how they stood to their windows, and by whoever worked. `limit`: minutes of work without a break, as the practice says today. */
export function breaksReport(
  { kept, longest, visits, over, lateOrSkipped }: BreaksCounted,
  {
    period,
    today,
    limit,
    nameOf,
  }: {
    readonly period: Period;
    readonly today: CivilDate;
    readonly limit: number;
    readonly nameOf: (staff: number) => string;
  },
): Report {
  const sum = (of: (one: BreaksCounted['kept'][number]) => boolean): number =>
    kept.filter(of).reduce((total, one) => total + one.count, 0);
  const total = sum(() => true);
  const opens = (only: 'breaks' | `break-${BreakKept}`): Opens => ({
    ...{ to: 'register', show: 'all', filter: { ...period, only } },
  });
  const inTime = sum((one) => one.kept === 'on-time' || one.kept === 'early');
  const unknown = sum((one) => one.kept === 'unknown');
  const people = [...new Set([...kept, ...longest].map(({ staff }) => staff))].map((staff) => {
    const own = longest.find((one) => one.staff === staff)?.longestMs ?? 0;
    return {
      name: nameOf(staff) === '' ? { counted: 'nobody' as const } : { words: nameOf(staff) },
      opens: { to: 'register' as const, show: 'all' as const, filter: { ...period, staff } },
      parts: drawn.map((counted) => ({
        counted,
        fill: fills[counted],
        value: sum((one) => one.staff === staff && one.kept === counted),
      })),
      longest: own === 0 ? null : { minutes: wholeMinutes(own), over: own > limit * minute },
    };
  });
  const all = (row: (typeof people)[number]): number => row.parts.reduce((most, { value }) => most + value, 0);
  people.sort((one, other) => all(other) - all(one));
  const charts: Chart[] = [
    { kind: 'parts', title: 'by-practitioner', rows: people.slice(0, mostRows), limit },
    columns('late-or-skipped', lateOrSkipped, period, today),
  ];
  return {
    id: 'breaks',
    period,
    scope: { n: total, of: visits },
    // Who worked on and on without any break is counted too.
    says:
      total === 0 && over === 0
        ? [says('none')]
        : [
            ...(total === 0 ? [] : [total <= tooFew ? says('few', total) : says('breaks-kept', inTime, total)]),
            over > 0 ? says('stretch-over', over, limit) : says('no-stretch-over', 0, limit),
          ],
    counts: drawn.map((one) =>
      count(
        one,
        sum((row) => row.kept === one),
        opens(`break-${one}`),
        fills[one],
      ),
    ),
    charts: total <= tooFew ? [] : charts,
    facts: [
      count('long-stretch', over, { to: 'register', show: 'all', filter: { ...period, longerThan: limit } }),
      ...(unknown > 0 ? [count('unknown', unknown, opens('break-unknown'))] : []),
    ],
  };
}
