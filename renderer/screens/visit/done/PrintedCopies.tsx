import { CheckCircleIcon, FileTextIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { PrintJob } from '../../../../api/contract/printing.ts';
import type { VisitView } from '../../../../domain/visit/views/view.ts';
import { Status } from '../../../kit/Status.tsx';
import { clockTime } from '../../../words/dates.ts';
import type { PrintJobs } from '../../clinic/printing/usePrintJobs.ts';

type Document = VisitView['documents'][number];
type Copy = Document['copies'][number];

/** The newest: a number that the printer refused is used again. */
function jobOf(copy: Copy, document: Document, { jobs }: PrintJobs): PrintJob | undefined {
  return jobs.findLast((job) => job.document?.id === document.id && job.document.copy === copy.copy);
}

/** The newest copy that was printed or handed over; else the number of pages. */
export function Became({ document, printing }: { document: Document; printing: PrintJobs }) {
  const { t } = useTranslation('done');
  const { t: words } = useTranslation('printing');
  const last =
    printing.known &&
    document.copies
      .filter(({ how, withdrawn }) => how === 'printed' && !withdrawn)
      .map((copy) => ({ at: copy.at, job: jobOf(copy, document, printing) }))
      .findLast(({ job }) => !job || job.state === 'printed' || job.state === 'handed-over');
  if (!last) return <Status icon={<FileTextIcon />}>{t('pages', { count: document.pages })}</Status>;
  const { job, at } = last;
  return (
    <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
      {words(job?.state === 'printed' ? 'printed' : 'handed-over', { time: clockTime(job?.ended ?? at) })}
    </Status>
  );
}

/** The outcome of copies that need no attention, in a few words each. */
export function EarlierCopies({
  document,
  copies,
  printing,
}: {
  document: Document;
  copies: readonly Copy[];
  printing: PrintJobs;
}) {
  const { t } = useTranslation('printing');
  const words = (one: Copy): string => {
    const { copy, at } = one;
    if (one.withdrawn) return t('earlierWithdrawn', { copy });
    const job = jobOf(one, document, printing);
    if (job?.trouble === 'while-printing') return t('earlierStopped', { copy });
    if (job?.state === 'printed') return t('earlier', { copy, time: clockTime(job.ended ?? at) });
    return t('earlierGiven', { copy, time: clockTime(at) });
  };
  return <p className="label">{copies.map(words).join(' · ')}</p>;
}
