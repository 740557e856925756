import { type Period, periodOf, type Span } from '../../../../domain/reports/period.ts';
import type { ReportId } from '../../../../domain/reports/report-id.ts';
import type { CivilDate } from '../../../../domain/time.ts';

/** The days of a report: a usual stretch that ends today, or any. */
export type ReportDays = Span | Period;

/** The stretches that a report offers by one tap, the second of which it begins with; none where it says what stands today. */
export const offered: Readonly<Record<ReportId, readonly [Span, Span, Span] | null>> = {
  breaks: ['month', 'quarter', 'year'],
  reschedules: ['month', 'half-year', 'year'],
  refusals: ['month', 'half-year', 'year'],
  consents: null,
  'next-sessions': null,
  reactions: null,
  'check-ins': null,
  retention: null,
  lots: ['month', 'quarter', 'year'],
  year: ['half-year', 'year', 'month'],
};

export const daysIn = (days: ReportDays, today: CivilDate): Period =>
  typeof days === 'string' ? periodOf(days, today) : days;
