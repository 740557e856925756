import { MagnifyingGlassIcon, PrinterIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copiesDue } from '../../../../domain/printing/choice.ts';
import { isOpen, unfinished } from '../../../../domain/printing/printout.ts';
import type { DocumentKind } from '../../../../domain/visit/types.ts';
import type { VisitView } from '../../../../domain/visit/views/view.ts';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { PrinterDialog } from '../../clinic/printing/PrinterDialog.tsx';
import { PrintProgress } from '../../clinic/printing/PrintProgress.tsx';
import type { Printers } from '../../clinic/printing/usePrinters.ts';
import type { PrintJobs } from '../../clinic/printing/usePrintJobs.ts';
import type { Previewed } from './Preview.tsx';
import { Became, EarlierCopies } from './PrintedCopies.tsx';
import { paperTitles } from './paper-titles.ts';

type Document = VisitView['documents'][number];

const contents = {
  'aftercare-sheet': 'aftercareWhat',
  'preparation-sheet': 'preparationWhat',
  'aftercare-sheet-large': 'largeWhat',
  'preparation-sheet-large': 'largeWhat',
  'consent-record': 'consentWhat',
  'consent-copy': 'consentCopyWhat',
  'visit-record': 'visitWhat',
  correction: 'correctionWhat',
  'reaction-report': 'reactionWhat',
  'moved-sheet': 'movedWhat',
} as const satisfies Record<DocumentKind, string>;

/** One paper: what is in it, what became of it, look at it, print it. */
export function DocumentCard(props: {
  document: Document;
  printers: Printers;
  printing: PrintJobs;
  onPreview: (document: Previewed) => void;
  onSave: () => void;
}) {
  const { t } = useTranslation('done');
  const { t: words } = useTranslation('printing');
  const { document, printers, printing } = props;
  const { visit, show } = useVisit();
  const { call } = useClient();
  const { run, busy } = useStep();
  const [doing, setDoing] = useState<'printing' | 'stopping' | null>(null);
  /** How many papers wait for a printer to be chosen. */
  const [waiting, setWaiting] = useState<number | null>(null);
  const title = t(paperTitles[document.kind], { number: document.number ?? 1 });
  const { chosen, found } = printers;
  const jobs = unfinished(printing.jobs.filter((job) => job.document?.id === document.id));
  const open = jobs.filter((job) => isOpen(job.state));
  const copies = document.copies.filter((copy) => copy.how === 'printed');
  const inPrinter = (copy: number) => open.some((job) => job.document?.copy === copy);
  const earlier = copies.filter(({ copy }) => !inPrinter(copy));
  const due = found ? copiesDue(found, document.kind, copies.length > 0) : 1;
  const verb =
    copies.length > 0 ? words('printAgain') : due > 1 ? words('printCopies', { count: due }) : words('print');

  const step = async (what: 'printing' | 'stopping', work: () => Promise<void>) => {
    setDoing(what);
    await run(work);
    setDoing(null);
  };
  /** What is still on its way is taken back first: it must not come out of two printers, nor once more if it just came out. */
  const print = (printerId: string, number: number) =>
    step('printing', async () => {
      const taken = await printing.cancel(jobs);
      const left = number - taken.filter(({ state }) => state === 'printed').length;
      if (left < 1) return show(await call('visits.get', { visitId: visit.id }));
      const printed = await call('documents.print', { documentId: document.id, printerId, copies: left });
      // First how far they are, before the record says that they were given. Should this fail, they are out all the same:
      // the step must not be tried again.
      await printing.look().catch(() => undefined);
      show(printed.visit);
    });
  const printOrAsk = (number: number) => {
    if (chosen) void print(chosen.id, number);
    else if (found && found.printers.length > 0) setWaiting(number);
  };
  const stop = () =>
    step('stopping', async () => {
      await printing.cancel(jobs);
      show(await call('visits.get', { visitId: visit.id }));
    });

  return (
    <section className="card col" aria-label={title}>
      <div className="row between">
        <h2 className="strong large">{title}</h2>
        <Became document={document} printing={printing} />
      </div>
      <p className="label">{t(contents[document.kind])}</p>
      <div className="even-row">
        <Button
          small
          icon={<MagnifyingGlassIcon />}
          label={`${t('preview')}: ${title}`}
          onPress={() => props.onPreview({ id: document.id, title })}
        >
          {t('preview')}
        </Button>
        {jobs.length === 0 && (
          <Button
            small
            icon={<PrinterIcon />}
            label={`${verb}: ${title}`}
            waits={!found ? words('looking') : found.printers.length === 0 ? words('noPrinterShort') : null}
            working={busy && doing === 'printing' && words('handing')}
            onPress={() => printOrAsk(due)}
          >
            {verb}
          </Button>
        )}
      </div>
      {jobs.length > 0 && (
        <PrintProgress
          jobs={jobs}
          stopping={busy && doing === 'stopping'}
          ways={{
            again: () => printOrAsk(jobs.length),
            stop: () => void stop(),
            elsewhere: (found?.printers.length ?? 0) > 1 ? () => setWaiting(jobs.length) : null,
            save: open.length > 0 ? null : props.onSave,
          }}
        />
      )}
      {copies.length > 1 && earlier.length > 0 ? (
        <EarlierCopies document={document} copies={earlier} printing={printing} />
      ) : null}
      {waiting !== null && found && (
        <PrinterDialog
          printers={found.printers}
          chosen={chosen}
          verb={words('printThere')}
          onChoose={({ id }) => {
            printers.choose(id);
            setWaiting(null);
            void print(id, waiting);
          }}
          onClose={() => setWaiting(null)}
        />
      )}
    </section>
  );
}
