import type { CivilDate } from '../time.ts';
import type { RegisterFilter } from '../visit/register.ts';
import type { Reason } from '../visit/types.ts';
import { bars, columns, count, type OnDay, says, tooFew } from './charts.ts';
import type { Period } from './period.ts';
import type { Opens, Report } from './report.ts';

export interface ReschedulesCounted {
  readonly visits: number;
  readonly rescheduled: number;
  readonly reasons: readonly { readonly reason: Reason; readonly count: number }[];
  readonly days: readonly OnDay[];
  /** Of those with a new date: who came without a sheet that told how to prepare; who came again, is still to come, did not come. */
  readonly noSheet: number;
  readonly cameAgain: number;
  readonly toCome: number;
  readonly missed: number;
}

/** Visits that ended with a new date, by what was found. A visit with two findings counts for both. */
export function reschedulesReport(
  counted: ReschedulesCounted,
  { period, today }: { readonly period: Period; readonly today: CivilDate },
): Report {
  const { rescheduled, reasons, visits, noSheet } = counted;
  const opens = (filter: RegisterFilter): Opens => ({
    ...{ to: 'register', show: 'all', filter: { ...period, outcome: 'rescheduled', ...filter } },
  });
  const [first, second] = reasons;
  const clear = first && first.count > (second?.count ?? 0);
  return {
    id: 'reschedules',
    period,
    scope: { n: rescheduled, of: visits },
    says: [
      rescheduled === 0
        ? says('none')
        : rescheduled <= tooFew
          ? says('few', rescheduled)
          : clear
            ? says('reason-first', first.count, rescheduled, { reason: first.reason })
            : says('no-reason', rescheduled, visits),
      ...(rescheduled > 0 && noSheet > 0 ? [says('no-sheet', noSheet, rescheduled)] : []),
    ],
    counts: [],
    charts:
      rescheduled <= tooFew
        ? []
        : [
            bars(
              'by-reason',
              reasons.map(({ reason, count: value }) => ({
                ...{ name: { reason }, value, fill: null, opens: opens({ reason }) },
              })),
            ),
            columns('moved', counted.days, period, today),
          ],
    facts: [
      count('rescheduled', rescheduled, opens({})),
      count('no-sheet', noSheet, opens({ only: 'no-sheet' })),
      count('came-again', counted.cameAgain, opens({ only: 'came-again' })),
      count('to-come', counted.toCome, opens({ only: 'to-come' })),
      count('missed', counted.missed, opens({ only: 'missed' })),
    ],
  };
}
