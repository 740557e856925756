import { createContext, type Dispatch, type SetStateAction, useContext, useEffect, useState } from 'react';
import type { CivilDate } from '../../domain/time.ts';
import type { ClientsView } from '../screens/day/clients/view.ts';
import type { RegisterView } from '../screens/records/register/view.ts';

/** What lists keep while another screen is looked at: filters, a page. In memory, and gone with the lock. */
interface Lists {
  register: RegisterView;
  clients: ClientsView;
  /** A day of the week that is shown; null for this week. */
  week: { readonly of: CivilDate | null };
  /** Whose keeping time has ended: which list, and its page. */
  retention: { readonly show: 'ended' | 'photos' | 'ending' | 'held'; readonly page: number };
  /** Whose recall, and which page of it. */
  recall: { readonly of: string; readonly page: number };
}

export type Kept = Partial<Lists>;

export const KeptContext = createContext<Kept | null>(null);

/** `useState` whose value is there again when the list is. `anew`: whatever was kept, it begins with `initial`. */
export function useKept<N extends keyof Lists>(
  name: N,
  initial: Lists[N],
  anew = false,
): [Lists[N], Dispatch<SetStateAction<Lists[N]>>] {
  const kept = useContext(KeptContext);
  const [value, set] = useState<Lists[N]>(() => {
    const held: Lists[N] | undefined = kept?.[name];
    return (anew ? undefined : held) ?? initial;
  });
  useEffect(() => {
    if (kept) kept[name] = value;
  }, [kept, name, value]);
  return [value, set];
}
