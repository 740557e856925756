import { z } from 'zod';
import { Period } from '../../domain/reports/period.ts';
import { Report } from '../../domain/reports/report.ts';
import { ReportId } from '../../domain/reports/report-id.ts';
import { Written } from './documents.ts';
import { operation } from './operation.ts';
import { PrintJob } from './printing.ts';

/** `period`: of a report that says what stands today, it is not looked at. */
const asked = { report: ReportId, period: Period };

export const reports = {
  'reports.get': operation(['records'], z.strictObject(asked), Report),
  /** On paper, with the charts. Goes on record. */
  'reports.print': operation(
    ['records'],
    z.strictObject({ ...asked, printerId: z.string().max(200) }),
    z.object({ jobs: z.array(PrintJob) }),
  ),
  /** Every number, as a table for a spreadsheet. Goes on record. */
  'reports.save': operation(['records'], z.strictObject({ ...asked, targetId: z.string().max(200) }), Written),
};
