import { printingChoice } from '../../db/projections/settings.ts';
import { makeTestPage } from '../../documents/papers/test-page.ts';
import { AppError } from '../../domain/errors.ts';
import { offeredPrinters, ordinaryPrinting, printerNamed } from '../../domain/printing/choice.ts';
import { isOpen } from '../../domain/printing/printout.ts';
import type { printing } from '../contract/printing.ts';
import type { Handlers } from '../gate/route.ts';
import { readVisit, viewOf } from '../papers/visit-record.ts';
import { printCopies } from '../printing/print-copies.ts';
import type { Kiosk } from '../tablet/kiosk.ts';
import { sealedFile } from './documents.ts';

export function printingHandlers(kiosk: Kiosk): Handlers<typeof printing> {
  const { printers, device } = kiosk.ports;
  return {
    'documents.printers': async () => {
      const choice = kiosk.store.read(printingChoice) ?? ordinaryPrinting;
      return { ...offeredPrinters(await printers.list(), choice), copies: choice.copies };
    },

    'documents.print': async ({ documentId, printerId, copies }, { now }) => {
      const { store, staffActor: actor } = kiosk;
      const document = sealedFile(store, documentId);
      const printer = printerNamed(await printers.list(), printerId);
      const jobs = await printCopies(kiosk, { document, printer, copies }, { now, actor });
      return { jobs, visit: store.read((r) => viewOf(readVisit(r, document.visitId), now)) };
    },

    'documents.print-jobs': ({ visitId }) => ({ jobs: kiosk.printouts.of(visitId) }),

    'documents.cancel-print': async ({ jobIds }, { now }) => {
      const actor = kiosk.staffActor;
      const jobs = await kiosk.printouts.cancel(jobIds);
      kiosk.printouts.settle(now, actor);
      // Whoever prints it elsewhere next would have it come out twice.
      if (jobs.some(({ state }) => isOpen(state)))
        throw new AppError(
          'not-cancelled',
          'The printer has not let go of it. Stop it at the printer itself, or switch the printer off, then try again.',
        );
      return { jobs };
    },

    'documents.print-test-page': async ({ printerId }, { now }) => {
      const printer = printerNamed(await printers.list(), printerId);
      const { clinic } = kiosk;
      const page = await makeTestPage({ clinic, printer: printer.label, device, madeAt: now });
      const job = await printers.print(printer.id, 'Test page', page, clinic.paper);
      return { jobs: [kiosk.printouts.add({ printer: printer.label, at: now, paper: null, job })] };
    },
  };
}
