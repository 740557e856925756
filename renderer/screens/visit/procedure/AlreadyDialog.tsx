import { CoffeeIcon, PlayIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { useStep } from '../../../ui-data/useStep.ts';

/** A break ended or begun within seconds of the step before is more likely a surplus tap: ask once. */
export function AlreadyDialog({
  onBreak,
  onTurn,
  onClose,
}: {
  onBreak: boolean;
  onTurn: (to: 'break' | 'work') => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation('procedure');
  const { busy } = useStep();
  // The answer applies to what was asked, even if the visit has changed by the time this closes.
  const [ending] = useState(onBreak);
  const turn = async () => {
    await onTurn(ending ? 'work' : 'break');
    onClose();
  };
  return (
    <Dialog
      title={t(ending ? 'alreadyBreakTitle' : 'alreadyWorkTitle')}
      onClose={onClose}
      side={<Button onPress={onClose}>{t(ending ? 'alreadyBreakStay' : 'alreadyWorkStay')}</Button>}
      main={
        <Button
          kind="main"
          working={busy && t('saving')}
          iconEnd={ending ? <PlayIcon /> : <CoffeeIcon />}
          onPress={() => void turn()}
        >
          {t(ending ? 'backToWork' : 'startBreak')}
        </Button>
      }
    >
      <p>{t(ending ? 'alreadyBreakText' : 'alreadyWorkText')}</p>
    </Dialog>
  );
}
