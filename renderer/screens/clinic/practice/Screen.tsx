import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftHead, DraftView, VersionHead } from '../../../../api/contract/protocols.ts';
import type { Section } from '../../../../domain/protocol/versions/sections.ts';
import type { TextPlace } from '../../../app/PlaceContext.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { ApproveTexts } from './ApproveTexts.tsx';
import { type DraftRoom, DraftRooms } from './DraftRooms.tsx';
import { PracticeHome } from './home/PracticeHome.tsx';
import { LanguagesRooms, type OpenAt } from './languages/LanguagesRooms.tsx';
import { Reading } from './Reading.tsx';
import { Standing } from './Standing.tsx';
import { BothDrafts } from './treatments/BothDrafts.tsx';
import { CopyTreatment } from './treatments/CopyTreatment.tsx';
import { VersionsScreen } from './versions/VersionsScreen.tsx';

/** Where somebody is in the practice of one treatment; `draft` may be another one's, which was just copied or read in. */
type Room =
  | { readonly room: 'home' | 'versions' | 'copy' }
  | { readonly room: 'languages'; readonly at: OpenAt | null }
  | { readonly room: 'read'; readonly section: Section | null }
  | { readonly room: 'both'; readonly theirs: DraftHead }
  | {
      readonly room: 'draft';
      readonly of: Pick<DraftView, 'treatment' | 'name'>;
      readonly section?: Section | null;
      readonly first?: DraftRoom;
    };

/** The clinic's own practice: read by all staff, changed and approved by owners. */
export function PracticeScreen({
  text = null,
  onBack,
}: {
  /** A text in another language to open at once. */
  text?: TextPlace | null;
  onBack: () => void;
}) {
  const { t } = useTranslation('practice');
  const { data: practice, again } = useQuery('protocols.list', {});
  const [chosen, setChosen] = useState(text?.treatment ?? null);
  const [room, setRoom] = useState<Room>(text ? { room: 'languages', at: text } : { room: 'home' });
  const one =
    practice?.treatments.find(({ treatment }) => treatment === chosen) ??
    practice?.treatments.find(({ inUse }) => inUse !== null);
  if (!practice || !one) return <Reading protocol={null} onBack={onBack} />;
  const { treatment, inUse, name } = one;
  const home = () => {
    // First what is in use now: by the list from before, home would ask for a draft that has become a version.
    void again().then(() => setRoom({ room: 'home' }));
  };
  const openDraft = (of: Pick<DraftView, 'treatment' | 'name'>) => {
    setChosen(of.treatment);
    setRoom({ room: 'draft', of });
  };
  const toProblems = () => setRoom({ room: 'draft', of: { treatment, name }, first: 'problems' });
  if (room.room === 'draft') {
    const known = practice.treatments.find((other) => other.treatment === room.of.treatment);
    return (
      <DraftRooms
        treatment={room.of.treatment}
        name={room.of.name}
        version={(known?.inUse?.version ?? 0) + 1}
        section={room.section ?? null}
        room={room.first ?? 'editor'}
        onApproved={home}
        onBack={home}
      />
    );
  }
  if (room.room === 'copy')
    return <CopyTreatment treatment={treatment} name={name} onDraft={openDraft} onBack={home} />;
  if (room.room === 'both' && inUse)
    return <BothDrafts drafts={one.drafts} theirs={room.theirs} inUse={inUse} onProblems={toProblems} onBack={home} />;
  if (room.room === 'versions')
    return <VersionsScreen treatment={treatment} name={name} onBack={home} onRolledBack={home} onDraft={openDraft} />;
  if (room.room === 'languages' && inUse)
    return (
      <LanguagesRooms inUse={inUse} at={room.at} back={t('title')} onPublished={() => void again()} onBack={home} />
    );
  if (room.room === 'read' && inUse)
    return <InUse key={inUse.hash} head={inUse} section={room.section} onChanged={home} onBack={home} />;
  return (
    <PracticeHome
      key={treatment}
      practice={practice}
      treatment={treatment}
      onTreatment={setChosen}
      onRead={(section) => setRoom({ room: 'read', section })}
      onDraft={(section) => setRoom({ room: 'draft', of: { treatment, name }, section })}
      onProblems={toProblems}
      onLanguages={(language) => setRoom({ room: 'languages', at: language === null ? null : { language } })}
      onVersions={() => setRoom({ room: 'versions' })}
      onCopy={() => setRoom({ room: 'copy' })}
      onBoth={(theirs) => setRoom({ room: 'both', theirs })}
      onDiscarded={home}
      onBack={onBack}
    />
  );
}

/** The version in use, to be read part by part, and approved at the end where nobody has yet. */
function InUse({
  head,
  section,
  onChanged,
  onBack,
}: {
  head: VersionHead;
  section: Section | null;
  onChanged: () => void;
  onBack: () => void;
}) {
  const owner = useStatus(({ signedIn }) => signedIn?.role === 'owner');
  const { treatment, version } = head;
  const { data: read } = useQuery('protocols.read', { treatment, version });
  const [approving, setApproving] = useState(false);
  if (approving)
    return <ApproveTexts treatment={treatment} onApproved={onChanged} onBack={() => setApproving(false)} />;
  return (
    <Reading
      protocol={read?.protocol ?? null}
      section={section}
      standing={<Standing head={head} />}
      onApprove={owner && head.approvedBy === null ? () => setApproving(true) : null}
      onBack={onBack}
    />
  );
}
