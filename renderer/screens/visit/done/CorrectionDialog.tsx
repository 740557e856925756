import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Area } from '../../../kit/Field.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';

/** Sealed papers stay. A correction is added beside them. */
export function CorrectionDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('done');
  const { visit, act } = useVisit();
  const { busy } = useStep();
  const [text, setText] = useDraft({ step: 'add-correction', visitId: visit.id, field: 'text' });
  const add = async () => {
    if (!(await act({ type: 'add-correction', text }))) return;
    setText('');
    onClose();
  };
  return (
    <Dialog
      title={t('correctionTitle')}
      onClose={onClose}
      side={<Button onPress={onClose}>{t('correctionCancel')}</Button>}
      main={
        <Button
          kind="main"
          waits={text.trim() === '' ? t('waitsWords') : null}
          working={busy && t('saving')}
          onPress={() => void add()}
        >
          {t('correctionSave')}
        </Button>
      }
    >
      <p>{t('correctionText')}</p>
      <Area label={t('correctionField')} value={text} onChange={(event) => setText(event.target.value)} />
    </Dialog>
  );
}
