import { z } from 'zod';
import { StaffRole } from '../../domain/actor.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { ClinicEvent, StaffMember } from '../../domain/clinic/clinic.ts';
import { StaffId } from '../../domain/ids.ts';
import { flag } from '../file/columns.ts';
import { type ReadHandle, row, rows, run, type WriteHandle } from '../file/handles.ts';

const StaffRow = z.object({
  id: StaffId,
  name: z.string(),
  role: StaffRole,
  active: flag,
});
const select = 'SELECT id, name, role, active FROM staff';

/** Everybody who ever worked here, in the order they were added; `active` is false for those who left. */
export function staffMembers(r: ReadHandle): StaffMember[] {
  return rows(r, `${select} ORDER BY added_sequence`, StaffRow);
}

/** Everybody who ever worked here, each with the row that added them, by which the register names them. */
export function staffByRow(r: ReadHandle): { readonly added: number; readonly name: string }[] {
  const Row = z.object({ added: z.number().int(), name: z.string() });
  return rows(r, 'SELECT added_sequence AS added, name FROM staff ORDER BY added_sequence', Row);
}

export function staffMember(r: ReadHandle, staffId: StaffId): StaffMember | null {
  return row(r, `${select} WHERE id = ?`, StaffRow, staffId);
}

/** The person's name, also after they left; empty for an unknown id. */
export function staffName(r: ReadHandle, staffId: string): string {
  const id = StaffId.safeParse(staffId);
  return (id.success && staffMember(r, id.data)?.name) || '';
}

export function projectStaff(w: WriteHandle, sequence: number, event: ClinicEvent): void {
  switch (event.type) {
    case 'staff-added':
      run(
        w,
        'INSERT INTO staff (id, name, role, active, pin_set, added_sequence) VALUES (?, ?, ?, 1, 0, ?)',
        event.staffId,
        event.name,
        event.role,
        sequence,
      );
      return;
    case 'pin-set':
      if (run(w, 'UPDATE staff SET pin_set = 1 WHERE id = ?', event.staffId) !== 1) {
        throw new Error('a PIN was set for somebody who is not on the record');
      }
      return;
    case 'staff-deactivated':
    case 'staff-reactivated': {
      const active = event.type === 'staff-reactivated' ? 1 : 0;
      if (run(w, 'UPDATE staff SET active = ? WHERE id = ?', active, event.staffId) !== 1) {
        throw new Error('somebody who is not on the record left or came back');
      }
      return;
    }
    case 'staff-changed':
      if (
        run(
          w,
          'UPDATE staff SET name = coalesce(?, name), role = coalesce(?, role) WHERE id = ?',
          event.name ?? null,
          event.role ?? null,
          event.staffId,
        ) !== 1
      )
        throw new Error('somebody who is not on the record got another name or role');
      return;
    case 'staff-change-seen':
    case 'staff-licence-set':
    case 'pin-bound':
    case 'recovered-pin-seen':
    case 'idle-lock-set':
    case 'lock-names-set':
    case 'display-set':
    case 'sound-set':
    case 'unknown-birth-set':
    case 'working-days-set':
    case 'questions-a-page-set':
    case 'staff-language-set':
    case 'printing-set':
    case 'keys-changed':
    case 'logo-set':
    case 'logo-removed':
    case 'seal-renewed':
    case 'clinic-changed':
    case 'protocol-activated':
    case 'protocol-published':
    case 'setup-completed':
    case 'inspection-opened':
    case 'inspection-looked':
    case 'inspection-ended':
    case 'lot-added':
    case 'lot-changed':
    case 'lot-discarded':
    case 'lot-recalled':
    case 'handed-out':
    case 'hand-out-begun':
    case 'hand-out-stopped':
    case 'unlocked':
    case 'locked':
      return;
    default:
      assertNever(event);
  }
}

export function forgetStaff(w: WriteHandle): void {
  run(w, 'DELETE FROM staff');
}
