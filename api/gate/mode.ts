import type { StaffRole } from '../../domain/actor.ts';
import type { StaffId, VisitId } from '../../domain/ids.ts';
import type { Task } from '../../domain/visit/types.ts';
import type { Allowed } from '../contract/operation.ts';

export interface SignedIn {
  readonly id: StaffId;
  readonly name: string;
  readonly role: StaffRole;
}

export interface HandedOver {
  readonly visitId: VisitId;
  readonly task: Task;
  readonly language: string;
  /** Who handed it over: named on the client's screens. */
  readonly staffId: StaffId;
}

/** The app is always in exactly one of these; what an operation may see follows from it and from nothing the page says. */
export type AppMode =
  | { readonly mode: 'setup' }
  | { readonly mode: 'confirm-recovery' }
  | { readonly mode: 'closed' }
  | { readonly mode: 'recovery' }
  | { readonly mode: 'locked' }
  | { readonly mode: 'staff'; readonly staff: SignedIn }
  | { readonly mode: 'handed-over'; readonly handedOver: HandedOver };

export function isAllowed(modes: readonly Allowed[], current: AppMode): boolean {
  if (modes.includes(current.mode)) return true;
  return current.mode === 'staff' && current.staff.role === 'owner' && modes.includes('owner');
}
