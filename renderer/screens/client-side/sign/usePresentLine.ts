import { usePresent } from '../../../ui-data/usePresent.ts';
import { momentLine } from '../../../words/moments.ts';

/** "Tue 24 Nov 2026, 09:08 GMT", under a signature in progress. */
export function usePresentLine(): string {
  return usePresent(momentLine);
}
