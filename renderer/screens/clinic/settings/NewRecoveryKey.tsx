import { CheckIcon, KeyIcon, PencilLineIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { FormFrame } from '../../../app/frame/FormFrame.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { Button } from '../../../kit/Button.tsx';
import { RecoveryKey, RecoveryKeyField } from '../../../kit/RecoveryKey.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { PresentPassphrase, PresentPin } from './PinPair.tsx';

type Step =
  | { readonly at: 'ask' }
  | { readonly at: 'show'; readonly recoveryKey: string }
  | { readonly at: 'type-back'; readonly recoveryKey: string };

/** A new recovery key on paper. The old one opens the record until the new one is typed back. */
export function NewRecoveryKey({
  passphraseOpens,
  onSaved,
  onBack,
}: {
  passphraseOpens: boolean;
  onSaved: (settings: SettingsView) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('settings');
  const { t: setup } = useTranslation('setup');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run, busy } = useStep();
  const [step, setStep] = useState<Step>({ at: 'ask' });
  const [pin, setPin] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [typed, setTyped] = useState('');

  const ask = async () => {
    const input = { pin, ...(passphraseOpens ? { passphrase } : {}) };
    await run(async () => setStep({ at: 'show', recoveryKey: (await call('keys.new-recovery', input)).recoveryKey }));
    setPin('');
    setPassphrase('');
  };
  const confirm = () => run(async () => onSaved(await call('keys.confirm-recovery', { recoveryKey: typed })));
  switch (step.at) {
    case 'ask': {
      const missing = pin === '' ? t('waitsPin') : passphraseOpens && passphrase === '' ? t('waitsPassphrase') : null;
      return (
        <FormFrame
          help="newRecoveryKey"
          title={t('newRecovery')}
          onBack={onBack}
          back={common('cancel')}
          send={t('showRecovery')}
          icon={<KeyIcon />}
          working={busy && setup('making')}
          waits={missing}
          onSend={() => void ask()}
        >
          <p>{t('newRecoveryWords')}</p>
          <div className="half">
            <PresentPin value={pin} onChange={setPin} />
            {passphraseOpens && <PresentPassphrase value={passphrase} onChange={setPassphrase} />}
          </div>
        </FormFrame>
      );
    }
    case 'show':
      return (
        <StaffFrame
          help="newRecoveryKey"
          title={setup('keyTitle')}
          side={<BackButton onPress={onBack}>{common('cancel')}</BackButton>}
          main={
            <Button
              kind="main"
              iconEnd={<PencilLineIcon />}
              onPress={() => setStep({ at: 'type-back', recoveryKey: step.recoveryKey })}
            >
              {setup('keyWritten')}
            </Button>
          }
        >
          <div className="narrow col gap5">
            <p>{t('recoveryShownWords')}</p>
            <RecoveryKey recoveryKey={step.recoveryKey} />
            <Alert tone="plain" title={setup('keyKeep')} />
          </div>
        </StaffFrame>
      );
    case 'type-back':
      return (
        <FormFrame
          help="newRecoveryKey"
          title={setup('backTitle')}
          onBack={() => setStep({ at: 'show', recoveryKey: step.recoveryKey })}
          back={setup('showAgain')}
          send={setup('confirm')}
          icon={<CheckIcon />}
          working={busy && setup('confirm')}
          waits={typed.trim() === '' ? setup('backTitle') : null}
          onSend={() => void confirm()}
        >
          <p>{setup('backWords')}</p>
          <RecoveryKeyField
            label={setup('recoveryKey')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </FormFrame>
      );
  }
}
