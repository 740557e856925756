import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choices } from '../../../../api/contract/client-lists.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../app/frame/StaffFrame.tsx';
import { Alert } from '../../../kit/Alert.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { ChooseFile, type ChosenFile } from '../files/ChooseFile.tsx';
import { EarlierLists } from './EarlierLists.tsx';
import { ListRooms } from './ListRooms.tsx';

/** What is kept of a list that is being looked through: which file, what was decided, and what is half typed. */
interface Kept {
  readonly file: ChosenFile;
  readonly choices: Choices;
  /** By row and field. */
  readonly typed: Readonly<Record<string, string>>;
}

const untouched: Choices = { fixes: {}, sameOrTwo: {}, leftOut: [] };

/** For the owner: a list of clients from another program is chosen, looked through, decided and brought in, or taken back. */
export function BringInScreen({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('bringIn');
  const { call } = useClient();
  const [text, setText, read] = useDraft({ step: 'client-lists.take', field: 'form' });
  const { data: lists, show } = useQuery('client-lists.taken', {});
  const files = useCallback((targetId: string) => call('client-lists.files', { targetId }), [call]);
  const kept = keptIn(text);
  const keep = (next: Kept | null) => setText(next ? JSON.stringify(next) : '');
  if (!read || !lists)
    return (
      <StaffFrame help="bringIn" title={t('title')}>
        {null}
      </StaffFrame>
    );
  if (kept)
    return (
      <ListRooms
        file={kept.file}
        choices={kept.choices}
        onChoices={(choices) => keep({ ...kept, choices })}
        typed={kept.typed}
        onTyped={(typed) => keep({ ...kept, typed: { ...kept.typed, ...typed } })}
        onTaken={(taken) => {
          show(taken);
          keep(null);
        }}
        onLeave={() => keep(null)}
      />
    );
  return (
    <StaffFrame help="bringIn" title={t('title')} under={t('under')} side={<BackButton onPress={onBack} />}>
      <div className="two">
        <div className="col gap4">
          <Alert tone="plain" title={t('howTitle')}>
            <p>{t('how')}</p>
          </Alert>
          <EarlierLists lists={lists} onLists={show} />
        </div>
        <ChooseFile list={files} onChosen={(file) => keep({ file, choices: untouched, typed: {} })} />
      </div>
    </StaffFrame>
  );
}

/** Null where nothing was kept, or by a version that kept something else. */
function keptIn(text: string): Kept | null {
  try {
    const { file, choices, typed } = JSON.parse(text);
    return file && choices ? { file, choices: { ...untouched, ...choices }, typed: { ...typed } } : null;
  } catch {
    return null;
  }
}
