import { CheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Area } from '../../../kit/Field.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';

export function NoteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('visit');
  const { t: common } = useTranslation();
  const { busy } = useStep();
  const { visit, act } = useVisit();
  const [text, setText] = useDraft({ step: 'add-note', visitId: visit.id, field: 'text' });
  const save = async () => {
    if (!(await act({ type: 'add-note', text }))) return;
    setText('');
    onClose();
  };
  return (
    <Dialog
      title={t('noteTitle')}
      side={<Button onPress={onClose}>{common('back')}</Button>}
      main={
        <Button
          kind="main"
          working={busy && common('saving')}
          waits={text.trim() === '' ? t('waitsNote') : null}
          iconEnd={<CheckIcon />}
          onPress={() => void save()}
        >
          {t('saveNote')}
        </Button>
      }
      onClose={onClose}
    >
      <Area label={t('note')} value={text} onChange={(event) => setText(event.target.value)} />
    </Dialog>
  );
}
