import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import { countedWork, toldMore, WorkTold } from '../../domain/reports/work-told.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';
import type { Projected } from '../log/types.ts';

type Told = Projected<VisitEvent> & { readonly visitId: VisitId };

/** The breaks of a visit and its longest stretch of work, worked out anew with each event that tells of them. */
export function projectWork(w: WriteHandle, told: Told): void {
  const { visitId, moment, event } = told;
  switch (event.type) {
    case 'procedure-started': {
      const { number, opened_on, staff } = registered(w, visitId);
      const begun: WorkTold = { started: moment, finished: null, breaks: [], clockRight: false };
      const sql = `INSERT OR REPLACE INTO visit_work (number, opened_on, staff, longest_ms, told, version)
        VALUES (?, ?, ?, 0, ?, ?)`;
      run(w, sql, number, opened_on, staff, canonicalJson(begun), versionOf(w, visitId));
      return;
    }
    case 'break-started':
    case 'break-ended':
    case 'break-skipped':
    case 'break-time-corrected':
    case 'restart-answered':
    case 'procedure-finished':
    case 'taken-back':
      count(w, told);
      return;
    default:
  }
}

const Version = z.object({ version: z.number().int() });

/** The row of the version that the visit was opened under; 0 for one that was never in use here. */
function versionOf(r: ReadHandle, visitId: VisitId): number {
  const sql = `SELECT sequence AS version FROM protocol_version
    WHERE hash = (SELECT protocol FROM visit WHERE id = ?) ORDER BY sequence LIMIT 1`;
  return row(r, sql, Version, visitId)?.version ?? 0;
}

const Stored = z.object({ number: z.number().int(), told: json.pipe(WorkTold) });

function count(w: WriteHandle, { sequence, visitId, moment, event }: Told): void {
  const { number } = registered(w, visitId);
  const stored = row(w, 'SELECT number, told FROM visit_work WHERE number = ?', Stored, number);
  // Before the work begins nothing of it is told.
  if (!stored) return;
  const told = toldMore(stored.told, { sequence, moment, event });
  const { breaks, longestMs } = countedWork(told);
  run(w, 'UPDATE visit_work SET told = ?, longest_ms = ? WHERE number = ?', canonicalJson(told), longestMs, number);
  run(w, 'DELETE FROM visit_break WHERE number = ?', number);
  for (const { sequence: began, kept } of breaks)
    run(
      w,
      `INSERT INTO visit_break (sequence, number, opened_on, staff, timing)
       SELECT ?, number, opened_on, staff, ? FROM visit_work WHERE number = ?`,
      ...[began, kept, number],
    );
}

const Registered = z.object({ number: z.number().int(), opened_on: z.string(), staff: z.number().int() });

function registered(r: ReadHandle, visitId: VisitId): z.output<typeof Registered> {
  const found = row(r, 'SELECT number, opened_on, staff FROM register WHERE visit_id = ?', Registered, visitId);
  if (!found) throw new Error('an event belongs to a visit that was never opened');
  return found;
}

/** What a client did not want, or no longer, on the day of its visit. What was taken back does not count. */
export function projectRefusal(w: WriteHandle, { sequence, visitId, event }: Told): void {
  switch (event.type) {
    case 'consent-declined':
    case 'consent-withdrawn':
    case 'consent-refused-at-work':
    case 'clause-withdrawn': {
      const { number, opened_on } = registered(w, visitId);
      const sql = 'INSERT INTO visit_refusal (sequence, number, opened_on, what) VALUES (?, ?, ?, ?)';
      run(w, sql, sequence, number, opened_on, event.type);
      return;
    }
    case 'taken-back':
      for (const taken of event.sequences) run(w, 'DELETE FROM visit_refusal WHERE sequence = ?', taken);
      return;
    default:
  }
}

/** An erased client's rows go with them; before those of the register, by which they are found. */
export function eraseWork(w: WriteHandle, clientId: ClientId): void {
  const theirs = 'number IN (SELECT number FROM register WHERE client_id = ?)';
  run(w, `DELETE FROM visit_work WHERE ${theirs}`, clientId);
  run(w, `DELETE FROM visit_break WHERE ${theirs}`, clientId);
  run(w, `DELETE FROM visit_refusal WHERE ${theirs}`, clientId);
}

export function forgetWork(w: WriteHandle): void {
  run(w, 'DELETE FROM visit_work');
  run(w, 'DELETE FROM visit_break');
  run(w, 'DELETE FROM visit_refusal');
}
