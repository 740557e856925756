import { wholeMinutes } from '../minutes.ts';
import type { CivilDate } from '../time.ts';
import { columns, count, type OnDay, says, tooFew } from './charts.ts';
import type { Period } from './period.ts';
import type { Chart, Fill, Opens, Report, Says } from './report.ts';
import type { BreakKept } from './work-told.ts';

/** What of the breaks within a period is counted. `staff`: the row that added them, 0 for nobody. */
export interface BreaksCounted {
  readonly kept: readonly { readonly staff: number; readonly kept: BreakKept; readonly count: number }[];
  /** `overMs`: the shortest limit that was passed; null where none was. */
  readonly longest: readonly { readonly staff: number; readonly longestMs: number; readonly overMs: number | null }[];
  /** The longest work without a break, as the practices say under which these visits were done. */
  readonly limits: readonly number[];
  readonly visits: number;
  /** Visits with a longer stretch than their practice allows. */
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

/** Breaks by how they stood to their windows, and by whoever worked. */
export function breaksReport(
  { kept, longest, limits, visits, over, lateOrSkipped }: BreaksCounted,
  {
    period,
    today,
    nameOf,
  }: {
    readonly period: Period;
    readonly today: CivilDate;
    readonly nameOf: (staff: number) => string;
  },
): Report {
  const sum = (of: (one: BreaksCounted['kept'][number]) => boolean): number =>
    kept.filter(of).reduce((total, one) => total + one.count, 0);
  const total = sum(() => true);
  const opens = (only: 'breaks' | 'long-stretch' | `break-${BreakKept}`): Opens => ({
    ...{ to: 'register', show: 'all', filter: { ...period, only } },
  });
  const inTime = sum((one) => one.kept === 'on-time' || one.kept === 'early');
  const unknown = sum((one) => one.kept === 'unknown');
  const people = [...new Set([...kept, ...longest].map(({ staff }) => staff))].map((staff) => {
    const own = longest.find((one) => one.staff === staff);
    return {
      name: nameOf(staff) === '' ? { counted: 'nobody' as const } : { words: nameOf(staff) },
      opens: { to: 'register' as const, show: 'all' as const, filter: { ...period, staff } },
      parts: drawn.map((counted) => ({
        counted,
        fill: fills[counted],
        value: sum((one) => one.staff === staff && one.kept === counted),
      })),
      longest:
        own === undefined || own.longestMs === 0
          ? null
          : { minutes: wholeMinutes(own.longestMs), over: own.overMs === null ? null : own.overMs / minute },
    };
  });
  const all = (row: (typeof people)[number]): number => row.parts.reduce((most, { value }) => most + value, 0);
  people.sort((one, other) => all(other) - all(one));
  const charts: Chart[] = [
    { kind: 'parts', title: 'by-practitioner', rows: people.slice(0, mostRows) },
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
            stretches(over, limits),
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
      count('long-stretch', over, opens('long-stretch')),
      ...(unknown > 0 ? [count('unknown', unknown, opens('break-unknown'))] : []),
    ],
  };
}

/** In minutes where all were done under one limit. */
function stretches(over: number, limits: readonly number[]): Says {
  const [limit, other] = limits;
  if (limit === undefined || other !== undefined)
    return over > 0 ? says('own-stretch-over', over) : says('no-own-stretch-over');
  return over > 0 ? says('stretch-over', over, limit / minute) : says('no-stretch-over', 0, limit / minute);
}
