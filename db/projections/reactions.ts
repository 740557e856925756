import { z } from 'zod';
import { type ClientId, VisitId } from '../../domain/ids.ts';
import { CivilDate } from '../../domain/time.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { flag } from '../file/columns.ts';
import { type ReadHandle, row, rows, run, type WriteHandle } from '../file/handles.ts';
import type { Projected } from '../log/types.ts';

/** What lists need of a reaction without folding its visit. */
export interface ReactionListing {
  /** The row of its report. */
  readonly sequence: number;
  readonly visitId: VisitId;
  readonly reportBy: CivilDate;
  readonly sent: boolean;
  readonly closed: boolean;
}

const Listing = z
  .object({ sequence: z.number().int(), visit_id: VisitId, report_by: CivilDate, sent: flag, closed: flag })
  .transform(
    ({ visit_id, report_by, ...same }): ReactionListing => ({ ...same, visitId: visit_id, reportBy: report_by }),
  );

const columns = 'r.sequence, r.visit_id, r.report_by, r.sent, r.closed';
const Count = z.object({ count: z.number().int() });

/** A page of `limit` rows after `skip`. `due`: not reported yet, the nearest date first; otherwise the latest first. */
export function reactionPage(
  r: ReadHandle,
  which: 'due' | 'open' | 'all',
  { skip, limit }: { readonly skip: number; readonly limit: number },
): ReactionListing[] {
  const by = which === 'due' ? 'r.report_by, r.sequence' : 'r.sequence DESC';
  const sql = `SELECT ${columns} FROM reaction r ${where[which]} ORDER BY ${by} LIMIT ? OFFSET ?`;
  return rows(r, sql, Listing, limit, skip);
}

export function countReactions(r: ReadHandle, which: 'due' | 'open' | 'all'): number {
  return row(r, `SELECT COUNT(*) AS count FROM reaction r ${where[which]}`, Count)?.count ?? 0;
}

const where = { due: 'WHERE r.sent = 0', open: 'WHERE r.closed = 0', all: '' } as const;

/** How many are to be reported whose day has passed before `today`. */
export function overdueReactions(r: ReadHandle, today: CivilDate): number {
  return row(r, 'SELECT COUNT(*) AS count FROM reaction WHERE sent = 0 AND report_by < ?', Count, today)?.count ?? 0;
}

/** Of one client, the latest first. */
export function reactionsOfClient(r: ReadHandle, clientId: ClientId): ReactionListing[] {
  return rows(
    r,
    `SELECT ${columns} FROM visit v JOIN reaction r ON r.visit_id = v.id WHERE v.client_id = ? ORDER BY r.sequence DESC`,
    Listing,
    clientId,
  );
}

export function projectReaction(
  w: WriteHandle,
  { sequence, visitId, event }: Projected<VisitEvent> & { readonly visitId: VisitId },
): void {
  switch (event.type) {
    case 'reaction-reported':
      run(
        w,
        'INSERT INTO reaction (sequence, visit_id, report_by, sent, closed) VALUES (?, ?, ?, 0, 0)',
        sequence,
        visitId,
        event.reportBy,
      );
      return;
    case 'reaction-sent':
      run(w, 'UPDATE reaction SET sent = 1 WHERE sequence = ? AND visit_id = ?', event.reaction, visitId);
      return;
    case 'reaction-closed':
      run(w, 'UPDATE reaction SET closed = 1 WHERE sequence = ? AND visit_id = ?', event.reaction, visitId);
      return;
    default:
  }
}

export function forgetReactions(w: WriteHandle): void {
  run(w, 'DELETE FROM reaction');
}
