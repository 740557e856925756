import type { StaffId } from '../ids.ts';
import { type PlainRefusalCode, type Refusal, refuse } from '../refusal.ts';
import type { ClinicEvent, StaffMember } from './clinic.ts';
import { looksAlike } from './look-alike.ts';

/** The result of a staff change: events to append, or a refusal that changes nothing. */
export type StaffDecision =
  | { readonly ok: true; readonly events: readonly ClinicEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

type Staff = readonly StaffMember[];

/** Papers name people: nobody gets a name that looks like that of somebody who works or worked here. */
export function refuseAlikeName(staff: Staff, name: string): Refusal | null {
  return staff.some((member) => looksAlike(member.name, name)) ? refuse('staff-alike') : null;
}

/** The last active owner cannot be deactivated: nobody could then add staff, give a new PIN or keep the keys. */
export function deactivateStaff(staff: Staff, staffId: StaffId): StaffDecision {
  const member = staff.find(({ id, active }) => id === staffId && active);
  if (!member) return no('unknown-staff');
  const owners = staff.filter(({ role, active }) => active && role === 'owner');
  if (member.role === 'owner' && owners.length === 1) return no('last-owner');
  return { ok: true, events: [{ type: 'staff-deactivated', staffId }] };
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
