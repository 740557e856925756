import { useRef, useState } from 'react';
import type { JobView } from '../../../api/contract/jobs.ts';
import type { JobKind } from '../../../domain/progress.ts';
import { useStep } from '../../ui-data/useStep.ts';
import { useJob } from './useJob.ts';

export interface Long {
  /** What is under way; also what began before this screen was drawn. Null while nothing is. */
  readonly job: JobView | null;
  /** Begun here and not ended yet. */
  readonly busy: boolean;
  /** Runs it once at a time, beside the steps. True when it went through. */
  begin(work: () => Promise<unknown>): Promise<boolean>;
}

/** Something long that this screen begins: steps go on meanwhile, and so does the lock. */
export function useLong(kind: JobKind): Long {
  const { aside } = useStep();
  const job = useJob(kind);
  const [busy, setBusy] = useState(false);
  // At once, and not with the next drawing: a form may be sent twice in one.
  const begun = useRef(false);
  const begin = async (work: () => Promise<unknown>) => {
    if (begun.current) return false;
    begun.current = true;
    setBusy(true);
    const done = await aside(work);
    begun.current = false;
    setBusy(false);
    return done;
  };
  return { job, busy, begin };
}
