import { useState } from 'react';
import type { DraftName } from '../../../../domain/drafts.ts';
import { useDraft } from '../../../ui-data/useDraft.ts';

export type Decided = 'continue' | 'reschedule';

/**
 * A decision to go on or not, with its reason. The reason is kept as a draft until `onDecide` resolves to true, which means
 * that the decision is recorded.
 */
export function useDecision(draft: DraftName, onDecide: (decision: Decided, reason: string) => Promise<boolean>) {
  const [decision, setDecision] = useState<Decided | null>(null);
  const [reason, setReason] = useDraft(draft);
  return {
    decision,
    setDecision,
    reason,
    setReason,
    missing: decision === null ? ('decision' as const) : reason.trim() === '' ? ('reason' as const) : null,
    async record() {
      if (decision !== null && (await onDecide(decision, reason))) setReason('');
    },
  };
}
