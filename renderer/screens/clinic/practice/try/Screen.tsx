import type { ProtocolDraftId } from '../../../../../domain/ids.ts';
import { useStatus } from '../../../../ui-data/useStatus.ts';
import { BeginPractice } from './BeginPractice.tsx';
import { ChangeDay } from './ChangeDay.tsx';
import { Steps } from './Steps.tsx';

/** Begins a practice visit, or moves the day of the one that runs, or goes to one of its steps. */
export function TryScreen({ draftId, steps }: { draftId: ProtocolDraftId | null; steps: boolean }) {
  const running = useStatus(({ practiceVisit }) => practiceVisit !== null);
  if (running && steps) return <Steps />;
  return running ? <ChangeDay /> : <BeginPractice draftId={draftId} />;
}
