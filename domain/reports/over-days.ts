import type { LotRef } from '../lots/lot-ref.ts';
import type { CivilDate } from '../time.ts';
import type { RegisterFilter, RegisterOnly } from '../visit/register.ts';
import type { Outcome } from '../visit/views/stages.ts';
import { bars, columns, count, type OnDay, says, tooFew } from './charts.ts';
import type { Period } from './period.ts';
import type { Count, Opens, Report } from './report.ts';

interface Days {
  readonly period: Period;
  readonly today: CivilDate;
}

const listed =
  (period: Period) =>
  (filter: RegisterFilter): Opens => ({ to: 'register', show: 'all', filter: { ...period, ...filter } });

export const refusals = [
  'declined',
  'consent-withdrawn',
  'refused-at-work',
  'clause-withdrawn',
] as const satisfies readonly RegisterOnly[];

/** Visits in which a client did not want the treatment, or something of it, or no longer. */
export function refusalsReport(
  {
    visits,
    refused,
    counts,
  }: {
    readonly visits: number;
    /** Visits with one or several of them. */
    readonly refused: number;
    readonly counts: Readonly<Record<(typeof refusals)[number], number>>;
  },
  { period }: Pick<Days, 'period'>,
): Report {
  const opens = listed(period);
  const rows = refusals.map((only) => count(only, counts[only], opens({ only })));
  return {
    id: 'refusals',
    period,
    scope: { n: refused, of: visits },
    says: [refused === 0 ? says('none') : says('refusals', refused, visits)],
    counts: rows,
    charts: refused <= tooFew ? [] : [bars('refused', rows)],
    facts: [count('any-refusal', refused, opens({ only: 'any-refusal' }))],
  };
}

export interface LotUsed {
  readonly kind: LotRef['kind'];
  readonly name: string;
  readonly maker: string;
  readonly lot: string;
  readonly visits: number;
}

/** Which lots were used, and what of the shelf ends. */
export function lotsReport(
  counted: {
    readonly used: readonly LotUsed[];
    readonly visits: number;
    readonly expired: number;
    readonly expiring: number;
    readonly shelf: number;
  },
  { period }: Pick<Days, 'period'>,
): Report {
  const { used, visits, expired, expiring, shelf } = counted;
  const good = Math.max(0, shelf - expired - expiring);
  return {
    id: 'lots',
    period,
    scope: null,
    says: [
      used.length === 0 ? says('none') : says('lots', used.length, visits),
      ...(expired > 0 ? [says('lots-expired', expired, shelf)] : []),
    ],
    counts: [
      count('expired', expired, { to: 'lots', show: 'expired' }, 'lines'),
      count('expiring', expiring, { to: 'lots', show: 'expiring' }, 'outline'),
      count('good', good, { to: 'lots', show: 'all' }, 'solid'),
    ],
    charts:
      used.length === 0
        ? []
        : [
            bars(
              'by-lot',
              used.map(
                ({ kind, name, maker, lot, visits: value }): Count => ({
                  ...{ name: { words: name === '' ? lot : `${name}, ${lot}` }, value, fill: null },
                  opens: { to: 'recall', lot: { kind, maker, lot } },
                }),
              ),
            ),
          ],
    facts: [],
  };
}

const outcomes = [
  'treated',
  'stopped',
  'rescheduled',
  'declined',
  'withdrawn',
  'cancelled',
  'in-progress',
] as const satisfies readonly Outcome[];

/** What a year, or any other stretch, came to. */
export function yearReport(
  counted: {
    readonly outcomes: Readonly<Record<Outcome, number>>;
    readonly treated: readonly OnDay[];
    readonly people: number;
    readonly first: number;
  },
  { period, today }: Days,
): Report {
  const opens = listed(period);
  const rows = outcomes.map((outcome) => count(outcome, counted.outcomes[outcome], opens({ outcome })));
  const visits = rows.reduce((sum, { value }) => sum + value, 0);
  return {
    id: 'year',
    period,
    scope: null,
    says: [visits === 0 ? says('none') : says('treated', counted.outcomes.treated, visits)],
    counts: [
      count('visits', visits, opens({})),
      count('treated', counted.outcomes.treated, opens({ outcome: 'treated' })),
      count('people', counted.people, null),
      count('new-people', counted.first, opens({ only: 'first-visit' })),
    ],
    charts: visits <= tooFew ? [] : [columns('treated', counted.treated, period, today), bars('by-outcome', rows)],
    facts: [],
  };
}
