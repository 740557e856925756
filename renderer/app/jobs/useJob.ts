import { useEffect, useState } from 'react';
import type { JobView } from '../../../api/contract/jobs.ts';
import type { JobKind } from '../../../domain/progress.ts';
import { saysTheSame } from '../../ui-data/source.ts';
import { useClient } from '../../ui-data/useClient.ts';

const lookEveryMs = 400;

/** The newest job of this kind, looked at a few times a second while this is drawn; null while there is none. */
export function useJob(kind: JobKind): JobView | null {
  const { call } = useClient();
  const [job, setJob] = useState<JobView | null>(null);
  useEffect(() => {
    let gone = false;
    let asking = false;
    const look = async () => {
      if (asking) return;
      asking = true;
      // A host that does not answer now is asked again; the status says when it is lost.
      const answer = await call('jobs.get', {}).catch(() => null);
      asking = false;
      if (gone) return;
      const found = answer?.jobs.filter((one) => one.kind === kind).at(-1) ?? null;
      setJob((before) => (saysTheSame(before, found) ? before : found));
    };
    void look();
    const timer = setInterval(() => void look(), lookEveryMs);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [call, kind]);
  return job;
}
