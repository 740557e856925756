import { CheckIcon, DeviceTabletIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '../../../app/frame/FormFrame.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Field } from '../../../kit/Field.tsx';
import { RecoveryKey, RecoveryKeyField } from '../../../kit/RecoveryKey.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { PresentPin } from '../settings/PinPair.tsx';

/** This tablet becomes the clinic's first chair, and shows the clinic key once. */
export function Connect({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('chairs');
  const { call } = useClient();
  const { run, busy } = useStep();
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  const [name, setName] = useState<string>(() => t('firstName'));
  const [pin, setPin] = useState('');
  const [clinicKey, setClinicKey] = useState<string | null>(null);
  if (clinicKey !== null)
    return (
      <StaffFrame
        help="chairs"
        title={t('keyTitle')}
        main={
          <Button kind="main" iconEnd={<CheckIcon />} onPress={onDone}>
            {t('keyWritten')}
          </Button>
        }
      >
        <div className="narrow col gap5">
          <p>{t('keyWords')}</p>
          <RecoveryKey recoveryKey={clinicKey} />
        </div>
      </StaffFrame>
    );
  const missing = [
    [address, t('typeAddress')],
    [code, t('typeCode')],
    [name, t('typeName')],
    [pin, t('typePin')],
  ] as const;
  return (
    <FormFrame
      help="chairs"
      title={t('connectTitle')}
      onBack={onDone}
      send={t('connect')}
      icon={<DeviceTabletIcon />}
      working={busy && t('connecting')}
      waits={missing.find(([typed]) => typed.trim() === '')?.[1] ?? null}
      onSend={async () => {
        const asked = { pin, address: address.trim(), code: code.trim(), name: name.trim() };
        await run(async () => setClinicKey((await call('chairs.connect', asked)).clinicKey));
        // A refused PIN is typed again, as on the lock screen.
        setPin('');
      }}
    >
      <p>{t('connectWords')}</p>
      <Field
        label={t('address')}
        hint={t('addressHint')}
        asTyped
        code
        maxLength={300}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      <RecoveryKeyField
        label={t('code')}
        maxLength={100}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <div className="half">
        <Field label={t('name')} maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
        <PresentPin value={pin} onChange={setPin} />
      </div>
    </FormFrame>
  );
}
