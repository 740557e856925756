import { useEffect } from 'react';
import { loadChecks } from '../../api/client/late-client.ts';
import { useFirstDrawn } from '../ui-data/useFirstDrawn.ts';
import { restOfWords } from '../words/words.ts';
import { preloadAreas } from './areas.ts';

/**
 * Behind the first screen, once it is drawn and nobody waits: what its buttons need first, then the screens in the order of a
 * day. Not before: the first screen would wait for what it does not need.
 */
export function usePreloading(): void {
  const drawn = useFirstDrawn();
  useEffect(() => {
    if (!drawn) return;
    const idle = globalThis.requestIdleCallback ?? setTimeout;
    idle(() => void Promise.allSettled([loadChecks(), restOfWords()]).then(preloadAreas));
  }, [drawn]);
}
