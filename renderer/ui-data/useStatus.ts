import type { AppStatus } from '../../api/contract/status.ts';
import { useSource } from './source.ts';
import { useShared } from './UiData.tsx';

/**
 * A part of the app's status, as plain data. Drawn again only when that part changes, not whenever a status arrives.
 * @param select `at`: `performance.now()` when the status arrived. Whoever gives it back is drawn with every status.
 */
export function useStatus<T>(select: (status: AppStatus, at: number) => T): T {
  return useSource(useShared().status, (held) => {
    // UiData draws its children once there is one, and it never goes away again.
    if (!held) throw new Error('No status yet');
    return select(held.status, held.at);
  });
}
