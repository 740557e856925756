import type { StoredDocument } from '../../db/projections/documents.ts';
import { paperOf } from '../../documents/pdf/paper.ts';
import { markedCopy } from '../../documents/pdf/print-file.ts';
import type { Actor } from '../../domain/actor.ts';
import { AppError } from '../../domain/errors.ts';
import type { Moment } from '../../domain/time.ts';
import { nextCopy } from '../../domain/visit/copies.ts';
import { correctionsOf } from '../../domain/visit/state/corrections.ts';
import { PaperAfter } from '../../domain/visit/types.ts';
import type { PrintJob } from '../contract/printing.ts';
import type { Log, Printer, Printers } from '../gate/ports.ts';
import { act, loadVisit, signedAs } from '../papers/visit-acts.ts';
import type { OpenRecord } from '../tablet/open-record.ts';
import type { Printouts } from './printouts.ts';

interface PrintingParts {
  readonly record: OpenRecord;
  readonly printouts: Printouts;
  readonly printers: Printers;
  readonly log: Log;
}

interface Wanted {
  readonly document: StoredDocument & { readonly fileName: string };
  readonly printer: Printer;
  readonly copies: number;
}

/**
 * Prints copies, one job each because each has its own number, and records them one by one. Throws `print-failed` when the
 * printer accepted none. Once some are accepted it throws nothing: missing ones are `failed` jobs, so that only those are
 * printed again.
 */
export async function printCopies(
  { record: { store }, printouts, printers, log }: PrintingParts,
  { document, printer, copies }: Wanted,
  { now, actor }: { readonly now: Moment; readonly actor: Actor },
): Promise<PrintJob[]> {
  const { id, visitId, kind, pdf, fileName } = document;
  const paper = await paperOf(pdf);
  const jobs: PrintJob[] = [];
  for (let left = copies; left > 0; left--) {
    const { state, joined } = store.read((r) => {
      const visit = loadVisit(r, visitId);
      const then = PaperAfter.safeParse(kind).success ? null : signedAs(r, visit);
      return { state: visit.state, joined: then === null ? null : { then, now: visit.client.name } };
    });
    const recorded = nextCopy(state, id, 'printed');
    const corrections = correctionsOf(state, id);
    // A copy that could not be recorded may have been printed with its number.
    const copy = Math.max(recorded, printouts.lastCopy(id) + 1);
    const printout = { printer: printer.label, at: now, paper: { visitId, id, kind, copy } };
    const missing = (from: number, number: number) =>
      Array.from({ length: number }, (_, index) =>
        printouts.addRefused({ ...printout, paper: { ...printout.paper, copy: from + index } }),
      );
    let job: string | null;
    try {
      // A sheet that was corrected since says so from its first copy, and so does one of somebody whose records were joined.
      const asSealed = copy === 1 && corrections.length === 0 && joined === null;
      const file = asSealed ? pdf : await markedCopy(pdf, { copy, at: now, corrections, joined });
      job = await printers.print(printer.id, fileName, file, paper);
    } catch (error) {
      if (jobs.length === 0) throw error;
      noteStop(log, error);
      return [...jobs, ...missing(copy, left)];
    }
    // Followed from here on, whatever else fails.
    const taken = printouts.add({ ...printout, job });
    try {
      // Recorded after the spooler accepted it: a copy that was never printed must not be in the record.
      const given = { type: 'give-copy', document: id, how: 'printed', where: printer.label, copy } as const;
      store.write((w) => act(w, visitId, given, { now, actor }));
    } catch (error) {
      // If recording fails, cancel the print job.
      const back = await printouts.takeBackUnrecorded(taken.id);
      if (jobs.length === 0) throw error;
      noteStop(log, error);
      return [...jobs, ...back, ...missing(copy + 1, left - 1)];
    }
    jobs.push(taken);
  }
  return jobs;
}

/** The screen shows which copies are missing; the log has the reason. */
function noteStop(log: Log, error: unknown): void {
  const code = error instanceof AppError ? error.code : 'unexpected';
  log({ level: 'warning', operation: 'documents.print', code, detail: '' });
}
