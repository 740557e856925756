import { type Client, clientWith, type Transport } from './calls.ts';
import { checks } from './checks.ts';

export { CallError, type Client, type Transport } from './calls.ts';

/** A client that has the whole contract with it. */
export function createClient(transport: Transport): Client {
  return clientWith(transport, () => checks);
}
