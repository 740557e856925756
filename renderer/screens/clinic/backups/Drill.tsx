import { SealCheckIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../api/contract/contract.ts';
import { FormFrame } from '../../../app/frame/FormFrame.tsx';
import { JobCard } from '../../../app/jobs/JobCard.tsx';
import { useLong } from '../../../app/jobs/useLong.ts';
import { RecoveryKeyField } from '../../../kit/RecoveryKey.tsx';
import { useClient } from '../../../ui-data/useClient.ts';

/** Opens the newest backup as a test, with the key on paper. */
export function Drill({
  onProven,
  onBack,
}: {
  onProven: (proven: Output<'backups.drill'>) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('custody');
  const { t: setup } = useTranslation('setup');
  const { call } = useClient();
  const { job, busy, begin } = useLong('drill');
  const [recoveryKey, setRecoveryKey] = useState('');
  const open = () => begin(async () => onProven(await call('backups.drill', { recoveryKey })));
  return (
    <FormFrame
      help="drill"
      title={t('drillTitle')}
      onBack={onBack}
      send={t('drillGo')}
      icon={<SealCheckIcon />}
      working={busy && t('drilling')}
      waits={recoveryKey.trim() === '' ? t('keyFirst') : null}
      onSend={() => void open()}
    >
      <JobCard job={job} />
      <p>{t('drillWords')}</p>
      <RecoveryKeyField
        label={setup('recoveryKey')}
        hint={setup('keyHint')}
        value={recoveryKey}
        onChange={(event) => setRecoveryKey(event.target.value)}
      />
    </FormFrame>
  );
}
