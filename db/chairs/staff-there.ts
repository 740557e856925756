import { z } from 'zod';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';
import { staffName } from '../projections/staff.ts';
import { chairLogs } from './logs.ts';

export const staffNamed = ['staff-added', 'staff-changed'] as const;
export type StaffNamed = Extract<ClinicEvent, { type: (typeof staffNamed)[number] }>;

const Named = z.object({ name: z.string() });

/** Who works on another chair, as that chair calls them. No chair names anybody of another one. */
export function projectChairStaff(log: ReadHandle, target: WriteHandle, number: number, event: ClinicEvent): void {
  if (event.type !== 'staff-added' && event.type !== 'staff-changed') return;
  const chair = chairLogs(log).find((one) => one.number === number)?.chair;
  if (chair === undefined || event.name === undefined) return;
  const sql = 'INSERT OR REPLACE INTO chair_staff (chair, id, name) VALUES (?, ?, ?)';
  run(target, sql, chair, event.staffId, event.name);
}

/** The name of somebody who works on a chair, or here; empty for an unknown id. */
export function staffNameThere(r: ReadHandle, chair: string, staffId: string): string {
  const sql = 'SELECT name FROM chair_staff WHERE chair = ? AND id = ?';
  return row(r, sql, Named, chair, staffId)?.name ?? staffName(r, staffId);
}
