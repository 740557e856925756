import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Area } from '../../../kit/Field.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';

/** Ends the visit without a new date. The reason stays in the record. */
export function CancelDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('visit');
  const { t: common } = useTranslation();
  const { busy } = useStep();
  const { visit, act } = useVisit();
  const [reason, setReason] = useDraft({ step: 'cancel-visit', visitId: visit.id, field: 'reason' });
  const cancel = async () => {
    if (!(await act({ type: 'cancel-visit', reason }))) return;
    setReason('');
    onClose();
  };
  const blank = reason.trim() === '';
  return (
    <Dialog
      title={t('cancelTitle')}
      side={<Button onPress={onClose}>{t('keepVisit')}</Button>}
      main={
        <Button
          kind={blank ? 'side' : 'stop'}
          working={busy && common('saving')}
          waits={blank ? t('waitsReason') : null}
          onPress={() => void cancel()}
        >
          {t('cancelIt')}
        </Button>
      }
      onClose={onClose}
    >
      <p>{t('cancelWords')}</p>
      <Area
        label={t('cancelReason')}
        note={common('required')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  );
}
