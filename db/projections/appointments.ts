import { z } from 'zod';
import { type Birth, StatedAge } from '../../domain/clinic/birth.ts';
import { Moved } from '../../domain/clinic/moved-appointment.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { CivilDate, CivilTime, civilDateOf } from '../../domain/time.ts';
import { saysPreparation } from '../../domain/visit/copies.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import type { CoursePlace, DocumentKind } from '../../domain/visit/types.ts';
import { Outcome } from '../../domain/visit/views/stages.ts';
import { flag, readJson } from '../file/columns.ts';
import { type ReadHandle, row, rows, run, type WriteHandle } from '../file/handles.ts';
import type { Projected } from '../log/types.ts';
import { hasSeveralTreatments } from './protocol-versions.ts';

const born = z
  .string()
  .transform((text): Birth => (text.startsWith('{') ? readJson(StatedAge, text) : CivilDate.parse(text)));

const DueRow = z.object({
  visitId: VisitId,
  clientId: ClientId,
  clientName: z.string(),
  dateOfBirth: born,
  date: CivilDate,
  time: CivilTime,
  session: z.number().int(),
  sessionsPlanned: z.number().int(),
  /** The day on which the sheet with the preparation was given; null while it was not. */
  sheetGiven: z.union([z.literal('').transform(() => null), CivilDate]),
});
export type DueRow = z.output<typeof DueRow>;

const most = 500;

/** Appointments of these days, by their time, that no visit has followed yet. */
export function appointmentsDue(r: ReadHandle, from: CivilDate, to: CivilDate): DueRow[] {
  return rows(
    r,
    `SELECT a.visit_id AS visitId, a.client_id AS clientId, c.name AS clientName,
       json_extract(c.details, '$.dateOfBirth') AS dateOfBirth, a.on_day AS date, a.at_time AS time, a.session,
       a.sessions_planned AS sessionsPlanned, a.given_on AS sheetGiven
     FROM appointment a CROSS JOIN client c ON c.id = a.client_id
     WHERE a.came = 0 AND a.on_day BETWEEN ? AND ? ORDER BY a.on_day, a.at_time LIMIT ?`,
    DueRow,
    from,
    to,
    most,
  );
}

const HeldRow = z.object({
  visitId: VisitId,
  clientName: z.string(),
  date: CivilDate,
  time: CivilTime,
  outcome: Outcome,
  closed: flag,
  copyDue: flag,
  /** The new date, where the visit ended with one. */
  movedTo: CivilDate.nullable(),
});
export type HeldRow = z.output<typeof HeldRow>;

/** Visits that were opened on these days, in the order in which they were. */
export function visitsHeld(r: ReadHandle, from: CivilDate, to: CivilDate): HeldRow[] {
  return rows(
    r,
    `SELECT g.visit_id AS visitId, c.name AS clientName, g.opened_on AS date, g.opened_time AS time, g.outcome, g.closed,
       g.closed = 1 AND g.sealed = 1 AND g.copy = 'later' AS copyDue, a.on_day AS movedTo
     FROM register g CROSS JOIN client c ON c.id = g.client_id
     LEFT JOIN appointment a ON a.number = g.number AND a.moved = 1
     WHERE g.opened_on BETWEEN ? AND ? ORDER BY g.opened_on, g.number LIMIT ?`,
    HeldRow,
    from,
    to,
    most,
  );
}

/** Who was moved away from one of these days, where to and why. */
export function movedFrom(r: ReadHandle, from: CivilDate, to: CivilDate): Moved[] {
  return rows(
    r,
    `SELECT m.visit_id AS visitId, m.client_id AS clientId, c.name AS clientName, m.from_day AS date, m.from_time AS time,
       m.to_day AS "to", m.to_time AS toTime, m.why
     FROM appointment_move m CROSS JOIN client c ON c.id = m.client_id
     WHERE m.from_day BETWEEN ? AND ? ORDER BY m.from_day, m.from_time LIMIT ?`,
    Moved,
    from,
    to,
    most,
  );
}

const Visit = z.object({
  number: z.number().int(),
  client_id: ClientId,
  session: z.number(),
  sessions_planned: z.number(),
});

/**
 * The next appointment as a visit names it: of its course, or the new date that it ended with. The client's next visit of that treatment
 * follows it, whichever day they come, unless it is cancelled before that day.
 */
