import type { HandedOver } from '../../db/projections/app-state.ts';
import type { StaffRole } from '../../domain/actor.ts';
import type { StaffId } from '../../domain/ids.ts';
import type { Allowed, Mode } from '../contract/operation.ts';

export interface SignedIn {
  readonly id: StaffId;
  readonly name: string;
  readonly role: StaffRole;
}

/**
 * The app is always in exactly one of these modes. It alone decides what an operation may see; nothing that the page sends
 * does.
 */
export type AppMode =
  | { readonly mode: Exclude<Mode, 'staff' | 'handed-over'> }
  | { readonly mode: 'staff'; readonly staff: SignedIn }
  | { readonly mode: 'handed-over'; readonly handedOver: HandedOver };

export function isAllowed(modes: readonly Allowed[], current: AppMode): boolean {
  if (modes.includes(current.mode)) return true;
  return current.mode === 'staff' && current.staff.role === 'owner' && modes.includes('owner');
}
