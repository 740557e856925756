import type { ProtocolDraftId } from '../../../../../domain/ids.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { BeginPractice } from './BeginPractice.tsx';
import { ChangeDay } from './ChangeDay.tsx';

/** Begins a practice visit, or moves the day of the one that runs. */
export function TryScreen({ draftId }: { draftId: ProtocolDraftId | null }) {
  const running = useStatus(({ practiceVisit }) => practiceVisit !== null);
  return running ? <ChangeDay /> : <BeginPractice draftId={draftId} />;
}