export function projectAppointment(
  w: WriteHandle,
  { sequence, visitId, moment, event }: Projected<VisitEvent> & { readonly visitId: VisitId },
): void {
  const visit = () => {
    const sql = 'SELECT opened_sequence AS number, client_id, session, sessions_planned FROM visit WHERE id = ?';
    const found = row(w, sql, Visit, visitId);
    if (!found) throw new Error('an event belongs to a visit that was never opened');
    return found;
  };
  const forget = (): unknown => run(w, 'DELETE FROM appointment WHERE visit_id = ?', visitId);
  // Once it was moved, only the sheet for the new date says the right days.
  const change = (set: string, values: readonly string[], kind: DocumentKind | null = null): unknown =>
    run(
      w,
      `UPDATE appointment SET ${set} WHERE visit_id = ?
         AND (? = 1 OR NOT EXISTS (SELECT 1 FROM appointment_move m WHERE m.visit_id = appointment.visit_id))`,
      ...[...values, visitId, kind === 'moved-sheet' ? 1 : 0],
    );
  const give = (day: CivilDate | ''): unknown => change('given_on = ?', [day]);
  switch (event.type) {
    case 'visit-opened':
      follow(w, { number: sequence, clientId: event.clientId, on: civilDateOf(moment) });
      ofCourse(w, visitId, { number: sequence, clientId: event.clientId, course: event.course });
      return;
    case 'course-changed': {
      const { number, client_id } = visit();
      ofCourse(w, visitId, { number, clientId: client_id, course: event.course });
      return;
    }
    case 'rescheduled': {
      const { number, client_id, session, sessions_planned } = visit();
      put(w, visitId, { number, clientId: client_id, next: event.next, session, sessions: sessions_planned, moved: 1 });
      return;
    }
    case 'visit-cancelled': {
      forget();
      // Opened for nothing, before the day: the client is still to come.
      const waits = 'UPDATE appointment SET came = 0 WHERE client_id = ? AND came = ? AND on_day > ?';
      const { number, client_id } = visit();
      run(w, waits, client_id, number, civilDateOf(moment));
      return;
    }
    case 'consent-declined':
      forget();
      return;
    case 'visit-closed':
      if (event.copy !== undefined && event.copy !== 'later' && event.copy !== 'declined') give(civilDateOf(moment));
      return;
    case 'appointment-moved': {
      const { next, why } = event;
      run(
        w,
        `INSERT INTO appointment_move (sequence, visit_id, client_id, from_day, from_time, to_day, to_time, why)
         SELECT ?, visit_id, client_id, on_day, at_time, ?, ?, ? FROM appointment WHERE visit_id = ?`,
        ...[sequence, next.date, next.time, why, visitId],
      );
      // The sheet for the new date is given once a copy of it is.
      const sql = "UPDATE appointment SET on_day = ?, at_time = ?, given_on = '', sheets = 0 WHERE visit_id = ?";
      run(w, sql, next.date, next.time, visitId);
      return;
    }
    case 'copy-given':
      if (saysPreparation(event.kind)) change('given_on = ?, sheets = sheets + 1', [civilDateOf(moment)], event.kind);
      return;
    case 'copy-withdrawn':
      // One of several that was not printed leaves the others where they are.
      if (saysPreparation(event.kind))
        change(
          "given_on = CASE WHEN sheets > 1 THEN given_on ELSE '' END, sheets = max(0, sheets - 1)",
          [],
          event.kind,
        );
      return;
    case 'copy-settled':
      give(event.copy === 'declined' ? '' : civilDateOf(moment));
      return;
    default:
  }
}

/**
 * The client is here: what was due until today has been followed, and so has the next session of this treatment, whichever day it was to be.
 * Another treatment's appointment still waits.
 */
function follow(
  w: WriteHandle,
  {
    number,
    clientId,
    on,
    until = null,
  }: {
    readonly number: number;
    readonly clientId: ClientId;
    readonly on: CivilDate;
    /** Of a visit that was opened for nothing: only what was due by then. */
    readonly until?: CivilDate | null;
  },
): void {
  const sameTreatment = `AND (on_day <= ? OR number IN (SELECT g.number FROM register g JOIN register n ON n.number = ?
    WHERE g.client_id = appointment.client_id AND g.treatment = n.treatment))`;
  const several = hasSeveralTreatments(w);
  const sql = `UPDATE appointment SET came = ? WHERE client_id = ? AND came = 0 AND number < ?
    AND (? IS NULL OR on_day <= ?) ${several ? sameTreatment : ''}`;
  run(w, sql, number, clientId, number, until, until, ...(several ? [on, number] : []));
}

const Came = z.object({ number: z.number().int(), on: CivilDate, cancelled: flag });

/** Which visits have followed a client's appointments, worked out anew: one of their visits came or went. */
export function followAgain(w: WriteHandle, clientId: ClientId): void {
  run(w, 'UPDATE appointment SET came = 0 WHERE client_id = ? AND came <> 0', clientId);
  const sql = `SELECT number, opened_on AS "on", outcome = 'cancelled' AS cancelled FROM register WHERE client_id = ? ORDER BY number`;
  for (const { number, on, cancelled } of rows(w, sql, Came, clientId))
    follow(w, { number, clientId, on, ...(cancelled && { until: on }) });
}

function ofCourse(
  w: WriteHandle,
  visitId: VisitId,
  { number, clientId, course }: { number: number; clientId: ClientId; course: CoursePlace },
): void {
  const { next, session, sessionsPlanned } = course;
  if (next === null) run(w, 'DELETE FROM appointment WHERE visit_id = ?', visitId);
  else put(w, visitId, { number, clientId, next, session: session + 1, sessions: sessionsPlanned, moved: 0 });
}

function put(
  w: WriteHandle,
  visitId: VisitId,
  {
    number,
    clientId,
    next,
    session,
    sessions,
    moved,
  }: {
    number: number;
    clientId: ClientId;
    next: NonNullable<CoursePlace['next']>;
    session: number;
    sessions: number;
    moved: 0 | 1;
  },
): void {
  run(
    w,
    `INSERT INTO appointment (number, visit_id, client_id, on_day, at_time, session, sessions_planned, moved, came, given_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, '')
     ON CONFLICT (number) DO UPDATE SET on_day = excluded.on_day, at_time = excluded.at_time, session = excluded.session,
       sessions_planned = excluded.sessions_planned, moved = excluded.moved`,
    ...[number, visitId, clientId, next.date, next.time, session, sessions, moved],
  );
}

/** An erased client's rows go with them. */
export function eraseAppointments(w: WriteHandle, clientId: ClientId): void {
  run(w, 'DELETE FROM appointment WHERE client_id = ?', clientId);
  run(w, 'DELETE FROM appointment_move WHERE client_id = ?', clientId);
}

export function forgetAppointments(w: WriteHandle): void {
  run(w, 'DELETE FROM appointment');
  run(w, 'DELETE FROM appointment_move');
}
