import { useEffect, useRef } from 'react';
import type { JobView } from '../../../api/contract/jobs.ts';

/** Calls `then` once a job that was seen under way has ended, whoever began it and on whatever screen. */
export function useEnded(job: JobView | null, then: () => Promise<void>): void {
  const seen = useRef(job);
  useEffect(() => {
    const ended = seen.current !== null && job === null;
    seen.current = job;
    if (ended) void then();
  }, [job, then]);
}
