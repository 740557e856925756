import { useEffect, useState } from 'react';
import type { Output } from '../../../../api/contract/contract.ts';
import { useApp } from '../../../ui-data/AppContext.tsx';

/** Today's visits and the open ones of earlier days. */
export function useToday(): Output<'visits.today'> | null {
  const { call, load } = useApp();
  const [day, setDay] = useState<Output<'visits.today'> | null>(null);
  useEffect(() => {
    void load(async () => setDay(await call('visits.today', {})));
  }, [call, load]);
  return day;
}

const askAfterMs = 180;

/** Clients that match what is being typed; null while nothing is asked. */
export function useSearch(query: string, asked: boolean): Output<'clients.search'> | null {
  const { call } = useApp();
  const [found, setFound] = useState<Output<'clients.search'> | null>(null);
  useEffect(() => {
    if (!asked) {
      setFound(null);
      return;
    }
    let latest = true;
    const timer = setTimeout(() => {
      call('clients.search', { query })
        .then((clients) => {
          if (latest) setFound(clients);
        })
        // The next key asks again, and a lost connection is told by the status.
        .catch(() => undefined);
    }, askAfterMs);
    return () => {
      latest = false;
      clearTimeout(timer);
    };
  }, [asked, call, query]);
  return found;
}
