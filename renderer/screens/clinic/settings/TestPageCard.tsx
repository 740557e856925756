import { CheckCircleIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { unfinished } from '../../../../domain/printing/printout.ts';
import { Status } from '../../../kit/Status.tsx';
import { PrintProgress } from '../printing/PrintProgress.tsx';
import { useJobWords } from '../printing/useJobWords.ts';
import type { TestPrint } from './useTestPage.ts';

/** What the test page shows, and the progress of the last one. */
export function TestPageCard({ page }: { page: TestPrint }) {
  const { t } = useTranslation('printing');
  const words = useJobWords();
  const { job } = page;
  return (
    <section className="card col">
      <h2>{t('testPageTitle')}</h2>
      <p className="label">{t('testPageHint')}</p>
      {job &&
        (unfinished([job]).length > 0 ? (
          <PrintProgress
            jobs={[job]}
            stopping={page.stopping}
            ways={{ again: page.print, stop: page.stop, elsewhere: null, save: null }}
          />
        ) : (
          <Status tone="pass" icon={<CheckCircleIcon weight="fill" />}>
            {`${words.state(job)} · ${t('on', { printer: job.printer })}`}
          </Status>
        ))}
    </section>
  );
}
