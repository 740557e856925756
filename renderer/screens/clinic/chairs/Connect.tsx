import { CheckIcon, DeviceTabletIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '../../../app/frame/FormFrame.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Field } from '../../../kit/Field.tsx';
import { RecoveryKey } from '../../../kit/RecoveryKey.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { PresentPin } from '../settings/PinPair.tsx';
import { firstMissing, HubFields, nothingTyped, trimmed } from './HubFields.tsx';

/** This tablet becomes the clinic's first chair, and shows the clinic key once. */
export function Connect({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('chairs');
  const { call } = useClient();
  const { run, busy } = useStep();
  const [hub, setHub] = useState(nothingTyped);
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
  const missing = firstMissing([
    [hub.address, t('typeAddress')],
    [hub.code, t('typeCode')],
    [name, t('typeName')],
    [pin, t('typePin')],
  ]);
  return (
    <FormFrame
      help="chairs"
      title={t('connectTitle')}
      onBack={onDone}
      send={t('connect')}
      icon={<DeviceTabletIcon />}
      working={busy && t('connecting')}
      waits={missing}
      onSend={async () => {
        const asked = { pin, ...trimmed(hub), name: name.trim() };
        await run(async () => setClinicKey((await call('chairs.connect', asked)).clinicKey));
        // A refused PIN is typed again, as on the lock screen.
        setPin('');
      }}
    >
      <p>{t('connectWords')}</p>
      <HubFields value={hub} onChange={setHub} />
      <div className="half">
        <Field label={t('name')} maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
        <PresentPin value={pin} onChange={setPin} />
      </div>
    </FormFrame>
  );
}
