import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Area } from '../../../kit/Field.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';

/** Skipping the break needs a reason for the record. */
export function SkipDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('procedure');
  const { visit, act } = useVisit();
  const { busy } = useStep();
  const [reason, setReason] = useDraft({ step: 'skip-break', visitId: visit.id, field: 'reason' });
  const skip = async () => {
    if (!(await act({ type: 'skip-break', reason }))) return;
    setReason('');
    onClose();
  };
  return (
    <Dialog
      title={t('skipTitle')}
      onClose={onClose}
      side={<Button onPress={onClose}>{t('skipCancel')}</Button>}
      main={
        <Button
          kind="main"
          waits={reason.trim() === '' ? t('waitsReason') : null}
          working={busy && t('saving')}
          onPress={() => void skip()}
        >
          {t('skipConfirm')}
        </Button>
      }
    >
      <p>{t('skipText')}</p>
      <Area label={t('skipField')} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Dialog>
  );
}
