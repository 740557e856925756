import { useCallback, useEffect, useState } from 'react';
import type { Moment } from '../../../../domain/time.ts';
import type { VisitView } from '../../../../domain/visit/views/view.ts';
import { useClient } from '../../../ui-data/useClient.ts';
import { sayFault } from '../../../words/say-fault.ts';

export interface Verified {
  /** When they were checked; null when a file could not be checked at all. */
  readonly at: Moment | null;
  /** What is wrong with a file, in words; empty when all are as they were sealed. */
  readonly bad: readonly string[];
}

/** Reads every stored file again and checks its seal: what is handed out is known to open. */
export function useVerified(documents: VisitView['documents']): { found: Verified | null; again: () => void } {
  const { call } = useClient();
  const [found, setFound] = useState<Verified | null>(null);
  const ids = documents.map((document) => document.id).join(' ');

  const look = useCallback(
    async (stillHere: () => boolean) => {
      const { now } = await call('app.status', {});
      const bad: string[] = [];
      for (const id of ids.split(' ')) {
        const document = documents.find((one) => one.id === id);
        if (!document) continue;
        const { verdict, says } = await call('documents.verify', { documentId: document.id });
        if (verdict !== 'untouched') bad.push(sayFault(says));
      }
      if (stillHere()) setFound({ at: now, bad });
    },
    [call, ids],
  );

  const start = useCallback(() => {
    let here = true;
    setFound(null);
    look(() => here).catch(() => {
      if (here) setFound({ bad: [], at: null });
    });
    return () => {
      here = false;
    };
  }, [look]);

  useEffect(start, [start]);
  return { found, again: start };
}
