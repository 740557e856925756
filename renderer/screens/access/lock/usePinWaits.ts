import { useEffect, useState } from 'react';
import { CallError } from '../../../../api/client/calls.ts';

/** How long somebody's next PIN is refused whatever it is, by the page's steady clock: for showing, the host decides. */
export interface PinWaits {
  /** Seconds until `who` may try again, rounded up so that nobody comes back too soon; 0 where nothing waits. */
  secondsOf(who: string): number;
  /** Whether `who` had to wait since this screen came up. */
  waited(who: string): boolean;
  /** Remembers the wait in an answer of the host; anything else is no wait. */
  remember(who: string, error: unknown): void;
}

const secondMs = 1000;

/** The waits after wrong PINs, person by person, counted down. */
export function usePinWaits(): PinWaits {
  const [until, setUntil] = useState<Readonly<Record<string, number>>>({});
  const [nowMs, setNowMs] = useState(() => performance.now());
  const last = Math.max(0, ...Object.values(until));
  useEffect(() => {
    if (last <= performance.now()) return;
    const timer = setInterval(() => {
      setNowMs(performance.now());
      if (performance.now() >= last) clearInterval(timer);
    }, secondMs);
    return () => clearInterval(timer);
  }, [last]);
  return {
    secondsOf: (who) => Math.max(0, Math.ceil(((until[who] ?? 0) - nowMs) / secondMs)),
    waited: (who) => until[who] !== undefined,
    remember(who, error) {
      const waitMs = waitOf(error);
      if (waitMs === 0) return;
      const now = performance.now();
      setNowMs(now);
      setUntil((before) => ({ ...before, [who]: now + waitMs }));
    },
  };
}

function waitOf(error: unknown): number {
  if (!(error instanceof CallError)) return 0;
  const { code, params } = error.fault;
  if (code === 'pin-wait') return params.waitMs;
  return code === 'wrong-pin' && 'waitMs' in params ? params.waitMs : 0;
}
