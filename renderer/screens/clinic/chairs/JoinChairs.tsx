import { DeviceTabletIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '../../../app/frame/FormFrame.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Field } from '../../../kit/Field.tsx';
import { RecoveryKeyField } from '../../../kit/RecoveryKey.tsx';
import { Status } from '../../../kit/Status.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { PresentPin } from '../settings/PinPair.tsx';
import { Digits } from './Digits.tsx';
import { useLook } from './useLook.ts';

/** This tablet asks another one of the clinic to be let in, and waits until it is. */
export function JoinChairs({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('chairs');
  const { call } = useClient();
  const { run, busy } = useStep();
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  const [pin, setPin] = useState('');
  const [digits, setDigits] = useState<string | null>(null);
  useLook(digits !== null, async () => {
    if ((await call('chairs.join-finish', {})).joined) onDone();
  });
  if (digits !== null)
    return (
      <StaffFrame help="chairs" title={t('joinTitle')} side={<Button onPress={onDone}>{t('giveUp')}</Button>}>
        <section className="card col gap4 narrow">
          <h2>{t('digitsTitle')}</h2>
          <Digits digits={digits} />
          <p>{t('digitsHere')}</p>
          <Status icon={<DeviceTabletIcon />}>{t('waiting')}</Status>
        </section>
      </StaffFrame>
    );
  const missing = [
    [address, t('typeAddress')],
    [code, t('typeCode')],
    [pin, t('typePin')],
  ] as const;
  return (
    <FormFrame
      help="chairs"
      title={t('joinTitle')}
      onBack={onDone}
      send={t('join')}
      icon={<DeviceTabletIcon />}
      working={busy && t('joining')}
      waits={missing.find(([typed]) => typed.trim() === '')?.[1] ?? null}
      onSend={async () => {
        const asked = { pin, address: address.trim(), code: code.trim() };
        await run(async () => setDigits((await call('chairs.join', asked)).digits));
        setPin('');
      }}
    >
      <p>{t('joinWords')}</p>
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
      <PresentPin value={pin} onChange={setPin} />
    </FormFrame>
  );
}
