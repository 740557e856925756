import { ClockCounterClockwiseIcon, CopyIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView, VersionHead } from '../../../../api/contract/protocols.ts';
import { Button } from '../../../kit/Button.tsx';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { ApproveTexts } from './ApproveTexts.tsx';
import { DraftRooms } from './DraftRooms.tsx';
import { Reading } from './Reading.tsx';
import { Standing } from './Standing.tsx';
import { CopyTreatment } from './treatments/CopyTreatment.tsx';
import { VersionsScreen } from './versions/VersionsScreen.tsx';

/** The texts of new visits, and their approval by an owner. */
export function PracticeScreen({ onBack }: { onBack: () => void }) {
  const { data: practice, again } = useQuery('protocols.list', {});
  const inUse = practice?.treatments.find((one) => one.inUse !== null)?.inUse;
  if (!inUse) return <Reading protocol={null} onBack={onBack} />;
  return <InUse key={inUse.hash} head={inUse} onChanged={() => void again()} onBack={onBack} />;
}

function InUse({ head, onChanged, onBack }: { head: VersionHead; onChanged: () => void; onBack: () => void }) {
  const owner = useStatus(({ signedIn }) => signedIn?.role === 'owner');
  const { treatment, version } = head;
  const { data: read } = useQuery('protocols.read', { treatment, version });
  const { t } = useTranslation('practiceVersions');
  const [room, setRoom] = useState<'approve' | 'versions' | 'copy' | null>(null);
  const [draft, setDraft] = useState<Pick<DraftView, 'treatment' | 'name'> | null>(null);
  const leave = () => {
    setRoom(null);
    setDraft(null);
    onChanged();
  };
  if (draft)
    return (
      <DraftRooms
        treatment={draft.treatment}
        name={draft.name}
        version={draft.treatment === treatment ? version + 1 : 1}
        place={null}
        onApproved={leave}
        onBack={leave}
      />
    );
  if (room === 'approve') return <ApproveTexts treatment={treatment} onApproved={onChanged} onBack={leave} />;
  if (room === 'versions')
    return (
      <VersionsScreen treatment={treatment} name={head.name} onBack={leave} onRolledBack={leave} onDraft={setDraft} />
    );
  if (room === 'copy')
    return <CopyTreatment treatment={treatment} name={head.name} onDraft={setDraft} onBack={leave} />;
  return (
    <Reading
      protocol={read?.protocol ?? null}
      standing={<Standing head={head} />}
      also={
        <>
          <Button small icon={<ClockCounterClockwiseIcon />} onPress={() => setRoom('versions')}>
            {t('open')}
          </Button>
          {owner && (
            <Button small icon={<CopyIcon />} onPress={() => setRoom('copy')}>
              {t('copy')}
            </Button>
          )}
        </>
      }
      onEdit={owner ? () => setDraft({ treatment, name: head.name }) : null}
      onApprove={owner && head.approvedBy === null ? () => setRoom('approve') : null}
      onBack={onBack}
    />
  );
}
