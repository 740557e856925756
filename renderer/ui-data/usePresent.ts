import { useState } from 'react';
import { type Moment, plusMilliseconds } from '../../domain/time.ts';
import { type Source, useSource } from './source.ts';
import { type HeldStatus, useShared } from './UiData.tsx';

export interface Present extends Pick<Moment, 'instant' | 'zone'> {
  /** How long ago the status arrived: to be added to what it said of anything that runs. */
  readonly sinceStatusMs: number;
}

const secondMs = 1000;

/**
 * The app's present moment, carried on by the page's steady clock between two statuses.
 * @param select What is drawn of it: looked at every second, drawn again only when it says something else.
 */
export function usePresent<T>(select: (present: Present) => T): T {
  const { status } = useShared();
  const [present] = useState(() => presentOf(status));
  return useSource(present, select);
}

function presentOf(status: Source<HeldStatus | null>): Source<Present> {
  let last: { readonly from: HeldStatus; readonly at: number; readonly present: Present } | null = null;
  return {
    get() {
      const from = status.get();
      if (!from) throw new Error('No status yet');
      const at = performance.now();
      // The same moment for half a second, so that one drawing sees one time.
      if (last?.from !== from || at - last.at >= secondMs / 2) {
        const { instant, zone } = from.status.now;
        const sinceStatusMs = Math.round(at - from.at);
        last = { from, at, present: { instant: plusMilliseconds(instant, sinceStatusMs), zone, sinceStatusMs } };
      }
      return last.present;
    },
    subscribe(changed) {
      const stop = status.subscribe(changed);
      const timer = setInterval(changed, secondMs);
      return () => {
        stop();
        clearInterval(timer);
      };
    },
  };
}
