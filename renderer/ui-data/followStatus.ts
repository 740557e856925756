import type { Client } from '../../api/client/client.ts';
import { contract, type Input, type OperationName, type Output } from '../../api/contract/contract.ts';
import { leavesStatus } from '../../api/contract/reads.ts';
import { AppStatus } from '../../api/contract/status.ts';

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
      if (contract[name].output === AppStatus) adopt(AppStatus.parse(output));
      else if (!leavesStatus.has(name)) await refresh();
      return output;
    },
  };
}
