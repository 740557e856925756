import { z } from 'zod';
import type { VisitId } from '../../domain/ids.ts';
import type { Recorded, VisitEvent } from '../../domain/visit/events.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, rows } from '../file/handles.ts';
import { HeaderRow, momentOf } from '../log/header.ts';
import { isVisitEvent, readArrived } from '../log/schemas.ts';

const Row = HeaderRow.pick({
  ...{ sequence: true, visit_id: true, client_id: true, type: true, actor: true },
  ...{ instant: true, zone: true, uptime_ms: true, boot_id: true },
}).extend({ payload: json.nullable() });

/** More than any visit has: whatever another chair sends, nobody waits for it. */
const most = 10_000;

/**
 * Every log of a chair numbers on where the one before ended, so that its rows follow each other by number. Where a log was forked,
 * both ends are in it.
 */
const sql = `SELECT e.sequence, e.visit_id, e.client_id, e.type, e.actor, e.instant, e.zone, e.uptime_ms, e.boot_id, p.payload
  FROM chair_event e LEFT JOIN chair_event_payload p ON p.log = e.log AND p.sequence = e.sequence
  WHERE e.visit_id = ? AND (? IS NULL OR e.type IN (SELECT value FROM json_each(?))) ORDER BY e.sequence, e.log LIMIT ?`;

/**
 * What another chair recorded of a visit, in order; without what was erased, or is no event of a visit.
 * @param types Only of these kinds.
 */
export function visitEventsThere(
  r: ReadHandle,
  visitId: VisitId,
  types: readonly VisitEvent['type'][] | null = null,
): Recorded<VisitEvent>[] {
  const only = types && JSON.stringify(types);
  return rows(r, sql, Row, visitId, only, only, most).flatMap((found) => {
    const { sequence, type, actor, payload } = found;
    const subject = { visitId: found.visit_id, clientId: found.client_id };
    const event = payload === null ? null : readArrived(type, payload, subject);
    return event && isVisitEvent(event) ? [{ sequence, moment: momentOf(found), actor, event }] : [];
  });
}

const Arrived = z.object({ arrived: z.number().int().nullable() });

/** This record's newest own row when the last row of another chair's visit came. */
export function visitArrivedAt(r: ReadHandle, visitId: VisitId): number {
  return row(r, 'SELECT max(arrived) AS arrived FROM chair_event WHERE visit_id = ?', Arrived, visitId)?.arrived ?? -1;
}

const Some = z.object({ some: z.number() });

/** SQL for a field of what another chair wrote. SQLite calls some of it no JSON: it is nested deeper than any event. */
export const fieldOf = (payload: string, path: string): string =>
  `CASE WHEN json_valid(${payload}) THEN json_extract(${payload}, '${path}') END`;

/** Whether something was said of a complication in another chair's visit: what counts of it, its rows together say. */
export function saysComplication(r: ReadHandle, visitId: VisitId): boolean {
  const sql = `SELECT 1 AS some FROM chair_event e JOIN chair_event_payload p ON p.log = e.log AND p.sequence = e.sequence
    WHERE e.visit_id = ? AND e.type = 'fact-recorded' AND ${fieldOf('p.payload', '$.fact.fact')} = 'complications' LIMIT 1`;
  return row(r, sql, Some, visitId) !== null;
}
