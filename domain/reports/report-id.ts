import { z } from 'zod';

/** The reports, in the order in which their doors stand. */
export const ReportId = z.enum([
  'breaks',
  'reschedules',
  'refusals',
  'consents',
  'next-sessions',
  'reactions',
  'check-ins',
  'lots',
  'retention',
  'year',
]);
export type ReportId = z.infer<typeof ReportId>;

/** Those about days that are chosen; the others say what stands today. */
export const overDays: ReadonlySet<ReportId> = new Set(['breaks', 'reschedules', 'refusals', 'lots', 'year']);
