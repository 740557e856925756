import { z } from 'zod';
import { type Birth, StatedAge } from '../../domain/clinic/birth.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { CivilDate } from '../../domain/time.ts';
import { CheckInOutcome } from '../../domain/visit/check-ins/check-in.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { readJson } from '../file/columns.ts';
import { type ReadHandle, row, rows, run, type WriteHandle } from '../file/handles.ts';
import type { Projected } from '../log/types.ts';

const born = z
  .string()
  .transform((text): Birth => (text.startsWith('{') ? readJson(StatedAge, text) : CivilDate.parse(text)));

/** What lists need of a check-in without folding its visit. */
const Listed = z.object({
  visitId: VisitId,
  day: z.number().int(),
  dueOn: CivilDate,
  /** Null while it is not done. */
  outcome: z.union([z.literal('').transform(() => null), CheckInOutcome]),
  clientId: ClientId,
  clientName: z.string(),
  dateOfBirth: born,
  phone: z.string(),
});
export type ListedCheckIn = z.output<typeof Listed>;

const columns = `k.visit_id AS visitId, k.day, k.due_on AS dueOn, k.outcome, v.client_id AS clientId, c.name AS clientName,
  json_extract(c.details, '$.dateOfBirth') AS dateOfBirth, json_extract(c.details, '$.phone') AS phone`;

/** Dates from a first to a last one, both included. */
export interface DueBetween {
  readonly from: CivilDate;
  readonly to: CivilDate;
}
export interface CheckInPage {
  readonly skip: number;
  readonly limit: number;
}

/** Check-ins that nobody has done, whose day lies between these, the earliest first. */
export function openCheckIns(r: ReadHandle, { from, to }: DueBetween, { skip, limit }: CheckInPage): ListedCheckIn[] {
  const sql = `SELECT ${columns} FROM check_in k CROSS JOIN visit v ON v.id = k.visit_id CROSS JOIN client c ON c.id = v.client_id
    WHERE k.outcome = '' AND k.due_on BETWEEN ? AND ? ORDER BY k.due_on, k.number LIMIT ? OFFSET ?`;
  return rows(r, sql, Listed, from, to, limit, skip);
}

const Count = z.object({ count: z.number().int() });

export function countOpenCheckIns(r: ReadHandle, { from, to }: DueBetween): number {
  const sql = "SELECT COUNT(*) AS count FROM check_in WHERE outcome = '' AND due_on BETWEEN ? AND ?";
  return row(r, sql, Count, from, to)?.count ?? 0;
}

/** Those done, the latest first. */
export function doneCheckIns(r: ReadHandle, { skip, limit }: CheckInPage): ListedCheckIn[] {
  const sql = `SELECT ${columns} FROM check_in k CROSS JOIN visit v ON v.id = k.visit_id CROSS JOIN client c ON c.id = v.client_id
    WHERE k.outcome <> '' ORDER BY k.done DESC LIMIT ? OFFSET ?`;
  return rows(r, sql, Listed, limit, skip);
}

export function countDoneCheckIns(r: ReadHandle): number {
  return row(r, "SELECT COUNT(*) AS count FROM check_in k WHERE k.outcome <> ''", Count)?.count ?? 0;
}

/** Of one client, the latest first. */
export function checkInsOfClient(r: ReadHandle, clientId: ClientId): ListedCheckIn[] {
  const sql = `SELECT ${columns} FROM visit v CROSS JOIN check_in k ON k.visit_id = v.id JOIN client c ON c.id = v.client_id
    WHERE v.client_id = ? ORDER BY k.due_on DESC, k.day DESC LIMIT ?`;
  return rows(r, sql, Listed, clientId, most);
}
const most = 200;

export function projectCheckIn(
  w: WriteHandle,
  { sequence, visitId, event }: Projected<VisitEvent> & { readonly visitId: VisitId },
): void {
  switch (event.type) {
    case 'sealed':
      for (const [n, { day, on }] of (event.checkIns ?? []).entries()) {
        const number = sequence * 10 + n;
        run(w, 'INSERT INTO check_in (number, visit_id, day, due_on) VALUES (?, ?, ?, ?)', number, visitId, day, on);
      }
      return;
    case 'check-in-done': {
      const sql = 'UPDATE check_in SET outcome = ?, done = ? WHERE visit_id = ? AND day = ?';
      run(w, sql, event.done.outcome, sequence, visitId, event.day);
      return;
    }
    default:
  }
}

export function forgetCheckIns(w: WriteHandle): void {
  run(w, 'DELETE FROM check_in');
}
