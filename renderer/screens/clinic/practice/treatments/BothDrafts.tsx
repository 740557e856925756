import { useTranslation } from 'react-i18next';
import type { DraftHead, VersionHead } from '../../../../../api/contract/protocols.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { momentLine } from '../../../../words/moments.ts';
import { ChangeList } from '../changes/ChangeList.tsx';

/** Two owners' drafts of a treatment side by side: who changed what, and when. Nothing is changed here. */
export function BothDrafts({
  drafts,
  theirs,
  inUse,
  onBack,
}: {
  /** Of the treatment; the owner who looks may have none. */
  drafts: readonly DraftHead[];
  theirs: DraftHead;
  inUse: VersionHead;
  onBack: () => void;
}) {
  const { t } = useTranslation('practiceVersions');
  const { t: practice } = useTranslation('practice');
  const { treatment, version } = inUse;
  const { data: read } = useQuery('protocols.read', { treatment, version });
  const mine = drafts.find((draft) => draft.mine) ?? null;
  return (
    <StaffFrame
      help="practiceBoth"
      title={t(mine ? 'bothTitle' : 'oneTitle')}
      under={theirs.name}
      side={<BackButton onPress={onBack}>{practice('title')}</BackButton>}
    >
      <div className="pair-columns">
        {mine && read && <OneDraft head={mine} inUse={read.protocol} />}
        {read && <OneDraft head={theirs} inUse={read.protocol} />}
      </div>
    </StaffFrame>
  );
}

function OneDraft({ head, inUse }: { head: DraftHead; inUse: TreatmentProtocol }) {
  const { t } = useTranslation('practiceVersions');
  const zone = useStatus(({ now }) => now.zone);
  const { draftId, mine, ownerName, changedAt } = head;
  const { data: read } = useQuery('protocols.changes', { draftId });
  const { data: draft } = useQuery('protocols.draft', { draftId });
  const moment = momentLine({ instant: changedAt, zone });
  return (
    <section className="col gap4">
      <h2>{mine ? t('mine', { moment }) : t('theirs', { name: ownerName, moment })}</h2>
      {read && read.changes.length === 0 && <p>{t('nothingChanged')}</p>}
      {read && draft && read.changes.length > 0 && (
        <ChangeList changes={read.changes} before={inUse} after={draft.protocol} />
      )}
    </section>
  );
}
