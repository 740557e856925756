import { CheckIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../../documents/words/language-name.ts';
import { Button } from '../../../kit/Button.tsx';
import { Choice } from '../../../kit/Choice.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Field } from '../../../kit/Field.tsx';
import { DraftForm, type FormDraft } from '../../../ui-data/DraftForm.tsx';
import { useFormDraft } from '../../../ui-data/useFormDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { pageLocale } from '../../../words/language.ts';
import { LeaveOut } from './LeaveOut.tsx';
import { readReader, type TypedReader, ways } from './typed-reader.ts';

/** Who reads out or interprets for the client: named, replaced or left out. */
export function ReaderDialog({ onClose }: { onClose: () => void }) {
  const { visit } = useVisit();
  const { reader, reads, readsIn } = visit;
  const [leaving, setLeaving] = useState(false);
  if (leaving && reader) return <LeaveOut name={reader.name} onBack={() => setLeaving(false)} onClose={onClose} />;
  const begins = reader ?? {
    name: '',
    // The language that the client reads, where the clinic does not have it.
    language: readsIn.includes(reads.language) ? '' : languageName(reads.language, pageLocale()),
    knows: '',
  };
  const { name, language, knows } = begins;
  return (
    <DraftForm name={{ step: 'name-reader', visitId: visit.id, field: 'form' }} empty={{ name, language, knows }}>
      {(draft) => <Named draft={draft} onClose={onClose} onLeaveOut={reader ? () => setLeaving(true) : null} />}
    </DraftForm>
  );
}

function Named({
  draft,
  onClose,
  onLeaveOut,
}: {
  draft: FormDraft<TypedReader>;
  onClose: () => void;
  onLeaveOut: (() => void) | null;
}) {
  const { t } = useTranslation('reading');
  const { t: common } = useTranslation();
  const { act } = useVisit();
  const { busy } = useStep();
  const [typed, type] = useFormDraft(draft);
  const read = readReader(typed);
  const record = async () => {
    if ('waits' in read) return;
    if (await act({ type: 'name-reader', ...read.reader })) onClose();
  };
  return (
    <Dialog
      title={t('readerTitle')}
      onClose={onClose}
      side={<Button onPress={onClose}>{t('leave')}</Button>}
      main={
        <Button
          kind="main"
          working={busy && common('saving')}
          waits={'waits' in read ? t(read.waits) : null}
          iconEnd={<CheckIcon />}
          onPress={() => void record()}
        >
          {t('record')}
        </Button>
      }
    >
      <p>{t('readerText')}</p>
      <Field
        label={t('name')}
        maxLength={200}
        value={typed.name}
        onChange={(event) => type({ name: event.target.value })}
      />
      <Field
        label={t('language')}
        maxLength={200}
        value={typed.language}
        onChange={(event) => type({ language: event.target.value })}
      />
      <h3 className="label">{t('knows')}</h3>
      {ways.map((way) => (
        <Choice key={way} on={typed.knows === way} onPress={() => type({ knows: way })}>
          {t(way)}
        </Choice>
      ))}
      {onLeaveOut && (
        <Button small onPress={onLeaveOut}>
          {t('nobody')}
        </Button>
      )}
    </Dialog>
  );
}
