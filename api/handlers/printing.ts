import { presentClinic, printingChoice } from '../../db/projections/settings.ts';
import { makeTestPage } from '../../documents/papers/test-page.ts';
import { AppError } from '../../domain/errors.ts';
import { offeredPrinters, ordinaryPrinting, printerNamed } from '../../domain/printing/choice.ts';
import { isOpen } from '../../domain/printing/printout.ts';
import type { printing } from '../contract/printing.ts';
import type { Handlers } from '../gate/route.ts';
import { sealedFile } from '../papers/sealed-file.ts';
import { staffPaperLanguage } from '../papers/staff-paper-language.ts';
import { loadVisit, viewOf } from '../papers/visit-acts.ts';
import { printCopies } from '../printing/print-copies.ts';
import type { Context } from './context.ts';

export function printingHandlers(
  parts: Pick<Context, 'record' | 'access' | 'printouts' | 'printers' | 'device' | 'log'>,
): Handlers<typeof printing> {
  const { record, access, printouts, printers, device } = parts;
  return {
    'documents.printers': async () => {
      const choice = record.store.read(printingChoice) ?? ordinaryPrinting;
      return { ...offeredPrinters(await printers.list(), choice), copies: choice.copies };
    },

    'documents.print': async ({ documentId, printerId, copies }, { now }) => {
      const { store } = record;
      const { staffActor: actor } = access;
      const document = sealedFile(store, documentId);
      const printer = printerNamed(await printers.list(), printerId);
      const jobs = await printCopies(parts, { document, printer, copies }, { now, actor });
      return { jobs, visit: store.read((r) => viewOf(loadVisit(r, document.visitId), now)) };
    },

    'documents.print-jobs': ({ visitId }) => ({ jobs: printouts.of(visitId) }),

    'documents.cancel-print': async ({ jobIds }, { now }) => {
      const actor = access.staffActor;
      const jobs = await printouts.cancel(jobIds);
      printouts.recordOutcomes(now, actor);
      // It would be printed twice if somebody now printed it elsewhere.
      if (jobs.some(({ state }) => isOpen(state))) throw new AppError('not-cancelled', {});
      return { jobs };
    },

    'documents.print-test-page': async ({ printerId }, { now }) => {
      const printer = printerNamed(await printers.list(), printerId);
      const clinic = record.store.read(presentClinic);
      const language = record.store.read(staffPaperLanguage);
      const page = await makeTestPage({ clinic, printer: printer.label, device, madeAt: now }, language);
      const job = await printers.print(printer.id, language.words.testPage.title, page, clinic.paper);
      return { jobs: [printouts.add({ printer: printer.label, at: now, paper: null, job })] };
    },
  };
}
