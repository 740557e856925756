import { CheckIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { FormFrame } from '../../../app/frame/FormFrame.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { noNewPin, PinPair, PresentPin, useNewPinWaits } from './PinPair.tsx';

/** Changes one's own PIN with the present one, because somebody else may hold the tablet. */
export function ChangePin({ onSaved, onBack }: { onSaved: (settings: SettingsView) => void; onBack: () => void }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run, busy } = useStep();
  const [pin, setPin] = useState('');
  const [next, setNext] = useState(noNewPin);
  const newWaits = useNewPinWaits(next);
  const waits = pin === '' ? t('waitsPin') : newWaits;
  const save = async () => {
    if (waits === null) await run(async () => onSaved(await call('staff.change-pin', { pin, newPin: next.pin })));
    // A refused PIN is typed again, as on the lock screen.
    setPin('');
  };
  return (
    <FormFrame
      help="changePin"
      title={t('changePin')}
      onBack={onBack}
      send={t('savePin')}
      icon={<CheckIcon />}
      working={busy && common('saving')}
      waits={waits}
      onSend={() => void save()}
      roomy
    >
      <PresentPin value={pin} onChange={setPin} />
      <PinPair value={next} onChange={setNext} />
    </FormFrame>
  );
}
