import { ArrowsClockwiseIcon, ClockCounterClockwiseIcon, UsbIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '../../../app/frame/FormFrame.tsx';
import { JobCard } from '../../../app/jobs/JobCard.tsx';
import { useLong } from '../../../app/jobs/useLong.ts';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Field } from '../../../kit/Field.tsx';
import { RecoveryKeyField } from '../../../kit/RecoveryKey.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { usePlaceName } from '../../../ui-data/usePlaceName.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { momentLine } from '../../../words/moments.ts';

const shortestPassphrase = 8;

/** Restores a record from a backup with the recovery key, on a new tablet or after damage. */
export function RestoreScreen({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('custody');
  const { t: setup } = useTranslation('setup');
  const asksPassphrase = useStatus((status) => status.passphrase);
  const placeName = usePlaceName();
  const zone = useStatus(({ now }) => now.zone);
  const { call } = useClient();
  const { job, busy, begin } = useLong('restore');
  const { data, again: look } = useQuery('store.backups', {});
  const found = data?.backups;
  const [chosen, setChosen] = useState('');
  const [recoveryKey, setRecoveryKey] = useState('');
  const [passphrase, setPassphrase] = useState('');

  const waits =
    chosen === ''
      ? t('chooseFirst')
      : recoveryKey.trim() === ''
        ? t('keyFirst')
        : asksPassphrase && passphrase.length < shortestPassphrase
          ? setup('newPassphrase')
          : null;
  const restore = async () => {
    const newPassphrase = asksPassphrase ? { newPassphrase: passphrase } : {};
    await begin(() => call('store.restore', { backupId: chosen, recoveryKey, ...newPassphrase }));
  };
  return (
    <FormFrame
      help="restore"
      title={t('restoreTitle')}
      onBack={onBack}
      also={
        <Button icon={<ArrowsClockwiseIcon />} onPress={() => void look()}>
          {t('look')}
        </Button>
      }
      send={t('restoreGo')}
      icon={<ClockCounterClockwiseIcon />}
      working={(busy || job !== null) && t('restoring')}
      waits={waits}
      onSend={() => void restore()}
    >
      <JobCard job={job} />
      <p>{t('restoreWords')}</p>
      {data?.unread.map((label) => (
        <Alert key={label} tone="fix" live title={t('unread', { label: placeName(label) })}>
          <p>{t('unreadWords')}</p>
        </Alert>
      ))}
      {found?.length === 0 && data?.unread.length === 0 && (
        <Empty icon={<UsbIcon className="i xl" />} title={t('restoreNone')}>
          <p>{t('restoreNoneWords')}</p>
        </Empty>
      )}
      <div className="stack">
        {found?.map(({ id, place, clinic, device, madeAt }) => (
          <Choice key={id} on={chosen === id} onPress={() => setChosen(id)}>
            {`${momentLine({ instant: madeAt, zone })} · ${clinic} · ${device} · ${placeName(place)}`}
          </Choice>
        ))}
      </div>
      <RecoveryKeyField
        label={setup('recoveryKey')}
        hint={setup('keyHint')}
        value={recoveryKey}
        onChange={(event) => setRecoveryKey(event.target.value)}
      />
      {asksPassphrase && (
        <Field
          label={setup('newPassphrase')}
          type="password"
          maxLength={200}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      )}
      <p className="label">{t('restoreAside')}</p>
    </FormFrame>
  );
}
