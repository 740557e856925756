import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangesView, DraftHead, DraftView, VersionHead } from '../../../../../api/contract/protocols.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { sideBySide } from '../../../../../domain/protocol/versions/side-by-side.ts';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { useClient } from '../../../../ui-data/useClient.ts';
import { useQuery } from '../../../../ui-data/useQuery.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { useStep } from '../../../../ui-data/useStep.ts';
import { momentLine } from '../../../../words/moments.ts';
import { DraftStanding } from '../home/DraftStanding.tsx';
import { useProblems } from '../useProblems.ts';
import { BesideList } from './BesideList.tsx';

/**
 * Another owner's draft of a treatment. An owner who has one too sees both rule by rule and takes over what they want; the
 * other draft is never changed.
 */
export function BothDrafts({
  drafts,
  theirs,
  inUse,
  onProblems,
  onBack,
}: {
  /** Of the treatment; the owner who looks may have none. */
  drafts: readonly DraftHead[];
  theirs: DraftHead;
  inUse: VersionHead;
  onProblems: () => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('practiceVersions');
  const { t: practice } = useTranslation('practice');
  const { treatment, version } = inUse;
  const { data: read } = useQuery('protocols.read', { treatment, version });
  const [begun, setBegun] = useState<{ readonly draft: DraftHead; readonly place: string } | null>(null);
  const mine = drafts.find((draft) => draft.mine) ?? begun?.draft ?? null;
  return (
    <StaffFrame
      help="practiceBoth"
      title={t(mine ? 'bothTitle' : 'oneTitle')}
      under={theirs.name}
      side={<BackButton onPress={onBack}>{practice('title')}</BackButton>}
    >
      {read && mine && (
        <Beside mine={mine} first={begun?.place ?? null} theirs={theirs} inUse={read} onProblems={onProblems} />
      )}
      {read && !mine && <OneDraft theirs={theirs} inUse={read.protocol} onBegun={setBegun} />}
    </StaffFrame>
  );
}

function Beside({
  mine,
  first,
  theirs,
  inUse,
  onProblems,
}: {
  mine: DraftHead;
  /** What the own draft was begun with on this page. */
  first: string | null;
  theirs: DraftHead;
  inUse: { readonly head: VersionHead; readonly protocol: TreatmentProtocol };
  onProblems: () => void;
}) {
  const { t } = useTranslation('practiceVersions');
  const { call } = useClient();
  const { run } = useStep();
  const zone = useStatus(({ now }) => now.zone);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set(first === null ? [] : [first]));
  const { draftId } = mine;
  const { data: own, again } = useQuery('protocols.draft', { draftId });
  const { data: changes, again: changesAgain } = useQuery('protocols.changes', { draftId });
  const { data: other } = useQuery('protocols.draft', { draftId: theirs.draftId });
  const { data: otherChanges } = useQuery('protocols.changes', { draftId: theirs.draftId });
  if (!own || !changes || !other || !otherChanges) return null;
  const rows = sideBySide(
    { text: own.protocol, changes: changes.changes },
    { text: other.protocol, changes: otherChanges.changes },
  );
  const use = (place: string, whose: 'mine' | 'theirs') =>
    run(async () => {
      await call('protocols.take-over', { draftId, from: theirs.draftId, place, use: whose });
      setTaken((before) => new Set([...before, place]));
      await Promise.all([again(), changesAgain()]);
    });
  const moment = momentLine({ instant: other.changedAt, zone });
  return (
    <div className="col gap4">
      <Problems draft={own} changes={changes} inUse={inUse.head.version} onProblems={onProblems} />
      <p>{rows.length === 0 ? t('nothingChanged') : t('besideWords', { name: theirs.ownerName, moment })}</p>
      <BesideList
        rows={rows}
        texts={{ inUse: inUse.protocol, mine: own.protocol, theirs: other.protocol }}
        name={theirs.ownerName}
        taken={taken}
        onUse={(place, whose) => void use(place, whose)}
      />
    </div>
  );
}

/** What is wrong with the own draft now: asked anew after each choice. */
function Problems({
  draft,
  ...standing
}: {
  draft: DraftView;
  changes: ChangesView;
  inUse: number;
  onProblems: () => void;
}) {
  const problems = useProblems(draft);
  return problems && <DraftStanding {...standing} problems={problems} />;
}

/** Another owner's draft for an owner who has none: the first rule that they take begins theirs. */
function OneDraft({
  theirs,
  inUse,
  onBegun,
}: {
  theirs: DraftHead;
  inUse: TreatmentProtocol;
  onBegun: (begun: { readonly draft: DraftHead; readonly place: string }) => void;
}) {
  const { t } = useTranslation('practiceVersions');
  const { call } = useClient();
  const { run } = useStep();
  const zone = useStatus(({ now }) => now.zone);
  const { draftId: from, treatment, ownerName, changedAt } = theirs;
  const { data: changes } = useQuery('protocols.changes', { draftId: from });
  const { data: other } = useQuery('protocols.draft', { draftId: from });
  if (!changes || !other) return null;
  const rows = sideBySide({ text: inUse, changes: [] }, { text: other.protocol, changes: changes.changes });
  const take = (place: string) =>
    run(async () => {
      const { draftId } = await call('protocols.open-draft', { treatment });
      onBegun({ draft: await call('protocols.take-over', { draftId, from, place, use: 'theirs' }), place });
    });
  return (
    <section className="col gap4">
      <h2>{t('theirs', { name: ownerName, moment: momentLine({ instant: changedAt, zone }) })}</h2>
      <p>{rows.length === 0 ? t('nothingChanged') : t('oneWords', { name: ownerName })}</p>
      <BesideList
        rows={rows}
        texts={{ inUse, mine: null, theirs: other.protocol }}
        name={ownerName}
        taken={new Set()}
        onUse={(place) => void take(place)}
      />
    </section>
  );
}
