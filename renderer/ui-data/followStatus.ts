import type { Client } from '../../api/client/calls.ts';
import type { Input, OperationName, Output } from '../../api/contract/contract.ts';
import { leavesStatus } from '../../api/contract/reads.ts';
import type { AppStatus } from '../../api/contract/status.ts';

export interface Following {
  /** As the client's own, and the status that the call returned or caused is drawn before the answer is. */
  readonly call: Client['call'];
  /** Asks for the status now. Never rejects. */
  refresh(): Promise<void>;
}

/**
 * Keeps the newest status on the screen. The host numbers its statuses, so an answer that was overtaken on its way (a poll
 * asked for before a lock, a hand-over or a finish) is dropped, whichever arrives last.
 */
export function followStatus(
  client: Client,
  { drawn, lost }: { readonly drawn: (status: AppStatus) => void; readonly lost: (error: unknown) => void },
): Following {
  let newest = 0;

  function adopt(status: AppStatus): void {
    if (status.serial < newest) return;
    newest = status.serial;
    drawn(status);
  }

  async function refresh(): Promise<void> {
    try {
      adopt(await client.call('app.status', {}));
    } catch (error) {
      lost(error);
    }
  }

  return {
    refresh,
    async call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
      const output = await client.call(name, input);
      if (isStatus(output)) adopt(output);
      else if (!leavesStatus.has(name)) await refresh();
      return output;
    },
  };
}

/** Of all answers only a status is numbered and names the mode. */
const isStatus = (output: unknown): output is AppStatus =>
  typeof output === 'object' && output !== null && 'serial' in output && 'mode' in output;
