import { z } from 'zod';
import { ClientId, Sha256, VisitId } from '../../domain/ids.ts';
import { CivilDate, civilDateOf } from '../../domain/time.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { flag } from '../file/columns.ts';
import type { Value } from '../file/connection.ts';
import { type ReadHandle, recentOf, row, rows, run, type WriteHandle } from '../file/handles.ts';
import type { Projected } from '../log/types.ts';
import { personOf } from './persons.ts';

/** What lists need of a visit without folding it. The visit's state is always the fold of its events. */
export interface VisitListing {
  readonly id: VisitId;
  readonly clientId: ClientId;
  /** Hash of the protocol it runs under. */
  readonly protocol: Sha256;
  /** On the clinic's calendar. */
  readonly openedOn: CivilDate;
  readonly session: number;
  readonly sessionsPlanned: number;
  readonly final: boolean;
  readonly procedure: 'none' | 'running' | 'finished';
  readonly closed: boolean;
}

const VisitRow = z
  .object({
    id: VisitId,
    client_id: ClientId,
    protocol: Sha256,
    opened_on: CivilDate,
    session: z.number().int(),
    sessions_planned: z.number().int(),
    final: flag,
    procedure: z.enum(['none', 'running', 'finished']),
    closed: flag,
  })
  .transform(
    ({ client_id, opened_on, sessions_planned, ...same }): VisitListing => ({
      ...same,
      clientId: client_id,
      openedOn: opened_on,
      sessionsPlanned: sessions_planned,
    }),
  );

const select = `SELECT id, client_id, protocol, opened_on, session, sessions_planned, final, procedure,
  closed FROM visit`;

/** Null when there is no such visit. */
export function visitListing(r: ReadHandle, visitId: VisitId): VisitListing | null {
  return row(r, `${select} WHERE id = ?`, VisitRow, visitId);
}

/** Oldest first. */
export function visitsOfClient(r: ReadHandle, clientId: ClientId): VisitListing[] {
  return rows(r, `${select} WHERE client_id = ? ORDER BY opened_sequence`, VisitRow, personOf(r, clientId));
}

/** Whose a visit is by now; null when there is none. */
export function clientOfVisit(r: ReadHandle, visitId: VisitId): ClientId | null {
  return row(r, 'SELECT client_id FROM visit WHERE id = ?', ClientRow, visitId)?.client_id ?? null;
}

/** Made once, as every schema of rows that each step reads: zod compiles a parser at the first use of each. */
const ClientRow = z.object({ client_id: ClientId });

/** The client's visit that is not closed, or null. */
export function openVisitOf(r: ReadHandle, clientId: ClientId): VisitListing | null {
  return row(
    r,
    `${select} WHERE client_id = ? AND closed = 0 ORDER BY opened_sequence DESC LIMIT 1`,
    VisitRow,
    personOf(r, clientId),
  );
}

/** Visits opened on this day of the clinic's calendar, in the order they were opened. */
export function visitsOn(r: ReadHandle, day: CivilDate): VisitListing[] {
  return rows(r, `${select} WHERE opened_on = ? ORDER BY opened_sequence`, VisitRow, day);
}

/** Visits opened on these days, both included, the latest first. */
export function visitsBetween(
  r: ReadHandle,
  from: CivilDate,
  to: CivilDate,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): VisitListing[] {
  return rows(
    r,
    `${select} WHERE opened_on BETWEEN ? AND ? ORDER BY opened_on DESC, opened_sequence DESC LIMIT ? OFFSET ?`,
    VisitRow,
    ...[from, to, limit, offset],
  );
}

export function countVisitsBetween(r: ReadHandle, from: CivilDate, to: CivilDate): number {
  const Count = z.object({ count: z.number().int() });
  return row(r, 'SELECT count(*) AS count FROM visit WHERE opened_on BETWEEN ? AND ?', Count, from, to)?.count ?? 0;
}

/** Visits that are not closed and were not opened on this day, oldest first. */
export function unfinishedVisits(r: ReadHandle, notOn: CivilDate): VisitListing[] {
  return rows(r, `${select} WHERE closed = 0 AND opened_on <> ? ORDER BY opened_sequence`, VisitRow, notOn);
}

/** Visits that are not closed, in the order they were opened. */
export function openVisits(r: ReadHandle): VisitListing[] {
  return rows(r, `${select} WHERE closed = 0 ORDER BY opened_sequence`, VisitRow);
}

/** Visits with a running procedure, in the order they were opened. */
export function runningVisits(r: ReadHandle): VisitListing[] {
  return rows(r, `${select} WHERE closed = 0 AND procedure = 'running' ORDER BY opened_sequence`, VisitRow);
}

/** Visits whose procedure was started, the latest activity first. */
export function treatedVisits(r: ReadHandle, limit: number): VisitListing[] {
  return rows(r, `${select} WHERE procedure <> 'none' ORDER BY latest_sequence DESC LIMIT ?`, VisitRow, limit);
}

const OpenedRow = z.object({ opened: z.literal(1) });

/**
 * The outcome is not stored: it follows from the whole record (`outcomeOf`), because a later event may take back an earlier
 * one. The column of that name is unused and belongs to the first schema.
 */
export function projectVisit(
  w: WriteHandle,
  { sequence, visitId, moment, event }: Projected<VisitEvent> & { readonly visitId: VisitId },
): void {
  if (event.type === 'visit-opened') {
    run(
      w,
      `INSERT INTO visit (id, client_id, protocol, opened_sequence, latest_sequence, opened_on, session,
         sessions_planned, final, outcome, procedure, closed)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'in-progress', 'none', 0)`,
      visitId,
      event.clientId,
      event.protocol,
      sequence,
      sequence,
      civilDateOf(moment),
      event.course.session,
      event.course.sessionsPlanned,
      event.course.final ? 1 : 0,
    );
    return;
  }
  const change = (set: string, ...values: Value[]): void => {
    const changed = run(w, `UPDATE visit SET ${set}, latest_sequence = ? WHERE id = ?`, ...values, sequence, visitId);
    if (changed !== 1) throw new Error(`${event.type} belongs to a visit that was never opened`);
  };
  const known = (): void => {
    // Asked with nearly every step.
    if (recentOf(w).isOpened(visitId)) return;
    if (!row(w, 'SELECT 1 AS opened FROM visit WHERE id = ?', OpenedRow, visitId))
      throw new Error(`${event.type} belongs to a visit that was never opened`);
    recentOf(w).keepOpened(visitId);
  };
  switch (event.type) {
    case 'course-changed': {
      const { session, sessionsPlanned, final } = event.course;
      change('session = ?, sessions_planned = ?, final = ?', session, sessionsPlanned, final ? 1 : 0);
      break;
    }
    case 'procedure-started':
      change('procedure = ?', 'running' satisfies VisitListing['procedure']);
      break;
    case 'procedure-finished':
      change('procedure = ?', 'finished' satisfies VisitListing['procedure']);
      break;
    case 'taken-back':
      // Both take a finish back; before the procedure starts there is none.
      if (event.kind === 'withdrawal' || event.kind === 'finish')
        change("procedure = CASE procedure WHEN 'finished' THEN 'running' ELSE procedure END");
      else known();
      break;
    case 'visit-closed':
      change('closed = 1');
      break;
    // No other event changes what a list shows, so most steps write one page less.
    default:
      known();
  }
}

export function forgetVisits(w: WriteHandle): void {
  run(w, 'DELETE FROM visit');
  recentOf(w).forgetVisits();
}
