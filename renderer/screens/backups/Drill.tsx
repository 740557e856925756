import { ArrowLeftIcon, SealCheckIcon } from '@phosphor-icons/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../api/contract/contract.ts';
import { useApp } from '../../app/AppContext.tsx';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { StaffFrame } from '../../kit/StaffFrame.tsx';

/** The newest backup is opened on the spot, with the key as it is on paper. */
export function Drill({
  onProven,
  onBack,
}: {
  onProven: (proven: Output<'backups.drill'>) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('custody');
  const { t: setup } = useTranslation('setup');
  const { t: common } = useTranslation();
  const { call, run, busy } = useApp();
  const [recoveryKey, setRecoveryKey] = useState('');
  const open = async (event: FormEvent) => {
    event.preventDefault();
    await run(async () => onProven(await call('backups.drill', { recoveryKey })));
  };
  return (
    <StaffFrame
      title={t('drillTitle')}
      side={
        <Button icon={<ArrowLeftIcon className="i turn" />} onPress={onBack}>
          {common('back')}
        </Button>
      }
      main={
        <Button
          kind="main"
          type="submit"
          form="drill"
          working={busy && t('drilling')}
          waits={recoveryKey.trim() === '' ? t('keyFirst') : null}
          iconEnd={<SealCheckIcon />}
        >
          {t('drillGo')}
        </Button>
      }
    >
      <form id="drill" className="narrow col gap4" noValidate onSubmit={open}>
        <p>{t('drillWords')}</p>
        <Field
          code
          label={setup('recoveryKey')}
          hint={setup('keyHint')}
          autoCapitalize="characters"
          maxLength={200}
          value={recoveryKey}
          onChange={(event) => setRecoveryKey(event.target.value)}
        />
      </form>
    </StaffFrame>
  );
}
