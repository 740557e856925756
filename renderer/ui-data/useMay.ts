import { type Capability, may } from '../../domain/clinic/roles.ts';
import { useStatus } from './useStatus.ts';

/** Whether the role of whoever is signed in includes this. What it does not include is not drawn: the app refuses it anyway. */
export function useMay(capability: Capability): boolean {
  return useStatus(({ signedIn }) => signedIn !== null && may(signedIn.role, capability));
}
