import type { StoredDocument } from '../db/documents.ts';
import { paperOf } from '../documents/pdf/paper.ts';
import { markedCopy } from '../documents/print-file.ts';
import type { Actor } from '../domain/actor.ts';
import { AppError } from '../domain/errors.ts';
import type { Moment } from '../domain/time.ts';
import { nextCopy } from '../domain/visit/copies.ts';
import type { PrintJob } from './contract/printing.ts';
import type { Kiosk } from './kiosk.ts';
import type { Printer } from './ports.ts';
import { act, readVisit } from './visit-record.ts';

interface Wanted {
  readonly document: StoredDocument & { readonly fileName: string };
  readonly printer: Printer;
  readonly copies: number;
}

/**
 * Hands copies to the printer, a job for each, since each carries its own number, and puts them on record one by one.
 * Throws `print-failed` when the printer took none; when it took some, the one that it refused is `failed` among them.
 */
export async function printCopies(
  kiosk: Kiosk,
  { document, printer, copies }: Wanted,
  { now, actor }: { readonly now: Moment; readonly actor: Actor },
): Promise<PrintJob[]> {
  const { store, printouts } = kiosk;
  const { printers } = kiosk.ports;
  const { id, visitId, kind, pdf, fileName } = document;
  const paper = await paperOf(pdf);
  const jobs: PrintJob[] = [];
  for (let left = copies; left > 0; left--) {
    const copy = nextCopy(store.read((r) => readVisit(r, visitId)).state, id, 'printed');
    const printout = { printer: printer.label, at: now, paper: { visitId, id, kind, copy } };
    const file = copy === 1 ? pdf : await markedCopy(pdf, { copy, at: now });
    let job: string | null;
    try {
      job = await printers.print(printer.id, fileName, file, paper);
    } catch (error) {
      if (jobs.length === 0 || !(error instanceof AppError)) throw error;
      return [...jobs, printouts.addRefused(printout)];
    }
    try {
      // After the spooler took it: a copy that was never printed must not stand on the record.
      const given = { type: 'give-copy', document: id, how: 'printed', where: printer.label } as const;
      store.write((w) => act(w, visitId, given, { now, actor }));
    } catch (error) {
      // Nor may one come out that is not on the record.
      if (job !== null) await printers.cancel(job).catch(() => undefined);
      throw error;
    }
    jobs.push(printouts.add({ ...printout, job }));
  }
  return jobs;
}
