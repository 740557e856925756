import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Area } from '../../../kit/Field.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';

/** The reader or interpreter left, or is not needed: with the reason, and what it takes along. */
export function LeaveOut({ name, onBack, onClose }: { name: string; onBack: () => void; onClose: () => void }) {
  const { t } = useTranslation('reading');
  const { t: common } = useTranslation();
  const { visit, act } = useVisit();
  const { busy } = useStep();
  const [why, setWhy] = useDraft({ step: 'dismiss-reader', visitId: visit.id, field: 'reason' });
  const leave = async () => {
    if (!(await act({ type: 'dismiss-reader', why }))) return;
    setWhy('');
    onClose();
  };
  return (
    <Dialog
      title={t('nobodyTitle', { name })}
      onClose={onClose}
      side={<Button onPress={onBack}>{t('keep')}</Button>}
      main={
        <Button
          kind="main"
          working={busy && common('saving')}
          waits={why.trim() === '' ? t('waitsWhy') : null}
          onPress={() => void leave()}
        >
          {t('leaveOut')}
        </Button>
      }
    >
      <p>{t('nobodyText', { name })}</p>
      <Area label={t('why')} value={why} onChange={(event) => setWhy(event.target.value)} />
    </Dialog>
  );
}
