import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../../db/file/durable-file.ts';
import { DocumentId, PrintJobId, VisitId } from '../../domain/ids.ts';
import { Moment } from '../../domain/time.ts';
import { DocumentKind } from '../../domain/visit/types.ts';

/** A paper that a spooler was given, as it is remembered over a restart: no name, only ids. */
export const SavedPrintout = z.object({
  id: PrintJobId,
  /** The spooler's name for it. */
  job: z.string(),
  printer: z.string(),
  at: Moment,
  paper: z
    .object({ visitId: VisitId, id: DocumentId, kind: DocumentKind, copy: z.number().int().positive() })
    .nullable(),
});
export type SavedPrintout = z.infer<typeof SavedPrintout>;

const fileName = 'printouts.json';

/** Beside the store and not in it: what a spooler still holds says nothing about what happened, it is there to be taken back. */
export function savePrintouts(dir: string, printouts: readonly SavedPrintout[]): void {
  writeDurably(join(dir, fileName), `${JSON.stringify(printouts)}\n`);
}

/** Empty when there are none, or none that can be read: then only the spooler's own limit ends them, and only while they are being printed. */
export function savedPrintouts(dir: string): SavedPrintout[] {
  try {
    return z.array(SavedPrintout).parse(JSON.parse(readFileSync(join(dir, fileName), 'utf8')));
  } catch {
    return [];
  }
}
