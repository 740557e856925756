import { useEffect, useState } from 'react';
import { type Moment, plusMilliseconds } from '../../domain/time.ts';
import { useApp } from './AppContext.tsx';

/** The app's present moment, carried on by the page's steady clock between two statuses. Redraws every second. */
export function usePresent(): Pick<Moment, 'instant' | 'zone'> {
  const { status, statusAt } = useApp();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return {
    instant: plusMilliseconds(status.now.instant, Math.round(performance.now() - statusAt)),
    zone: status.now.zone,
  };
}
