import { useEffect, useState } from 'react';
import type { Output } from '../../../../api/contract/contract.ts';
import { useClient } from '../../../ui-data/useClient.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';

/** Today's visits and open ones of earlier days. */
export function useToday(): Output<'visits.today'> | null {
  return useQuery('visits.today', {}).data;
}

/** The search answers within some milliseconds: only keys that follow on each other at once are asked about together. */
const askAfterMs = 30;

/** Clients that match the typed text; null while nothing is typed. */
export function useSearch(query: string, asked: boolean): Output<'clients.search'> | null {
  const { call } = useClient();
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
        // The next key searches again, and the status reports a lost connection.
        .catch(() => undefined);
    }, askAfterMs);
    return () => {
      latest = false;
      clearTimeout(timer);
    };
  }, [asked, call, query]);
  return found;
}
