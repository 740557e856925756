import type { HubAddress } from './address.ts';
import { HubError, openWire, type Wire } from './wire.ts';

/** No secret: whoever uses it sees nothing without the name that a typed code gives. */
const joining = { user: 'hub_join', password: 'join' } as const;

/**
 * Connects to an address that was typed, before any authority is known: what is read here is sealed under the typed code, and
 * nothing is sent but its name. A server without TLS is asked in the clear, with the same protection.
 */
export async function meet(at: Omit<HubAddress, 'ca'>): Promise<Wire> {
  try {
    return await openWire({ ...at, ca: null }, joining, 'unverified');
  } catch (error) {
    if (!(error instanceof HubError) || error.trouble !== 'offline') throw error;
    return openWire({ ...at, ca: null }, joining, 'none');
  }
}

/** The same, once the authority is known. */
export const meetAgain = (address: HubAddress): Promise<Wire> => openWire(address, joining);
