import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChairsView } from '../../../../api/contract/chairs.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { PresentPin } from '../settings/PinPair.tsx';

/** Asked before a tablet is removed, with what that does and does not do. */
export function RemoveChair({
  chair,
  onRemoved,
  onKeep,
}: {
  chair: ChairsView['chairs'][number];
  onRemoved: (view: ChairsView) => void;
  onKeep: () => void;
}) {
  const { t } = useTranslation('chairs');
  const { call } = useClient();
  const { run, busy } = useStep();
  const [pin, setPin] = useState('');
  return (
    <Dialog
      title={t('removeTitle', { name: chair.name === '' ? t('noName') : chair.name })}
      onClose={onKeep}
      side={<Button onPress={onKeep}>{t('keep')}</Button>}
      main={
        <Button
          kind="main"
          working={busy && t('removing')}
          waits={pin === '' ? t('typePin') : null}
          onPress={async () => {
            await run(async () => onRemoved(await call('chairs.remove', { pin, chair: chair.chair })));
            setPin('');
          }}
        >
          {t('remove')}
        </Button>
      }
    >
      <p>{t('removeWords')}</p>
      <PresentPin value={pin} onChange={setPin} />
    </Dialog>
  );
}
