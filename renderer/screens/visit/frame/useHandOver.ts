import { useCallback } from 'react';
import type { VisitView } from '../../../../domain/visit/views/view.ts';
import { useClient } from '../../../ui-data/useClient.ts';

/** Hands the tablet over for the task that the visit names; without one it does nothing. Part of a step. */
export function useHandOver(): (visit: VisitView) => Promise<void> {
  const { call } = useClient();
  return useCallback(
    async ({ id: visitId, handOver: task, client: { language } }) => {
      if (task) await call('session.hand-over', { visitId, task, language });
    },
    [call],
  );
}
