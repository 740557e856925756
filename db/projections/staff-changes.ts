import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import type { ClinicEvent, StaffMember } from '../../domain/clinic/clinic.ts';
import { StaffChange } from '../../domain/clinic/staff-change.ts';
import { FormerNames, nameAt, namedSince } from '../../domain/clinic/staff-names.ts';
import { StaffId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';
import { staffMember, staffMembers } from './staff.ts';

const Names = z.object({ value: json.pipe(FormerNames) });
const Changes = z.object({ value: json.pipe(z.record(StaffId, StaffChange)) });

/** The names that people had before; empty while nobody's was changed. */
export function formerNames(r: ReadHandle): FormerNames {
  return row(r, "SELECT value FROM setting WHERE name = 'former-names'", Names)?.value ?? {};
}

/** What another owner changed about this person and they have not seen; null when there is nothing. */
export function unseenChange(r: ReadHandle, staffId: StaffId): StaffChange | null {
  return unseenChanges(r)[staffId] ?? null;
}

/** How a visit with these entries names people: see `namedSince`. Empty for an unknown id. */
export function namesIn(r: ReadHandle, entries: Parameters<typeof namedSince>[0]): (staffId: string) => string {
  const former = formerNames(r);
  const members = new Map<string, StaffMember>(staffMembers(r).map((one) => [one.id, one]));
  return (staffId) => {
    const member = members.get(staffId);
    return member ? nameAt(member.name, former[member.id] ?? [], namedSince(entries, member.id)) : '';
  };
}

/**
 * Kept among the settings, which are forgotten and made again with every other projection. Call it before the staff
 * themselves are changed: it notes the name that ends.
 */
export function projectStaffChanges(w: WriteHandle, sequence: number, at: Moment, event: ClinicEvent): void {
  if (event.type === 'staff-change-seen') {
    const { [event.staffId]: _, ...others } = unseenChanges(w);
    put(w, 'staff-changes', others);
  }
  if (event.type !== 'staff-changed') return;
  const { staffId, by, name, role } = event;
  const before = staffMember(w, staffId)?.name;
  if (before === undefined) return;
  if (name !== undefined) {
    const former = formerNames(w);
    put(w, 'former-names', { ...former, [staffId]: [...(former[staffId] ?? []), { name: before, until: sequence }] });
  }
  if (by === staffId) return;
  const unseen = unseenChanges(w);
  const earlier = unseen[staffId];
  const first = earlier?.name?.before ?? before;
  const told: StaffChange = {
    ...earlier,
    by,
    at,
    ...(name !== undefined && { name: { before: first, after: name } }),
    ...(role !== undefined && { role }),
  };
  put(w, 'staff-changes', { ...unseen, [staffId]: told });
}

function unseenChanges(r: ReadHandle): z.output<typeof Changes>['value'] {
  return row(r, "SELECT value FROM setting WHERE name = 'staff-changes'", Changes)?.value ?? {};
}

function put(w: WriteHandle, name: 'former-names' | 'staff-changes', value: unknown): void {
  run(w, 'INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)', name, canonicalJson(value));
}
