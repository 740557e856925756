import type { Client } from '../../api/client/client.ts';
import type { AppStatus } from '../../api/contract/app.ts';
import { useSource } from './source.ts';
import type { Trouble } from './trouble.ts';
import { useShared } from './UiData.tsx';
import { useRead } from './useQuery.ts';
import { useTrouble } from './useTrouble.ts';

export interface AppShared {
  readonly status: AppStatus;
  readonly statusAt: number;
  readonly call: Client['call'];
  adopt(status: AppStatus): void;
  refresh(): Promise<void>;
  run(work: () => Promise<void>): Promise<boolean>;
  load(read: () => Promise<void>): Promise<void>;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  retry(): void;
  dismiss(): void;
}

/** Everything at once, drawn with every status: for the screens that do not read the four hooks yet. */
export function useApp(): AppShared {
  const { client, status, steps } = useShared();
  const held = useSource(status, (now) => now);
  const { busy } = useSource(steps.state, (step) => step);
  const load = useRead();
  const shown = useTrouble();
  if (!held) throw new Error('No status yet');
  return {
    status: held.status,
    statusAt: held.at,
    ...client,
    adopt: () => undefined,
    run: steps.run,
    load,
    busy,
    ...shown,
  };
}
