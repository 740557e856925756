import { z } from 'zod';
import { type ClientId, VisitId } from '../../domain/ids.ts';
import { type CivilDate, civilDateOf } from '../../domain/time.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, rows } from '../file/handles.ts';
import { HeaderRow, momentOf } from './header.ts';

export interface ClientNote {
  readonly visitId: VisitId;
  readonly on: CivilDate;
  readonly text: string;
}

const from = `FROM visit v CROSS JOIN event e ON e.visit_id = v.id AND e.type = 'note-added'`;
const Row = HeaderRow.pick({ instant: true, zone: true, uptime_ms: true, boot_id: true }).extend({
  visit_id: VisitId,
  payload: json.pipe(z.object({ text: z.string() })).nullable(),
});
const most = 500;

/** What staff wrote down for staff in a client's visits, the latest first. */
export function notesOfClient(r: ReadHandle, clientId: ClientId): ClientNote[] {
  const sql = `SELECT e.visit_id, e.instant, e.zone, e.uptime_ms, e.boot_id, p.payload
    ${from} LEFT JOIN event_payload p ON p.sequence = e.sequence WHERE v.client_id = ? ORDER BY e.sequence DESC LIMIT ?`;
  return rows(r, sql, Row, clientId, most).flatMap(({ visit_id, payload, ...at }) =>
    payload ? [{ visitId: visit_id, on: civilDateOf(momentOf(at)), text: payload.text }] : [],
  );
}

const Count = z.object({ count: z.number().int() });

export function countNotesOfClient(r: ReadHandle, clientId: ClientId): number {
  return row(r, `SELECT count(*) AS count ${from} WHERE v.client_id = ?`, Count, clientId)?.count ?? 0;
}
