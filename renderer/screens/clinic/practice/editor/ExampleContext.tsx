import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { type Example, exampleSession } from '../../../../../domain/dates/example.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import type { Moment } from '../../../../../domain/time.ts';

interface Chosen {
  readonly example: Example;
  readonly choose: (example: Example) => void;
}

const Context = createContext<Chosen | null>(null);

/** The example session that all dates of the editor are counted from. Changing it changes no rule. */
export function ExampleSession({
  protocol,
  now,
  children,
}: {
  protocol: TreatmentProtocol;
  now: Moment;
  children: ReactNode;
}) {
  const [example, choose] = useState(() => exampleSession(protocol, now));
  const chosen = useMemo(() => ({ example, choose }), [example]);
  return <Context.Provider value={chosen}>{children}</Context.Provider>;
}

export function useExample(): Chosen {
  const chosen = useContext(Context);
  if (!chosen) throw new Error('useExample outside of the editor');
  return chosen;
}
