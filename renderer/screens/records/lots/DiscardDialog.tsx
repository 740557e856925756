import { TrashIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { LotDetail } from '../../../../api/contract/lots.ts';
import type { LotRef } from '../../../../domain/lots/lot-ref.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Area } from '../../../kit/Field.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';

/** Takes a lot off the shelf, with a reason if there is one. */
export function DiscardDialog({
  lot,
  onDone,
  onClose,
}: {
  lot: LotRef;
  onDone: (detail: LotDetail) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('lots');
  const { call } = useClient();
  const { run, busy } = useStep();
  const [why, setWhy] = useDraft({ step: 'lots.discard', lot, field: 'why' });
  return (
    <Dialog
      title={t('discardTitle')}
      onClose={onClose}
      side={<Button onPress={onClose}>{t('keep')}</Button>}
      main={
        <Button
          kind="main"
          iconEnd={<TrashIcon />}
          working={busy && t('saving')}
          onPress={() => void run(async () => onDone(await call('lots.discard', { of: lot, why })))}
        >
          {t('discardYes')}
        </Button>
      }
    >
      <p>{t('discardWords')}</p>
      <Area
        label={t('discardWhy')}
        note={t('optional')}
        rows={2}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
    </Dialog>
  );
}
