import type { HandedOver } from '../../db/projections/app-state.ts';
import type { StaffRole } from '../../domain/actor.ts';
import type { Inspection } from '../../domain/clinic/inspection.ts';
import { type Capability, may, type Role } from '../../domain/clinic/roles.ts';
import { type Fault, fault } from '../../domain/faults/faults.ts';
import type { StaffId } from '../../domain/ids.ts';
import { type Allowed, Mode } from '../contract/operation.ts';

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
  | { readonly mode: Exclude<Mode, 'staff' | 'handed-over' | 'inspecting'> }
  | { readonly mode: 'staff'; readonly staff: SignedIn }
  | { readonly mode: 'handed-over'; readonly handedOver: HandedOver }
  | { readonly mode: 'inspecting'; readonly inspection: Inspection };

export function isAllowed(allowed: readonly Allowed[], current: AppMode): boolean {
  const role = roleIn(current);
  if (role === null) return allowed.some((mode) => mode === current.mode);
  return allowed.some((needed) => isCapability(needed) && may(role, needed));
}

/** The role of whoever has the tablet; null in a mode without one. */
function roleIn(current: AppMode): Role | null {
  if (current.mode === 'inspecting') return 'inspector';
  return current.mode === 'staff' ? current.staff.role : null;
}

/** Whether it is asked of a role, and not of a mode in which nobody is signed in. */
export function isCapability(needed: Allowed): needed is Capability {
  return !Mode.options.some((mode) => mode === needed);
}

/** While the record's file is written anew, whoever calls comes a moment too early; what a colleague may do is told from what nobody may now. */
export function refusalIn(current: AppMode, allowed: readonly Allowed[]): Fault {
  if (current.mode === 'erasing') return fault('erasing-now');
  if (current.mode === 'updating') return fault('updating-now');
  return fault(roleIn(current) !== null && allowed.some(isCapability) ? 'not-your-role' : 'not-allowed');
}
