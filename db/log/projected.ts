import type { VisitEvent } from '../../domain/visit/events.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, rows } from '../file/handles.ts';
import { HeaderRow, momentOf } from './header.ts';
import { readEvent } from './schemas.ts';
import type { AnyEvent, Projected } from './types.ts';

/**
 * The visit events that change a projection. Nine rows in ten are others: they are not even parsed where projections are made
 * from the log (`tests/db/projections.test.ts` compares this with what projections name).
 */
export const projectedInVisits: ReadonlySet<string> = new Set<VisitEvent['type']>([
  'visit-opened',
  'visit-moved',
  'course-changed',
  'language-chosen',
  'rescheduled',
  'visit-cancelled',
  'consent-outdated',
  'consent-declined',
  'consent-withdrawn',
  'consent-refused-at-work',
  'alert-decided',
  'check-decided',
  'lot-recorded',
  'scalp-mapped',
  'fact-recorded',
  'clause-withdrawn',
  'procedure-started',
  'break-started',
  'break-ended',
  'break-skipped',
  'break-time-corrected',
  'restart-answered',
  'procedure-finished',
  'taken-back',
  'sealed',
  'copy-given',
  'copy-withdrawn',
  'correction-sealed',
  'appointment-moved',
  'check-in-done',
  'reaction-reported',
  'reaction-sealed',
  'reaction-sent',
  'reaction-closed',
  'visit-closed',
  'copy-settled',
  'photo-taken',
]);

/** No hash: the chain's proof looks at it. */
const Row = HeaderRow.pick({
  ...{ sequence: true, visit_id: true, type: true, actor: true },
  ...{ instant: true, zone: true, uptime_ms: true, boot_id: true },
}).extend({ payload: json.nullable() });

const listed = [...projectedInVisits].map((type) => `'${type}'`).join(', ');
const sql = `SELECT e.sequence, e.visit_id, e.type, e.actor, e.instant, e.zone, e.uptime_ms, e.boot_id,
    CASE WHEN e.visit_id IS NULL OR e.type IN (${listed}) THEN p.payload END AS payload
  FROM event e LEFT JOIN event_payload p ON p.sequence = e.sequence
  WHERE e.sequence > ? ORDER BY e.sequence LIMIT ?`;

/** Up to `limit` rows after `sequence`, in order. The event is null where no projection asks for it, and where it was erased. */
export function projectedAfter(
  r: ReadHandle,
  sequence: number,
  limit: number,
): (Omit<Projected, 'event'> & { readonly event: AnyEvent | null })[] {
  return rows(r, sql, Row, sequence, limit).map((found) => ({
    sequence: found.sequence,
    visitId: found.visit_id,
    moment: momentOf(found),
    actor: found.actor,
    event: found.payload === null ? null : readEvent(found.sequence, found.type, found.payload),
  }));
}
