import { ColumnsIcon, TrashIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftHead } from '../../../../../api/contract/protocols.ts';
import { Alert } from '../../../../kit/Alert.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { momentLine } from '../../../../words/moments.ts';
import { DiscardDraft } from './DiscardDraft.tsx';

/** The owner's own draft of a treatment, which can be discarded, and other owners' beside it. */
export function OwnersDrafts({
  drafts,
  onBoth,
  onDiscarded,
}: {
  drafts: readonly DraftHead[];
  onBoth: (theirs: DraftHead) => void;
  onDiscarded: () => void;
}) {
  const { t } = useTranslation('practiceVersions');
  const zone = useStatus(({ now }) => now.zone);
  const [discarding, setDiscarding] = useState(false);
  const mine = drafts.find((draft) => draft.mine) ?? null;
  const moment = (draft: DraftHead) => momentLine({ instant: draft.changedAt, zone });
  return (
    <>
      {drafts
        .filter((draft) => !draft.mine)
        .map((draft) => (
          <Alert key={draft.draftId} tone="plain" title={t('other', { name: draft.ownerName, moment: moment(draft) })}>
            <div className="row between wrap gap4">
              <p>{t('otherWords')}</p>
              <Button small icon={<ColumnsIcon />} onPress={() => onBoth(draft)}>
                {t(mine ? 'both' : 'look')}
              </Button>
            </div>
          </Alert>
        ))}
      {mine && (
        <div className="row">
          <Button small icon={<TrashIcon />} onPress={() => setDiscarding(true)}>
            {t('discard')}
          </Button>
        </div>
      )}
      {mine && discarding && (
        <DiscardDraft
          draft={mine}
          onDiscarded={() => {
            setDiscarding(false);
            onDiscarded();
          }}
          onClose={() => setDiscarding(false)}
        />
      )}
    </>
  );
}
