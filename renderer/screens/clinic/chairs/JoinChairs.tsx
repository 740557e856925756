import { DeviceTabletIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFrame } from '../../../app/frame/FormFrame.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Status } from '../../../kit/Status.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { PresentPin } from '../settings/PinPair.tsx';
import { Digits } from './Digits.tsx';
import { firstMissing, HubFields, nothingTyped, trimmed } from './HubFields.tsx';
import { useLook } from './useLook.ts';

/** This tablet asks another one of the clinic to be let in, and waits until it is. */
export function JoinChairs({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('chairs');
  const { call } = useClient();
  const { run, busy } = useStep();
  const [hub, setHub] = useState(nothingTyped);
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
  const missing = firstMissing([
    [hub.address, t('typeAddress')],
    [hub.code, t('typeCode')],
    [pin, t('typePin')],
  ]);
  return (
    <FormFrame
      help="chairs"
      title={t('joinTitle')}
      onBack={onDone}
      send={t('join')}
      icon={<DeviceTabletIcon />}
      working={busy && t('joining')}
      waits={missing}
      onSend={async () => {
        const asked = { pin, ...trimmed(hub) };
        await run(async () => setDigits((await call('chairs.join', asked)).digits));
        setPin('');
      }}
    >
      <p>{t('joinWords')}</p>
      <HubFields value={hub} onChange={setHub} />
      <PresentPin value={pin} onChange={setPin} />
    </FormFrame>
  );
}
