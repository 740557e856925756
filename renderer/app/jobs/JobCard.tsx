import { XIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobView } from '../../../api/contract/jobs.ts';
import { Button } from '../../kit/Button.tsx';
import { DotBar } from '../../kit/DotBar.tsx';
import { useClient } from '../../ui-data/useClient.ts';

/** Something long that is under way: what, how far, and the way to cancel it. `goesOn`: other work goes on meanwhile. Nothing without a job. */
export function JobCard({ job, goesOn = false }: { job: JobView | null; goesOn?: boolean }) {
  const { t } = useTranslation('custody');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const [cancelled, setCancelled] = useState(0);
  if (!job) return null;
  const { id, kind, part, done, total, cancellable } = job;
  const cancel = () => {
    setCancelled(id);
    // Where it does not arrive the job goes on, and the next look offers it again.
    void call('jobs.cancel', { id }).catch(() => setCancelled(0));
  };
  return (
    <section className="card col gap4" aria-label={t(`job.${kind}`)} data-say="job">
      <div className="row between gap4">
        <div className="grow">
          <h2>{t(`job.${kind}`)}</h2>
          <p className="label">{t(`jobPart.${part}`, { done, total })}</p>
        </div>
        {(cancellable || cancelled === id) && (
          <Button small icon={<XIcon />} working={cancelled === id && t('cancelling')} onPress={cancel}>
            {common('cancel')}
          </Button>
        )}
      </div>
      {total > 0 && <DotBar share={done / total} />}
      {goesOn && <p className="label">{t('jobGoesOn')}</p>}
    </section>
  );
}
