import { useState } from 'react';
import type { VersionHead } from '../../../../api/contract/protocols.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { ApproveTexts } from './ApproveTexts.tsx';
import { DraftRooms } from './DraftRooms.tsx';
import { Reading } from './Reading.tsx';
import { Standing } from './Standing.tsx';

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
  const [approving, setApproving] = useState(false);
  const [editing, setEditing] = useState(false);
  if (editing)
    return (
      <DraftRooms
        treatment={treatment}
        name={head.name}
        version={version + 1}
        place={null}
        onBack={() => setEditing(false)}
      />
    );
  if (approving)
    return <ApproveTexts treatment={treatment} onApproved={onChanged} onBack={() => setApproving(false)} />;
  return (
    <Reading
      protocol={read?.protocol ?? null}
      standing={<Standing head={head} />}
      onEdit={owner ? () => setEditing(true) : null}
      onApprove={owner && head.approvedBy === null ? () => setApproving(true) : null}
      onBack={onBack}
    />
  );
}
