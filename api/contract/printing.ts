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
  /** Those that are there now. `default` is the clinic's own one, or the system's when that is not there. */
  printers: z.array(z.object({ id: z.string(), label: z.string(), default: z.boolean() })),
  /** The clinic's printer by name, when it is not there. */
  missing: z.string().nullable(),
  copies: PrintingChoice.shape.copies,
});
export type PrinterList = z.infer<typeof PrinterList>;

/** One paper on its way through the printer. The id is ours, never the spooler's. */
export const PrintJob = z.object({
  id: PrintJobId,
  /** Null for a test page. */
  document: z.object({ id: DocumentId, kind: DocumentKind, copy: z.number().int() }).nullable(),
  printer: z.string(),
  at: Moment,
  /** When it was first seen to have ended; null while it may still come out. */
  ended: Moment.nullable(),
  state: PrintState,
  trouble: PrintTrouble.nullable(),
});
export type PrintJob = z.infer<typeof PrintJob>;

export const printing = {
  'documents.printers': operation(['staff'], z.strictObject({}), PrinterList),
  /**
   * Prints this many copies. The first one ever is the sealed file as it is; every later one says on its edge which copy it
   * is and when it was printed. When the printer takes some and not all, those it took are on record and the rest is `failed`.
   */
  'documents.print': operation(
    ['staff'],
    z.strictObject({ documentId: DocumentId, printerId, copies: Copies.default(1) }),
    z.object({ jobs: z.array(PrintJob), visit: VisitView }),
  ),
  /** What became of the papers of a visit, or of the test pages, since the app started. */
  'documents.print-jobs': operation(
    ['staff'],
    z.strictObject({ visitId: VisitId.nullable() }),
    z.object({ jobs: z.array(PrintJob) }),
    { poll: true },
  ),
  /** Takes papers back that have not come out yet; what has ended stays as it is. Refused when the printer does not let go. */
  'documents.cancel-print': operation(
    ['staff'],
    z.strictObject({ jobIds: z.array(PrintJobId).min(1).max(50) }),
    z.object({ jobs: z.array(PrintJob) }),
  ),
  'documents.print-test-page': operation(
    ['staff'],
    z.strictObject({ printerId }),
    z.object({ jobs: z.array(PrintJob) }),
  ),
};
