import { z } from 'zod';
import { type ClientId, DocumentId, VisitId } from '../../domain/ids.ts';
import { CivilDate, CivilTime } from '../../domain/time.ts';
import { DocumentKind, HowGiven } from '../../domain/visit/types.ts';
import { Outcome } from '../../domain/visit/views/stages.ts';
import { cameElsewhere } from '../chairs/booked.ts';
import { flag } from '../file/columns.ts';
import { type ReadHandle, row, rows } from '../file/handles.ts';

const count = z.number().int();
const most = 500;

const VisitRow = z
  .object({
    visit_id: VisitId,
    opened_on: CivilDate,
    treatment: z.string(),
    ...{ session: count, sessions_planned: count, final: flag, outcome: Outcome, closed: flag },
  })
  .transform(({ visit_id, opened_on, sessions_planned, ...same }) => ({
    ...same,
    ...{ id: visit_id, date: opened_on, sessionsPlanned: sessions_planned },
  }));
export type RegisteredVisit = z.output<typeof VisitRow>;

/** A client's visits as the register has them, the latest first. */
export function registeredVisits(r: ReadHandle, clientId: ClientId): RegisteredVisit[] {
  const sql = `SELECT visit_id, opened_on, treatment, session, sessions_planned, final, outcome, closed
    FROM register WHERE client_id = ? ORDER BY number DESC LIMIT ?`;
  return rows(r, sql, VisitRow, clientId, most);
}

const NextRow = z
  .object({ visit_id: VisitId, on_day: CivilDate, at_time: CivilTime, session: count, sessions_planned: count })
  .extend({ moved: flag, given_on: z.union([z.literal('').transform(() => null), CivilDate]) })
  .transform(({ visit_id, on_day, at_time, session, sessions_planned, moved, given_on }) => ({
    ...{ visitId: visit_id, date: on_day, time: at_time, session, moved },
    ...{ sessionsPlanned: sessions_planned, sheetGiven: given_on },
  }));

/**
 * The appointment that no visit on any chair has followed yet: the nearest from today on, else what the latest visit named. Null without
 * one.
 */
export function nextAppointment(r: ReadHandle, clientId: ClientId, today: CivilDate): z.output<typeof NextRow> | null {
  const sql = `SELECT visit_id, on_day, at_time, session, sessions_planned, moved, given_on
    FROM appointment WHERE client_id = ? AND came = 0
    ORDER BY on_day >= ? DESC, CASE WHEN on_day >= ? THEN on_day END, number DESC LIMIT ?`;
  const named = rows(r, sql, NextRow, clientId, today, today, most);
  return named.find((next) => !cameElsewhere(r, { ...next, clientId })) ?? null;
}

const PaperRow = z
  .object({ id: DocumentId, visit_id: VisitId, kind: DocumentKind, pages: count, opened_on: CivilDate })
  .extend({ session: count, sessions_planned: count, final: flag, given: HowGiven.nullable(), copies: count })
  .transform(({ visit_id, opened_on, sessions_planned, ...same }) => ({
    ...same,
    ...{ visitId: visit_id, date: opened_on, sessionsPlanned: sessions_planned },
  }));

/** Every sealed paper of a client, of the latest visit first. */
export function papersOfClient(r: ReadHandle, clientId: ClientId): z.output<typeof PaperRow>[] {
  const sql = `SELECT s.id, s.visit_id, s.kind, s.pages, v.opened_on, v.session, v.sessions_planned, v.final, c.given,
      coalesce(c.copies, 0) AS copies
    FROM visit v CROSS JOIN sealed_document s ON s.visit_id = v.id LEFT JOIN given_copy c ON c.visit_id = v.id
    WHERE v.client_id = ? ORDER BY v.opened_sequence DESC, s.sequence, s.kind LIMIT ?`;
  return rows(r, sql, PaperRow, clientId, most);
}

/** Their latest visit in which a complication was recorded; null where none was. */
export function latestComplication(r: ReadHandle, clientId: ClientId): VisitId | null {
  const sql =
    'SELECT visit_id AS id FROM register WHERE client_id = ? AND complication > 0 ORDER BY number DESC LIMIT 1';
  return row(r, sql, z.object({ id: VisitId }), clientId)?.id ?? null;
}

const Counts = z.object({
  papers: count,
  notGiven: count,
  lots: count,
  lotVisits: count,
  reactions: count,
  checkIns: count,
  photos: count,
});
export type ClientCounts = z.output<typeof Counts>;

/** What a client's page counts on its doors. */
export function countsOfClient(r: ReadHandle, clientId: ClientId): ClientCounts {
  const sql = `SELECT
      (SELECT count(*) FROM visit v CROSS JOIN sealed_document s ON s.visit_id = v.id WHERE v.client_id = ?) AS papers,
      (SELECT count(*) FROM register WHERE client_id = ? AND sealed = 1 AND closed = 1 AND copy = 'later') AS notGiven,
      (SELECT count(*) FROM (SELECT 1 FROM visit_lot WHERE client_id = ? AND crossed_out = 0
        GROUP BY number_key, kind, maker_key)) AS lots,
      (SELECT count(DISTINCT visit_id) FROM visit_lot WHERE client_id = ? AND crossed_out = 0) AS lotVisits,
      (SELECT count(*) FROM visit v CROSS JOIN reaction x ON x.visit_id = v.id WHERE v.client_id = ?) AS reactions,
      (SELECT count(*) FROM visit v CROSS JOIN check_in k ON k.visit_id = v.id WHERE v.client_id = ?) AS checkIns,
      (SELECT count(*) FROM photo WHERE client_id = ?) AS photos`;
  return (
    row(r, sql, Counts, ...Array.from({ length: 7 }, () => clientId)) ?? {
      papers: 0,
      notGiven: 0,
      lots: 0,
      lotVisits: 0,
      reactions: 0,
      checkIns: 0,
      photos: 0,
    }
  );
}
