import { z } from 'zod';
import type { Birth } from '../../domain/clinic/birth.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { CivilDate, CivilTime } from '../../domain/time.ts';
import { flag } from '../file/columns.ts';
import { type ReadHandle, row, rows } from '../file/handles.ts';
import { clientRow } from '../projections/clients.ts';
import { personOf, recordsOf } from '../projections/persons.ts';
import { knownChairs } from './members.ts';
import { hasOthers } from './others.ts';

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
  const nameOf = chairNames(r);
  return rows(r, sql, HeldThere, from, to, most).flatMap(({ of, chair, ...same }) => {
    const clientName = clientRow(r, of)?.details.name;
    return clientName === undefined ? [] : [{ ...same, clientName, chair: nameOf(chair) }];
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
 * Whether a visit on another chair followed an appointment of this one: it was opened on that day or later, or for the session that
 * was to come. No other chair is asked: what it has not sent yet counts once it has.
 */
export function cameElsewhere(
  r: ReadHandle,
  { visitId, clientId, date, session }: Omit<Named, 'on'> & { readonly clientId: ClientId },
): boolean {
  if (!hasOthers(r)) return false;
  const on = row(r, 'SELECT opened_on AS "on" FROM register WHERE visit_id = ?', Opened, visitId)?.on ?? date;
  return cameThere(r, clientId, { visitId, date, session, on });
}

function cameThere(r: ReadHandle, person: ClientId, { visitId, date, session, on }: Named): boolean {
  const sql = `SELECT opened_on AS "on" FROM chair_visit WHERE client_id = ? AND id <> ? AND cancelled = 0
    AND opened_on > ? AND (opened_on >= ? OR session >= ?) LIMIT 1`;
  return [person, ...recordsOf(r, person)].some((id) => row(r, sql, Opened, id, visitId, on, date, session) !== null);
}

function cameHere(r: ReadHandle, person: ClientId, { date, session, on }: Named): boolean {
  const sql = `SELECT opened_on AS "on" FROM register WHERE client_id = ? AND outcome <> 'cancelled'
    AND opened_on > ? AND (opened_on >= ? OR session >= ?) LIMIT 1`;
  return row(r, sql, Opened, person, on, date, session) !== null;
}

function chairNames(r: ReadHandle): (chair: string) => string {
  const names = new Map(knownChairs(r).chairs.map(({ chair, name }) => [chair, name]));
  return (chair) => names.get(chair) ?? '';
}
