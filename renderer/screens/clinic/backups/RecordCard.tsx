import { ShieldCheckIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordReport } from '../../../../api/contract/backups.ts';
import type { Fault } from '../../../../domain/faults/faults.ts';
import { JobCard } from '../../../app/jobs/JobCard.tsx';
import { useLong } from '../../../app/jobs/useLong.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { sayFault } from '../../../words/say-fault.ts';

/** Whether the record is what was written. `fault` is what a start found; a check on the spot tells more, and takes its place. */
export function RecordCard({ fault }: { fault: Fault | null }) {
  const { t } = useTranslation('custody');
  const { call } = useClient();
  const { job, busy, begin } = useLong('check');
  const [check, setCheck] = useState<RecordReport | null>(null);
  const prove = () => void begin(async () => setCheck(await call('record.check', {})));
  return (
    <>
      <JobCard job={job} goesOn />
      <section className="card col gap4">
        <div className="row between gap4">
          <div className="grow">
            <h2>{t('record')}</h2>
            <p className="label">{t('recordWords')}</p>
          </div>
          <Button icon={<ShieldCheckIcon />} working={(busy || job !== null) && t('checking')} onPress={prove}>
            {t('check')}
          </Button>
        </div>
        {check ? (
          <Alert tone={check.ok ? 'pass' : 'stop'} live title={t(check.ok ? 'checkOk' : 'checkBad')}>
            <p>{sayFault(check.says)}</p>
          </Alert>
        ) : (
          fault && (
            <Alert tone="stop" title={t('checkBad')}>
              <p>{sayFault(fault)}</p>
            </Alert>
          )
        )}
      </section>
    </>
  );
}
