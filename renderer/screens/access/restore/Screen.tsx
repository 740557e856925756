import { ArrowsClockwiseIcon, ClockCounterClockwiseIcon, UsbIcon } from '@phosphor-icons/react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RestorableBackup } from '../../../../api/contract/custody.ts';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Empty } from '../../../kit/Empty.tsx';
import { Field } from '../../../kit/Field.tsx';
import { FormFrame } from '../../../kit/FormFrame.tsx';
import { useApp } from '../../../ui-data/AppContext.tsx';
import { momentLine } from '../../../words/moments.ts';

const shortestPassphrase = 8;

/** A record comes back from a backup, with the recovery key and nothing else: on a new tablet, or after damage. */
export function RestoreScreen({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('custody');
  const { t: setup } = useTranslation('setup');
  const { status, call, load, run, adopt, busy } = useApp();
  const [found, setFound] = useState<readonly RestorableBackup[] | null>(null);
  const [chosen, setChosen] = useState('');
  const [recoveryKey, setRecoveryKey] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const look = useCallback(() => load(async () => setFound(await call('store.backups', {}))), [call, load]);
  useEffect(() => {
    void look();
  }, [look]);

  const waits =
    chosen === ''
      ? t('chooseFirst')
      : recoveryKey.trim() === ''
        ? t('keyFirst')
        : status.passphrase && passphrase.length < shortestPassphrase
          ? setup('newPassphrase')
          : null;
  const restore = async () => {
    const newPassphrase = status.passphrase ? { newPassphrase: passphrase } : {};
    await run(async () => adopt(await call('store.restore', { backupId: chosen, recoveryKey, ...newPassphrase })));
  };
  return (
    <FormFrame
      title={t('restoreTitle')}
      onBack={onBack}
      also={
        <Button icon={<ArrowsClockwiseIcon />} onPress={() => void look()}>
          {t('look')}
        </Button>
      }
      send={t('restoreGo')}
      icon={<ClockCounterClockwiseIcon />}
      working={busy && t('restoring')}
      waits={waits}
      onSend={() => void restore()}
    >
      <p>{t('restoreWords')}</p>
      {found?.length === 0 && (
        <Empty icon={<UsbIcon className="i xl" />} title={t('restoreNone')}>
          <p>{t('restoreNoneWords')}</p>
        </Empty>
      )}
      <div className="stack">
        {found?.map(({ id, place, clinic, device, madeAt }) => (
          <Choice key={id} on={chosen === id} onPress={() => setChosen(id)}>
            {`${momentLine({ instant: madeAt, zone: status.now.zone })} · ${clinic} · ${device} · ${place}`}
          </Choice>
        ))}
      </div>
      <Field
        code
        label={setup('recoveryKey')}
        hint={setup('keyHint')}
        autoCapitalize="characters"
        maxLength={200}
        value={recoveryKey}
        onChange={(event) => setRecoveryKey(event.target.value)}
      />
      {status.passphrase && (
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
