import type { Following } from './followStatus.ts';
import { useShared } from './UiData.tsx';

/** The one client, for calls inside a step (`useStep`) or whose failure nobody needs to hear of. Always the same object. */
export function useClient(): Following {
  return useShared().client;
}
