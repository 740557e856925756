import { useSource } from './source.ts';
import type { Trouble } from './trouble.ts';
import { useShared } from './UiData.tsx';

export interface ShownTrouble {
  readonly trouble: Trouble | null;
  retry(): void;
  dismiss(): void;
}

/** The one thing to say in the bar: a failed step first, then a failed read, then that the app does not answer. */
export function useTrouble(): ShownTrouble {
  const { steps, reads, lost, client } = useShared();
  const ofStep = useSource(steps.state, ({ trouble }) => trouble);
  const ofRead = useSource(reads.trouble, (trouble) => trouble);
  const ofStatus = useSource(lost, (trouble) => trouble);
  if (ofStep) return { trouble: ofStep, retry: steps.retry, dismiss: steps.dismiss };
  if (ofRead) return { trouble: ofRead, retry: reads.retry, dismiss: reads.dismiss };
  return { trouble: ofStatus, retry: () => void client.refresh(), dismiss: () => undefined };
}
