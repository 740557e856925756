import { CheckIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import { FormFrame } from '../../../app/frame/FormFrame.tsx';
import { Field } from '../../../kit/Field.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { PresentPassphrase, PresentPin } from './PinPair.tsx';

const shortest = 8;

/** Sets another passphrase for opening the record after a start. */
export function ChangePassphrase({
  onSaved,
  onBack,
}: {
  onSaved: (settings: SettingsView) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('settings');
  const { t: setup } = useTranslation('setup');
  const { t: common } = useTranslation();
  const { call } = useClient();
  const { run, busy } = useStep();
  const [pin, setPin] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const secret = { type: 'password', maxLength: 200 } as const;
  const missing =
    pin === ''
      ? t('waitsPin')
      : passphrase === ''
        ? t('waitsPassphrase')
        : next.length < shortest
          ? t('waitsLetters')
          : next !== again
            ? t('waitsSame')
            : null;
  const save = async () => {
    if (missing !== null) return;
    await run(async () => onSaved(await call('keys.change-passphrase', { pin, passphrase, newPassphrase: next })));
    setPin('');
  };
  return (
    <FormFrame
      help="changePassphrase"
      title={t('changePassphrase')}
      onBack={onBack}
      send={t('savePassphrase')}
      icon={<CheckIcon />}
      working={busy && common('saving')}
      waits={missing}
      onSend={() => void save()}
    >
      <p>{t('changePassphraseWords')}</p>
      <div className="half">
        <PresentPin value={pin} onChange={setPin} />
        <PresentPassphrase value={passphrase} onChange={setPassphrase} />
      </div>
      <div className="half">
        <Field
          label={setup('newPassphrase')}
          {...secret}
          value={next}
          onChange={(event) => setNext(event.target.value)}
        />
        <Field
          label={setup('newPassphraseAgain')}
          {...secret}
          value={again}
          complaint={again.length >= next.length && again !== next ? setup('passphraseDiffers') : undefined}
          onChange={(event) => setAgain(event.target.value)}
        />
      </div>
    </FormFrame>
  );
}
