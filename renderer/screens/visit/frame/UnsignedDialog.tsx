import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Area } from '../../../kit/Field.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';

/** The client left or did not sign the sheet: it is sealed anyway, and says why. */
export function UnsignedDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('visit');
  const { t: common } = useTranslation();
  const { busy } = useStep();
  const { visit, act } = useVisit();
  const [reason, setReason] = useDraft({ step: 'record-unsigned', visitId: visit.id, field: 'reason' });
  const record = async () => {
    if (!(await act({ type: 'record-unsigned', reason }))) return;
    setReason('');
    onClose();
  };
  const blank = reason.trim() === '';
  return (
    <Dialog
      title={t('unsignedTitle')}
      side={<Button onPress={onClose}>{t('unsignedKeep')}</Button>}
      main={
        <Button
          kind={blank ? 'side' : 'stop'}
          working={busy && common('saving')}
          waits={blank ? t('waitsReason') : null}
          onPress={() => void record()}
        >
          {t('unsignedIt')}
        </Button>
      }
      onClose={onClose}
    >
      <p>{t('unsignedWords')}</p>
      <Area
        label={t('unsignedReason')}
        note={common('required')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  );
}
