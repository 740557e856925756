import { KeyIcon, PencilLineIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { PinEntry } from '../lock/PinEntry.tsx';
import { SetupFrame } from './SetupFrame.tsx';

/** A power cut, or closing the app, came before the recovery key was typed back. */
export function InterruptedStep({
  onHaveKey,
  onNewKey,
}: {
  onHaveKey: () => void;
  onNewKey: (recoveryKey: string) => void;
}) {
  const { t } = useTranslation('setup');
  const { call } = useClient();
  const [renewing, setRenewing] = useState(false);
  return (
    <SetupFrame
      help="setupInterrupted"
      step={5}
      side={
        <Button icon={<PencilLineIcon />} onPress={onHaveKey}>
          {t('powerTyped')}
        </Button>
      }
      main={
        renewing ? undefined : (
          <Button kind="main" iconEnd={<KeyIcon />} onPress={() => setRenewing(true)}>
            {t('powerNew')}
          </Button>
        )
      }
    >
      <div>
        <h2>{t('powerTitle')}</h2>
        <p>{t('powerWords')}</p>
      </div>
      {renewing && (
        <PinEntry
          who="owner"
          prompt={t('ownerPin')}
          enter={t('newKey')}
          enterIcon={<KeyIcon />}
          onEnter={async (pin) => onNewKey((await call('setup.new-recovery', { pin })).recoveryKey)}
        />
      )}
    </SetupFrame>
  );
}
