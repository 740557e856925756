import { useCallback, useEffect, useState } from 'react';
import type { PrintJob } from '../../../../api/contract/printing.ts';
import type { VisitId } from '../../../../domain/ids.ts';
import { isOpen } from '../../../../domain/printing/printout.ts';
import { saysTheSame } from '../../../ui-data/source.ts';
import { useClient } from '../../../ui-data/useClient.ts';

const pollMs = 1000;
const none: readonly PrintJob[] = [];

export interface PrintJobs {
  readonly jobs: readonly PrintJob[];
  /** False until the jobs were first read. */
  readonly known: boolean;
  look(): Promise<void>;
  /** Cancels those that were not printed; returns what became of them. */
  cancel(jobs: readonly PrintJob[]): Promise<readonly PrintJob[]>;
}

/** The print jobs of a visit, or the test pages; polled every second until all have ended. */
export function usePrintJobs(visitId: VisitId | null): PrintJobs {
  const { call } = useClient();
  const [found, setFound] = useState<readonly PrintJob[] | null>(null);

  const look = useCallback(async () => {
    const { jobs } = await call('documents.print-jobs', { visitId });
    setFound((before) => (before && saysTheSame(before, jobs) ? before : jobs));
  }, [call, visitId]);

  const cancel = useCallback(
    async (wanted: readonly PrintJob[]) => {
      const jobIds = wanted.filter(({ state }) => isOpen(state)).map(({ id }) => id);
      if (jobIds.length === 0) return none;
      const { jobs: ended } = await call('documents.cancel-print', { jobIds });
      await look();
      return ended;
    },
    [call, look],
  );

  const jobs = found ?? none;
  const open = jobs.some(({ state }) => isOpen(state));
  useEffect(() => {
    // After a failed poll the next one follows; the last result stays on screen.
    look().catch(() => undefined);
    if (!open) return;
    const timer = setInterval(() => void look().catch(() => undefined), pollMs);
    return () => clearInterval(timer);
  }, [look, open]);

  return { jobs, known: found !== null, look, cancel };
}
