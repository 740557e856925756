import type { AppStatus } from '../contract/status.ts';
import { type Checks, type Client, clientWith, type Transport } from './calls.ts';

/** Loads what every reply is checked by. Rejects when the host does not answer. */
export const loadChecks = (): Promise<Checks> => import('./checks.ts').then(({ checks }) => checks);

/**
 * The page's client. It draws its first screen before the checks of the contract are loaded: from a status of the very
 * version that the page was built with, whose form is therefore known.
 */
export function createLateClient(transport: Transport, version: string, ready: () => Promise<unknown>): Client {
  const ofThisVersion = (value: unknown): value is AppStatus =>
    typeof value === 'object' && value !== null && 'version' in value && value.version === version;
  return clientWith(transport, () => Promise.all([loadChecks(), ready()]).then(([checks]) => checks), ofThisVersion);
}
