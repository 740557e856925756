import { ArrowClockwiseIcon, FloppyDiskIcon, PrinterIcon, XCircleIcon, XIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { PrintJob } from '../../../../api/contract/printing.ts';
import { isOpen } from '../../../../domain/printing/printout.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Status } from '../../../kit/Status.tsx';
import { useJobWords } from './useJobWords.ts';

/** What can be done about jobs that were not printed. */
export interface WaysOut {
  again(): void;
  stop(): void;
  /** Null without another printer. */
  readonly elsewhere: (() => void) | null;
  /** Null where there is nothing to save. */
  readonly save: (() => void) | null;
}

/** The progress of print jobs, one line each; a printer's problem is shown once, with what to do. */
export function PrintProgress({
  jobs,
  ways,
  stopping,
}: {
  jobs: readonly PrintJob[];
  ways: WaysOut;
  stopping: boolean;
}) {
  const { t } = useTranslation('printing');
  const words = useJobWords();
  const trouble = jobs.map(words.trouble).find((found) => found !== null) ?? null;
  const open = jobs.some(({ state }) => isOpen(state));
  return (
    <div className="col gap2 printing">
      <ul className="col gap2" role="status">
        {jobs.map((job) => (
          <li key={job.id}>
            <Status icon={isOpen(job.state) ? <PrinterIcon /> : <XCircleIcon />}>
              {[
                ...(job.document ? [t('copy', { copy: job.document.copy })] : []),
                words.state(job),
                t('on', { printer: job.printer }),
              ].join(' · ')}
            </Status>
          </li>
        ))}
      </ul>
      {trouble && (
        <Alert tone={open ? 'fix' : 'stop'} title={trouble.title} live>
          <p>{trouble.todo}</p>
        </Alert>
      )}
      <div className="ways">
        {open ? (
          <Button small icon={<XIcon />} working={stopping && t('stopping')} onPress={ways.stop}>
            {t('stop')}
          </Button>
        ) : (
          <Button small icon={<ArrowClockwiseIcon />} onPress={ways.again}>
            {t('again')}
          </Button>
        )}
        {trouble && ways.elsewhere && (
          <Button small icon={<PrinterIcon />} onPress={ways.elsewhere}>
            {t('elsewhere')}
          </Button>
        )}
        {trouble && ways.save && (
          <Button small icon={<FloppyDiskIcon />} onPress={ways.save}>
            {t('saveInstead')}
          </Button>
        )}
      </div>
    </div>
  );
}
