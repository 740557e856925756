import { z } from 'zod';
import type { Birth } from '../../domain/clinic/birth.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { CivilDate, CivilTime } from '../../domain/time.ts';
import { stopTypes, wasStopped } from '../../domain/visit/stops.ts';
import { flag } from '../file/columns.ts';
import { type ReadHandle, row, rows } from '../file/handles.ts';
import { clientRow } from '../projections/clients.ts';
import { personOf, recordsOf } from '../projections/persons.ts';
import { hasSeveralTreatments } from '../projections/protocol-versions.ts';
import { endedChairs } from './arrivals.ts';
import { knownChairs } from './members.ts';
import { hasOthers } from './others.ts';
import { fieldOf, visitEventsThere } from './visit-there.ts';

const most = 500;
const count = z.number().int();

const DueThere = z.object({
  ...{ visitId: VisitId, of: ClientId, chair: z.string(), date: CivilDate, time: CivilTime, on: CivilDate },
  ...{ session: count, sessionsPlanned: count },
});

export interface BookedThere {
  readonly visitId: VisitId;
  readonly clientId: ClientId;
  readonly clientName: string;
  readonly dateOfBirth: Birth;
  readonly date: CivilDate;
  readonly time: CivilTime;
  readonly session: number;
  readonly sessionsPlanned: number;
  /** What the other tablet is called. */
  readonly chair: string;
}

/** Appointments of these days that visits on other chairs named and no visit on any chair has followed, by their time. */
export function bookedThere(r: ReadHandle, from: CivilDate, to: CivilDate): BookedThere[] {
  if (!hasOthers(r)) return [];
  const sql = `SELECT v.id AS visitId, v.client_id AS "of", l.chair, v.next_day AS date, v.next_time AS time, v.opened_on AS "on",
      v.next_session AS session, v.sessions_planned AS sessionsPlanned
    FROM chair_visit v JOIN chair_log l ON l.number = v.log
    WHERE v.next_day BETWEEN ? AND ? ORDER BY v.next_day, v.next_time, v.id LIMIT ?`;
  const nameOf = chairNames(r);
  return rows(r, sql, DueThere, from, to, most).flatMap(({ of, chair, on, ...same }) => {
    const clientId = personOf(r, of);
    const details = clientRow(r, clientId)?.details;
    const { name: clientName, dateOfBirth } = details ?? { name: '', dateOfBirth: null };
    const isFollowed = cameHere(r, clientId, { ...same, on }) || cameThere(r, clientId, { ...same, on });
    return dateOfBirth && !isFollowed ? [{ ...same, clientId, clientName, dateOfBirth, chair: nameOf(chair) }] : [];
  });
}

const HeldThere = z.object({
  ...{ visitId: VisitId, of: ClientId, chair: z.string(), date: CivilDate, time: CivilTime, closed: flag },
  procedure: z.enum(['none', 'running', 'finished']),
});

/** Visits that were opened on other chairs on these days; cancelled ones too. */
export function heldThere(r: ReadHandle, from: CivilDate, to: CivilDate) {
  if (!hasOthers(r)) return [];
  const sql = `SELECT v.id AS visitId, v.client_id AS "of", l.chair, v.opened_on AS date, v.opened_time AS time, v.closed, v.procedure
    FROM chair_visit v JOIN chair_log l ON l.number = v.log
    WHERE v.opened_on BETWEEN ? AND ? ORDER BY v.opened_on, v.opened_time, v.id LIMIT ?`;
  const [nameOf, over] = [chairNames(r), endedChairs(r)];
  return rows(r, sql, HeldThere, from, to, most).flatMap(({ of, chair, closed, ...same }) => {
    const clientName = clientRow(r, of)?.details.name;
    if (clientName === undefined) return [];
    // Each is asked by the few of its own rows that say so.
    const stopped = same.procedure === 'finished' && wasStopped(visitEventsThere(r, same.visitId, stopTypes));
    return [{ ...same, stopped, closed: closed || over.has(chair), clientName, chair: nameOf(chair) }];
  });
}

interface Named {
  readonly visitId: VisitId;
  readonly date: CivilDate;
  readonly session: number;
  /** The day of the visit that named it. */
  readonly on: CivilDate;
}

const Opened = z.object({ on: CivilDate });

/**
 * Whether a visit on another chair followed an appointment of this one: it was opened on that day or later, or for the session of that
 * treatment that was to come. No other chair is asked: what it has not sent yet counts once it has.
 */
export function cameElsewhere(
  r: ReadHandle,
  { visitId, clientId, date, session }: Omit<Named, 'on'> & { readonly clientId: ClientId },
): boolean {
  if (!hasOthers(r)) return false;
  const on = row(r, 'SELECT opened_on AS "on" FROM register WHERE visit_id = ?', Opened, visitId)?.on ?? date;
  return cameThere(r, clientId, { visitId, date, session, on });
}

const Came = z.object({ id: VisitId, on: CivilDate, session: count, cancelled: flag });

function cameThere(r: ReadHandle, person: ClientId, named: Named): boolean {
  const sql = `SELECT id, opened_on AS "on", session, cancelled FROM chair_visit
    WHERE client_id = ? AND id <> ? AND opened_on > ? ORDER BY opened_on LIMIT ?`;
  return [person, ...recordsOf(r, person)]
    .flatMap((id) => rows(r, sql, Came, id, named.visitId, named.on, most))
    .some((came) => follows(r, named, came));
}

function cameHere(r: ReadHandle, person: ClientId, named: Named): boolean {
  const sql = `SELECT visit_id AS id, opened_on AS "on", session, outcome = 'cancelled' AS cancelled FROM register
    WHERE client_id = ? AND opened_on > ? ORDER BY opened_on LIMIT ?`;
  return rows(r, sql, Came, person, named.on, most).some((came) => follows(r, named, came));
}

/**
 * As on one tablet (`projections/appointments.ts`): another treatment's appointment still waits for its day, and so does one whose visit was
 * opened for nothing.
 */
function follows(r: ReadHandle, named: Named, came: z.output<typeof Came>): boolean {
  if (came.on >= named.date) return true;
  return !came.cancelled && came.session >= named.session && isOneTreatment(r, named.visitId, came.id);
}

function isOneTreatment(r: ReadHandle, one: VisitId, other: VisitId): boolean {
  if (!hasSeveralTreatments(r)) return true;
  const treatment = treatmentOf(r, one);
  return treatment !== '' && treatment === treatmentOf(r, other);
}

const Treatment = z.object({ treatment: z.string() });

/** Of a visit on whichever chair; empty where this tablet does not have its text. */
function treatmentOf(r: ReadHandle, visitId: VisitId): string {
  const here = row(r, 'SELECT treatment FROM register WHERE visit_id = ?', Treatment, visitId);
  const there = `SELECT v.treatment FROM chair_event e JOIN chair_event_payload p ON p.log = e.log AND p.sequence = e.sequence
    JOIN protocol_version v ON v.hash = ${fieldOf('p.payload', '$.protocol')}
    WHERE e.visit_id = ? AND e.type = 'visit-opened' LIMIT 1`;
  return (here ?? row(r, there, Treatment, visitId))?.treatment ?? '';
}

function chairNames(r: ReadHandle): (chair: string) => string {
  const names = new Map(knownChairs(r).chairs.map(({ chair, name }) => [chair, name]));
  return (chair) => names.get(chair) ?? '';
}
