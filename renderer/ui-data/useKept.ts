import { createContext, type Dispatch, type SetStateAction, useContext, useEffect, useState } from 'react';
import type { ClientsView } from '../screens/day/clients/view.ts';
import type { RegisterView } from '../screens/records/register/view.ts';

/** What lists keep while another screen is looked at: filters, a page. In memory, and gone with the lock. */
interface Views {
  register: RegisterView;
  clients: ClientsView;
}
export type Kept = { [N in keyof Views]?: Views[N] };

export const KeptContext = createContext<Kept | null>(null);

/** `useState` whose value is there again when the list is. */
export function useKept<N extends keyof Views>(
  name: N,
  initial: Views[N],
): [Views[N], Dispatch<SetStateAction<Views[N]>>] {
  const kept = useContext(KeptContext);
  const [value, set] = useState<Views[N]>(() => kept?.[name] ?? initial);
  useEffect(() => {
    if (kept) kept[name] = value;
  }, [kept, name, value]);
  return [value, set];
}
