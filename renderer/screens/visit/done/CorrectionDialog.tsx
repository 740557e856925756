import { useTranslation } from 'react-i18next';
import { languageName } from '../../../../documents/words/language-name.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Area } from '../../../kit/Field.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { pageLocale } from '../../../words/language.ts';

/** Sealed papers stay. A correction is added beside them. */
export function CorrectionDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('done');
  const { visit, act } = useVisit();
  const { busy } = useStep();
  const [text, setText] = useDraft({ step: 'add-correction', visitId: visit.id, field: 'text' });
  const [forClient, setForClient] = useDraft({ step: 'add-correction', visitId: visit.id, field: 'for-client' });
  const elsewhere = visit.correctionsIn;
  const add = async () => {
    const theirs = elsewhere !== null && forClient.trim() !== '' ? { forClient } : {};
    if (!(await act({ type: 'add-correction', text, ...theirs }))) return;
    setText('');
    setForClient('');
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
      {elsewhere === null ? null : (
        <>
          <p>{t('correctionForClientWhy', { language: languageName(elsewhere, pageLocale()) })}</p>
          <Area
            label={t('correctionForClient', { language: languageName(elsewhere, pageLocale()) })}
            lang={elsewhere}
            value={forClient}
            onChange={(event) => setForClient(event.target.value)}
          />
        </>
      )}
    </Dialog>
  );
}
