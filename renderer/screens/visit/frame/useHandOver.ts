import { useCallback } from 'react';
import type { VisitView } from '../../../../domain/visit/views/view.ts';
import { useClient } from '../../../ui-data/useClient.ts';

/**
 * Hands the tablet over for the task that the visit names, in what the client reads or in another `language`; without a task
 * it does nothing. Part of a step.
 */
export function useHandOver(): (visit: VisitView, language?: string) => Promise<void> {
  const { call } = useClient();
  return useCallback(
    async ({ id: visitId, handOver: task, reads }, language = reads.language) => {
      if (task) await call('session.hand-over', { visitId, task, language });
    },
    [call],
  );
}
