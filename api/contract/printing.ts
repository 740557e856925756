import { z } from 'zod';
import { DocumentId, PrintJobId, VisitId } from '../../domain/ids.ts';
import { Copies, PrintingChoice } from '../../domain/printing/choice.ts';
import { PrintState, PrintTrouble } from '../../domain/printing/printout.ts';
import { Moment } from '../../domain/time.ts';
import { DocumentKind } from '../../domain/visit/types.ts';
import { VisitView } from '../../domain/visit/views/view.ts';
import { operation } from './operation.ts';

const printerId = z.string().max(200);

export const PrinterList = z.object({
  /** Printers present now. `default` is the clinic's own, or the system's when that is missing. */
  printers: z.array(z.object({ id: z.string(), label: z.string(), default: z.boolean() })),
  /** The name of the clinic's printer when it is missing. */
  missing: z.string().nullable(),
  copies: PrintingChoice.shape.copies,
});
export type PrinterList = z.infer<typeof PrinterList>;

/** One print job. The id is ours, never the spooler's. */
export const PrintJob = z.object({
  id: PrintJobId,
  /** Null for a test page. */
  document: z.object({ id: DocumentId, kind: DocumentKind, copy: z.number().int() }).nullable(),
  printer: z.string(),
  at: Moment,
  /** When it was first seen to have ended; null while it may still be printed. */
  ended: Moment.nullable(),
  state: PrintState,
  trouble: PrintTrouble.nullable(),
});
export type PrintJob = z.infer<typeof PrintJob>;

export const printing = {
  'documents.printers': operation(['visits'], z.strictObject({}), PrinterList),
  /**
   * Prints this many copies. The very first is the sealed file itself; every later one is marked with its number and date on
   * the edge. If the printer accepts only some, those are recorded and the others are `failed`.
   */
  'documents.print': operation(
    ['visits'],
    z.strictObject({ documentId: DocumentId, printerId, copies: Copies.default(1) }),
    z.object({ jobs: z.array(PrintJob), visit: VisitView }),
  ),
  /** Print jobs of a visit, or of test pages, since the app started. */
  'documents.print-jobs': operation(
    ['visits'],
    z.strictObject({ visitId: VisitId.nullable() }),
    z.object({ jobs: z.array(PrintJob) }),
    { poll: true },
  ),
  /** Cancels jobs that have not been printed; ended ones stay as they are. Refused when the printer does not cancel. */
  'documents.cancel-print': operation(
    ['visits'],
    z.strictObject({ jobIds: z.array(PrintJobId).min(1).max(50) }),
    z.object({ jobs: z.array(PrintJob) }),
  ),
  'documents.print-test-page': operation(
    ['visits'],
    z.strictObject({ printerId }),
    z.object({ jobs: z.array(PrintJob) }),
  ),
};
