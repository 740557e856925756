import type { ReadHandle } from '../../db/file/handles.ts';
import { clientCount } from '../../db/projections/clients.ts';
import { countLots } from '../../db/projections/lot-list.ts';
import { countReactions, overdueReactions } from '../../db/projections/reactions.ts';
import { registerCount, registerCounts, rescheduleReasons } from '../../db/projections/register-pages.ts';
import {
  appointmentDays,
  breaksKept,
  endedOnDays,
  lateOrSkipped,
  longestStretches,
  lotsUsed,
  outcomesOf,
  peopleSeen,
} from '../../db/projections/report-counts.ts';
import { staffByRow } from '../../db/projections/staff.ts';
import { stretchLimits } from '../../db/projections/stretch-limits.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { isKeepingSet } from '../../domain/clinic/keeping.ts';
import { breaksReport } from '../../domain/reports/breaks.ts';
import { lotsReport, refusalsReport, yearReport } from '../../domain/reports/over-days.ts';
import type { Period } from '../../domain/reports/period.ts';
import type { Report } from '../../domain/reports/report.ts';
import type { ReportId } from '../../domain/reports/report-id.ts';
import { reschedulesReport } from '../../domain/reports/reschedules.ts';
import {
  checkInsReport,
  consentsReport,
  nextSessionsReport,
  reactionsReport,
  retentionReport,
} from '../../domain/reports/standing.ts';
import { addMonths, civilDateOf, type Moment } from '../../domain/time.ts';
import type { RegisterFilter } from '../../domain/visit/register.ts';
import { checkInCounts } from '../check-ins/views.ts';
import { retentionView } from '../retention/due.ts';

const mostReasons = 100;
const mostLots = 1000;
/** What stands today is looked for in the visits of so many months. */
const monthsBack = 12;

/** A report as the record says it now. Whatever opens a list is counted by that list's own filter. */
export function makeReport(r: ReadHandle, id: ReportId, period: Period, now: Moment): Report {
  const today = civilDateOf(now);
  const visits = (filter: RegisterFilter): number => registerCount(r, { ...filter, today });
  const within: Period = { from: addMonths(today, -monthsBack), to: today };
  const days = { period, today };
  switch (id) {
    case 'breaks': {
      const names = new Map(staffByRow(r).map(({ added, name }) => [added, name]));
      const counted = {
        kept: breaksKept(r, period),
        ...{ longest: longestStretches(r, period), limits: stretchLimits(r, period).all },
        visits: visits({ ...period, only: 'breaks' }),
        over: visits({ ...period, only: 'long-stretch' }),
        lateOrSkipped: lateOrSkipped(r, period),
      };
      return breaksReport(counted, { ...days, nameOf: (staff) => names.get(staff) ?? '' });
    }
    case 'reschedules': {
      const moved = { ...period, outcome: 'rescheduled' } as const;
      const { all, rescheduled } = registerCounts(r, { ...period, today });
      const counted = {
        visits: all,
        rescheduled,
        reasons: rescheduleReasons(r, period, mostReasons),
        days: endedOnDays(r, period, 'rescheduled'),
        noSheet: visits({ ...moved, only: 'no-sheet' }),
        cameAgain: visits({ ...moved, only: 'came-again' }),
        toCome: visits({ ...moved, only: 'to-come' }),
        missed: visits({ ...moved, only: 'missed' }),
      };
      return reschedulesReport(counted, days);
    }
    case 'refusals': {
      const of = (only: NonNullable<RegisterFilter['only']>): number => visits({ ...period, only });
      const counts = {
        declined: of('declined'),
        'consent-withdrawn': of('consent-withdrawn'),
        'refused-at-work': of('refused-at-work'),
        'clause-withdrawn': of('clause-withdrawn'),
      };
      return refusalsReport({ visits: visits(period), refused: of('any-refusal'), counts }, days);
    }
    case 'consents': {
      const of = (only: NonNullable<RegisterFilter['only']>): number => visits({ ...within, only });
      return consentsReport({ present: of('present-text'), older: of('older-text') }, { within });
    }
    case 'next-sessions': {
      const of = (only: NonNullable<RegisterFilter['only']>): number => visits({ ...within, only });
      const counted = {
        ...{ booked: of('to-come'), missed: of('missed'), unbooked: of('unbooked') },
        days: appointmentDays(r, within, today),
      };
      return nextSessionsReport(counted, { within, today });
    }
    case 'reactions': {
      const [all, due, open] = [countReactions(r, 'all'), countReactions(r, 'due'), countReactions(r, 'open')];
      return reactionsReport({ all, due, open, overdue: overdueReactions(r, today) });
    }
    case 'check-ins':
      return checkInsReport(checkInCounts(r, today));
    case 'lots': {
      const counted = {
        used: lotsUsed(r, period, mostLots),
        visits: visits(period),
        expired: countLots(r, 'expired', today),
        expiring: countLots(r, 'expiring', today),
        shelf: countLots(r, 'all', today),
      };
      return lotsReport(counted, days);
    }
    case 'retention': {
      const { keeping, counts } = retentionView(r, now);
      return retentionReport({ ...counts, isSet: isKeepingSet(keeping), people: clientCount(r) });
    }
    case 'year': {
      const outcomes = outcomesOf(r, period);
      const counted = {
        ...{ outcomes, treated: endedOnDays(r, period, 'treated') },
        ...{ people: peopleSeen(r, period), first: visits({ ...period, only: 'first-visit' }) },
      };
      return yearReport(counted, days);
    }
    default:
      return assertNever(id);
  }
}
