import { CoffeeIcon, PlayIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';

/** A break ended, or begun, within seconds of the step before it is more likely a tap too many: asked about once. */
export function AlreadyDialog({ onBreak, onClose }: { onBreak: boolean; onClose: () => void }) {
  const { t } = useTranslation('procedure');
  const { act } = useVisit();
  const { busy } = useStep();
  // What was asked about stays what is done, though the step has changed the visit by the time this closes.
  const [ending] = useState(onBreak);
  const turn = async () => {
    await act({ type: ending ? 'end-break' : 'start-break' });
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
