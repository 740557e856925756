import { CheckCircleIcon, FileTextIcon, MagnifyingGlassIcon, PrinterIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copiesDue } from '../../../domain/printing/choice.ts';
import { isOpen, unfinished } from '../../../domain/printing/printout.ts';
import type { DocumentKind } from '../../../domain/visit/parts.ts';
import type { VisitView } from '../../../domain/visit/view.ts';
import { useApp } from '../../app/AppContext.tsx';
import { useVisit } from '../../app/VisitContext.tsx';
import { Button } from '../../kit/Button.tsx';
import { Status } from '../../kit/Status.tsx';
import { clockTime } from '../../words/dates.ts';
import { PrinterDialog } from '../printing/PrinterDialog.tsx';
import { PrintProgress } from '../printing/PrintProgress.tsx';
import type { Printers } from '../printing/usePrinters.ts';
import type { PrintJobs } from '../printing/usePrintJobs.ts';
import type { Previewed } from './Preview.tsx';

type Document = VisitView['documents'][number];

const titles = {
  'aftercare-sheet': 'aftercareSheet',
  'preparation-sheet': 'preparationSheet',
  'consent-record': 'consentRecord',
  'visit-record': 'visitRecord',
} as const satisfies Record<DocumentKind, string>;
const contents = {
  'aftercare-sheet': 'aftercareWhat',
  'preparation-sheet': 'preparationWhat',
  'consent-record': 'consentWhat',
  'visit-record': 'visitWhat',
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
  const { call, run, busy } = useApp();
  const [doing, setDoing] = useState<'printing' | 'stopping' | null>(null);
  const [choosing, setChoosing] = useState(false);
  const title = t(titles[document.kind]);
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
  /** What is still on its way is taken back first: it must not come out of two printers. */
  const print = (printerId: string, number: number) =>
    step('printing', async () => {
      await printing.cancel(jobs);
      const printed = await call('documents.print', { documentId: document.id, printerId, copies: number });
      // First how far they are: a copy on the record that nothing else is known of has long been printed.
      await printing.look();
      show(printed.visit);
    });
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
            waits={found && !chosen ? words('noPrinterShort') : null}
            working={busy && doing === 'printing' && words('handing')}
            onPress={() => chosen && void print(chosen.id, due)}
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
            again: () => chosen && void print(chosen.id, jobs.length),
            stop: () => void stop(),
            elsewhere: (found?.printers.length ?? 0) > 1 ? () => setChoosing(true) : null,
            save: open.length > 0 ? null : props.onSave,
          }}
        />
      )}
      {copies.length > 1 && earlier.length > 0 ? (
        <p className="label">
          {earlier
            .map(({ copy, at, withdrawn }) =>
              withdrawn ? words('earlierWithdrawn', { copy }) : words('earlier', { copy, time: clockTime(at) }),
            )
            .join(' · ')}
        </p>
      ) : null}
      {choosing && found && (
        <PrinterDialog
          printers={found.printers}
          chosen={chosen}
          verb={words('printThere')}
          onChoose={({ id }) => {
            printers.choose(id);
            setChoosing(false);
            void print(id, jobs.length);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  );
}

/** The newest copy that is known to have come out, else how many pages there are. */
function Became({ document, printing }: { document: Document; printing: PrintJobs }) {
  const { t } = useTranslation('done');
  const { t: words } = useTranslation('printing');
  const jobOf = (copy: number) =>
    printing.jobs.find((job) => job.document?.id === document.id && job.document.copy === copy);
  const last =
    printing.known &&
    document.copies.findLast((one) => {
      const state = one.how === 'printed' && !one.withdrawn ? (jobOf(one.copy)?.state ?? 'printed') : 'cancelled';
      return state === 'printed' || state === 'handed-over';
    });
  if (!last) return <Status icon={<FileTextIcon />}>{t('pages', { count: document.pages })}</Status>;
  const handed = jobOf(last.copy)?.state === 'handed-over';
  return (
    <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
      {words(handed ? 'handed-over' : 'printed', { time: clockTime(last.at) })}
    </Status>
  );
}
