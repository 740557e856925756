import { useEffect, useRef } from 'react';
import { useRead } from '../../../ui-data/useQuery.ts';

const lookMs = 2_000;

/** While `on`, asks again a while after each answer: a hub that is slow is never asked twice at once. */
export function useLook(on: boolean, work: () => Promise<unknown>): void {
  const read = useRead();
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    if (!on) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let ended = false;
    const look = async () => {
      await read(() => latest.current());
      if (!ended) timer = setTimeout(look, lookMs);
    };
    timer = setTimeout(look, lookMs);
    return () => {
      ended = true;
      if (timer) clearTimeout(timer);
    };
  }, [on, read]);
}
