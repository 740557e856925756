import type { StaffRole } from '../actor.ts';
import type { StaffId } from '../ids.ts';
import { type PlainRefusalCode, type Refusal, refuse } from '../refusal.ts';
import type { ClinicEvent, StaffMember } from './clinic.ts';
import { looksAlike } from './look-alike.ts';
import type { FormerNames } from './staff-names.ts';

/** The result of a staff change: events to append, or a refusal that changes nothing. */
export type StaffDecision =
  | { readonly ok: true; readonly events: readonly ClinicEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

type Staff = readonly StaffMember[];

/** Papers name people: nobody gets a name that looks like one that somebody who works or worked here has or had. */
export function refuseAlikeName(staff: Staff, former: FormerNames, name: string): Refusal | null {
  const taken = staff.flatMap((member) => [member.name, ...(former[member.id] ?? []).map((one) => one.name)]);
  return taken.some((other) => looksAlike(other, name)) ? refuse('staff-alike') : null;
}

/** Whether this is the only active owner. Without one nobody could add staff, give a new PIN or keep the keys. */
export function isLastOwner(staff: Staff, staffId: StaffId): boolean {
  const owners = staff.filter(({ role, active }) => active && role === 'owner');
  return owners.length === 1 && owners[0]?.id === staffId;
}

/** The last active owner cannot be deactivated. */
export function deactivateStaff(staff: Staff, staffId: StaffId): StaffDecision {
  if (!staff.some(({ id, active }) => id === staffId && active)) return no('unknown-staff');
  if (isLastOwner(staff, staffId)) return no('last-owner');
  return { ok: true, events: [{ type: 'staff-deactivated', staffId }] };
}

/**
 * Changes the name or the role of somebody who works here; the last active owner stays one. Nothing is recorded where
 * nothing changes. Their own former name, in another spelling too, is theirs to take.
 */
export function changeStaff(
  { staff, former }: { readonly staff: Staff; readonly former: FormerNames },
  { staffId, name, role }: { readonly staffId: StaffId; readonly name: string; readonly role: StaffRole },
  by: StaffId,
): StaffDecision {
  const member = staff.find(({ id, active }) => id === staffId && active);
  if (!member) return no('unknown-staff');
  if (role !== 'owner' && isLastOwner(staff, staffId)) return no('last-owner');
  const others = staff.filter(({ id }) => id !== staffId);
  const alike = refuseAlikeName(others, former, name);
  if (alike) return { ok: false, refusal: alike };
  const changed = {
    ...(name !== member.name && { name }),
    ...(role !== member.role && { role }),
  };
  if (Object.keys(changed).length === 0) return { ok: true, events: [] };
  return { ok: true, events: [{ type: 'staff-changed', staffId, by, ...changed }] };
}

/** A returning member of staff gets a new PIN, because the old one was deleted. */
export function reactivateStaff(staff: Staff, staffId: StaffId, by: StaffId): StaffDecision {
  const member = staff.find(({ id }) => id === staffId);
  if (!member) return no('unknown-staff');
  if (member.active) return no('still-active');
  return {
    ok: true,
    events: [
      { type: 'staff-reactivated', staffId },
      { type: 'pin-set', staffId, givenBy: by },
    ],
  };
}

/**
 * An owner gives somebody else a new PIN. One's own is changed with the present PIN, so that holding the tablet is not
 * enough.
 */
export function resetPin(staff: Staff, staffId: StaffId, by: StaffId): StaffDecision {
  if (staffId === by) return no('own-pin');
  if (!staff.some(({ id, active }) => id === staffId && active)) return no('unknown-staff');
  return { ok: true, events: [{ type: 'pin-set', staffId, givenBy: by }] };
}

/**
 * The recovery key gives an owner a new PIN, so that nobody is locked out for good. Its holder can open and restore the
 * record anyway; everybody else gets a PIN from an owner.
 */
export function recoverPin(staff: Staff, staffId: StaffId): StaffDecision {
  const member = staff.find(({ id, active }) => id === staffId && active);
  if (!member) return no('unknown-staff');
  if (member.role !== 'owner') return no('owner-needed');
  return { ok: true, events: [{ type: 'pin-set', staffId, with: 'recovery-key' }] };
}

function no(code: PlainRefusalCode): StaffDecision {
  return { ok: false, refusal: refuse(code) };
}
