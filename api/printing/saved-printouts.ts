import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../../db/file/durable-file.ts';
import { DocumentId, PrintJobId, VisitId } from '../../domain/ids.ts';
import { Moment } from '../../domain/time.ts';
import { DocumentKind } from '../../domain/visit/types.ts';

/** A print job stored for after a restart: ids only, no name. */
export const SavedPrintout = z.object({
  id: PrintJobId,
  /** The spooler's job name. */
  job: z.string(),
  printer: z.string(),
  at: Moment,
  paper: z
    .object({ visitId: VisitId, id: DocumentId, kind: DocumentKind, copy: z.number().int().positive() })
    .nullable(),
});
export type SavedPrintout = z.infer<typeof SavedPrintout>;

const fileName = 'printouts.json';

/** Stored beside the store and not in it: jobs still in a spooler are not history, they are there to be cancelled. */
export function savePrintouts(dir: string, printouts: readonly SavedPrintout[]): void {
  writeDurably(join(dir, fileName), `${JSON.stringify(printouts)}\n`);
}

/**
 * Empty when there are none or the file is unreadable: then only the spooler's own time limit ends them, and only while
 * printing.
 */
export function savedPrintouts(dir: string): SavedPrintout[] {
  try {
    return z.array(SavedPrintout).parse(JSON.parse(readFileSync(join(dir, fileName), 'utf8')));
  } catch {
    return [];
  }
}
