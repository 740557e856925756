import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Area } from '../../../kit/Field.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { clockTime } from '../../../words/dates.ts';

export function NoteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('procedure');
  const { visit, act } = useVisit();
  const { busy } = useStep();
  const [text, setText] = useDraft({ step: 'add-note', visitId: visit.id, field: 'text' });
  const save = async () => {
    if (await act({ type: 'add-note', text })) setText('');
  };
  return (
    <Dialog
      title={t('notesTitle')}
      onClose={onClose}
      side={<Button onPress={onClose}>{t('noteCancel')}</Button>}
      main={
        <Button
          kind="main"
          waits={text.trim() === '' ? t('waitsWords') : null}
          working={busy && t('saving')}
          onPress={() => void save()}
        >
          {t('noteSave')}
        </Button>
      }
    >
      <Area label={t('noteField')} value={text} onChange={(event) => setText(event.target.value)} />
      {visit.notes.length === 0 ? (
        <p className="label">{t('noNotes')}</p>
      ) : (
        <ul className="note-list">
          {visit.notes.map((note) => (
            <li key={note.at.instant}>
              <span className="label">{clockTime(note.at)}</span>
              <p>{note.text}</p>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
