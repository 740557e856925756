import { CheckIcon } from '@phosphor-icons/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { Button } from '../../../kit/Button.tsx';
import { RecoveryKeyField } from '../../../kit/RecoveryKey.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { SetupFrame } from './SetupFrame.tsx';

/** `canShow`: the key is still in memory and can be shown again. */
export function TypeBackStep({
  canShow,
  onBack,
  onDone,
}: {
  canShow: boolean;
  onBack: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation('setup');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run, busy } = useStep();
  const [typed, setTyped] = useState('');
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const done = await run(async () => {
      await call('setup.confirm-recovery', { recoveryKey: typed });
    });
    if (done) onDone();
  };
  return (
    <SetupFrame
      help="setupKeyBack"
      step={6}
      side={<BackButton onPress={onBack}>{canShow ? t('showAgain') : common('back')}</BackButton>}
      main={
        <Button
          kind="main"
          type="submit"
          form="setup-back"
          working={busy && t('confirm')}
          waits={typed.trim() === '' ? t('backTitle') : null}
          iconEnd={<CheckIcon />}
        >
          {t('confirm')}
        </Button>
      }
    >
      <form id="setup-back" className="col gap4" noValidate onSubmit={confirm}>
        <div>
          <h2>{t('backTitle')}</h2>
          <p>{t('backWords')}</p>
        </div>
        <RecoveryKeyField label={t('recoveryKey')} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </form>
    </SetupFrame>
  );
}
