import { KeyIcon, LockOpenIcon } from '@phosphor-icons/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Recovery } from '../../../app/areas.ts';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Field } from '../../../kit/Field.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';

/** The app started without a key of its own: the passphrase opens the record. */
export function StoreOpenScreen() {
  const { t } = useTranslation('setup');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run, busy, dismiss } = useStep();
  const [passphrase, setPassphrase] = useState('');
  const [forgot, setForgot] = useState(false);
  if (forgot)
    return (
      <Recovery
        onBack={() => {
          dismiss();
          setForgot(false);
        }}
      />
    );
  const open = async (event: FormEvent) => {
    event.preventDefault();
    await run(() => call('store.open', { passphrase }));
  };
  return (
    <StaffFrame
      help="open"
      title={t('openTitle')}
      side={
        <Button icon={<KeyIcon />} onPress={() => setForgot(true)}>
          {t('forgot')}
        </Button>
      }
      main={
        <Button
          kind="main"
          type="submit"
          form="open-store"
          working={busy && common('opening')}
          waits={passphrase === '' ? t('openFirst') : null}
          iconEnd={<LockOpenIcon />}
        >
          {t('open')}
        </Button>
      }
    >
      <form id="open-store" className="narrow col gap4" noValidate onSubmit={open}>
        <p>{t('openWords')}</p>
        <Field
          label={t('openPassphrase')}
          type="password"
          maxLength={200}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </form>
    </StaffFrame>
  );
}
