import { z } from 'zod';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { CivilDate, civilDateOf, civilTimeOf } from '../../domain/time.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import type { Appointment } from '../../domain/visit/types.ts';
import { flag, json } from '../file/columns.ts';
import { type ReadHandle, row, rows, run, type WriteHandle } from '../file/handles.ts';
import { HeaderRow, momentOf } from '../log/header.ts';
import type { AnyEvent } from '../log/types.ts';
import { recordsOf } from '../projections/persons.ts';
import { hubSeat, knownChairs } from './members.ts';
import { hasOthers } from './others.ts';
import { type StaffNamed, staffNamed } from './staff-there.ts';

/** What is read of other chairs' rows where projections are made again, beside all about clients. */
const shownTypes: readonly (VisitEvent['type'] | StaffNamed['type'])[] = [
  ...staffNamed,
  ...([
    'visit-opened',
    'course-changed',
    'procedure-started',
    'procedure-finished',
    'taken-back',
    'visit-moved',
    'visit-closed',
    'visit-cancelled',
    'consent-declined',
    'rescheduled',
    'appointment-moved',
  ] as const),
];

const Arrived = HeaderRow.pick({
  ...{ sequence: true, visit_id: true, client_id: true, type: true },
  ...{ instant: true, zone: true, uptime_ms: true, boot_id: true },
}).extend({ log: z.number().int(), arrived: z.number().int(), arrival: z.number().int(), payload: json.nullable() });
export type Arrived = z.output<typeof Arrived>;

const sql = `SELECT e.log, e.sequence, e.arrived, e.arrival, e.visit_id, e.client_id, e.type, e.instant, e.zone, e.uptime_ms,
    e.boot_id, p.payload
  FROM chair_event e LEFT JOIN chair_event_payload p ON p.log = e.log AND p.sequence = e.sequence
  WHERE e.arrival > ? AND (e.client_id IS NOT NULL OR e.type IN (${shownTypes.map((type) => `'${type}'`).join(', ')}))
  ORDER BY e.arrival LIMIT ?`;

/** Rows of other chairs that are shown, in the order in which they came. */
export function arrivedAfter(r: ReadHandle, arrival: number, limit: number): Arrived[] {
  return rows(r, sql, Arrived, arrival, limit);
}

const Projected = z.object({ arrival: z.number().int() });

/** The newest row of another chair that the projections have. */
export function projectedArrival(r: ReadHandle): number {
  return row(r, 'SELECT arrival FROM chair_projected', Projected)?.arrival ?? 0;
}

export function putProjectedArrival(w: WriteHandle, arrival: number): void {
  run(w, 'INSERT OR REPLACE INTO chair_projected (only, arrival) VALUES (1, ?)', arrival);
}

export interface ChairVisit {
  readonly id: VisitId;
  readonly clientId: ClientId;
  readonly closed: boolean;
  /** Whose log it is in. */
  readonly chair: string;
  /** On the clinic's calendar. */
  readonly openedOn: CivilDate;
  readonly session: number;
  readonly sessionsPlanned: number;
  readonly procedure: 'none' | 'running' | 'finished';
}
const VisitRow = z
  .object({
    ...{ id: VisitId, client_id: ClientId, closed: flag, chair: z.string(), opened_on: CivilDate },
    ...{ session: z.number().int(), sessions_planned: z.number().int() },
    procedure: z.enum(['none', 'running', 'finished']),
  })
  .transform(
    ({ client_id, opened_on, sessions_planned, ...same }): ChairVisit => ({
      ...same,
      ...{ clientId: client_id, openedOn: opened_on, sessionsPlanned: sessions_planned },
    }),
  );

/**
 * Visits of a client that were opened on other chairs. One on a chair that was removed, or that this tablet lost when it was put
 * back, is over: nobody goes on with it, and it keeps nobody from the next.
 */
export function chairVisitsOf(r: ReadHandle, clientId: ClientId): ChairVisit[] {
  if (!hasOthers(r)) return [];
  return withEnds(r, rows(r, `${visitSql} WHERE v.client_id = ? ORDER BY v.opened_on, v.id`, VisitRow, clientId));
}

/** Null where no other chair opened it. */
export function chairVisit(r: ReadHandle, id: VisitId): ChairVisit | null {
  return withEnds(r, rows(r, `${visitSql} WHERE v.id = ?`, VisitRow, id))[0] ?? null;
}

const visitSql = `SELECT v.id, v.client_id, v.closed, l.chair, v.opened_on, v.session, v.sessions_planned, v.procedure
  FROM chair_visit v JOIN chair_log l ON l.number = v.log`;

function withEnds(r: ReadHandle, found: ChairVisit[]): ChairVisit[] {
  if (found.every(({ closed }) => closed)) return found;
  const over = endedChairs(r);
  return found.map((one) => ({ ...one, closed: one.closed || over.has(one.chair) }));
}

/** Nobody goes on with a visit there: chairs that were removed, and this one, of which only what it lost is another's. */
export function endedChairs(r: ReadHandle): ReadonlySet<string> {
  const removed = knownChairs(r).chairs.flatMap((one) => (one.removed ? [one.chair] : []));
  const own = hubSeat(r);
  return new Set(own ? [...removed, own.chair] : removed);
}

/** When a client, under whichever of their records, was last seen on another chair; null where they never were. */
export function lastVisitElsewhere(r: ReadHandle, person: ClientId): CivilDate | null {
  if (!hasOthers(r)) return null;
  const days = [person, ...recordsOf(r, person)].flatMap((one) => chairVisitsOf(r, one)).map((one) => one.openedOn);
  return days.sort().at(-1) ?? null;
}

/** Whose a visit of another chair is; null where none is known. */
export function clientOfChairVisit(r: ReadHandle, visitId: VisitId): ClientId | null {
  return row(r, 'SELECT client_id FROM chair_visit WHERE id = ?', Whose, visitId)?.client_id ?? null;
}
const Whose = z.object({ client_id: ClientId });

/**
 * Whether another chair has a visit open of this client, or of a record that is joined to theirs. `on`: one that was opened that day. A
 * tablet without its hub hears of no end, and must not send a client away for days.
 */
export function isOpenElsewhere(r: ReadHandle, person: ClientId, on: CivilDate | null = null): boolean {
  if (!hasOthers(r)) return false;
  return [person, ...recordsOf(r, person)]
    .flatMap((one) => chairVisitsOf(r, one))
    .some(({ closed, openedOn }) => !closed && (on === null || openedOn === on));
}

/** A visit of another chair, as lists show it. A step of a visit that is not here changes nothing. */
export function projectChairVisit(w: WriteHandle, found: Arrived, event: AnyEvent): void {
  const { visit_id: id, log } = found;
  if (id === null) return;
  const change = (set: string, ...values: (string | number | null)[]): void => {
    run(w, `UPDATE chair_visit SET ${set}, log = ? WHERE id = ?`, ...values, log, id);
  };
  const comes = ({ date, time }: Appointment, session: number | null = null): void =>
    change('next_day = ?, next_time = ?, next_session = coalesce(?, next_session, session)', date, time, session);
  const comesNot = (): void => change('next_day = NULL, next_time = NULL, next_session = NULL');
  switch (event.type) {
    case 'visit-opened': {
      const { session, sessionsPlanned, next } = event.course;
      const moment = momentOf(found);
      const day = civilDateOf(moment);
      // A clock at the end of time gives no date that can be read back.
      if (!CivilDate.safeParse(day).success) return;
      run(
        w,
        `INSERT OR IGNORE INTO chair_visit (id, client_id, log, opened_on, opened_time, session, sessions_planned, procedure, closed)
         VALUES (?, ?, ?, ?, ?, ?, ?, 'none', 0)`,
        ...[id, event.clientId, log, day, civilTimeOf(moment), session, sessionsPlanned],
      );
      if (next) comes(next, session + 1);
      return;
    }
    case 'course-changed': {
      const { session, sessionsPlanned, next } = event.course;
      change('session = ?, sessions_planned = ?', session, sessionsPlanned);
      if (next) comes(next, session + 1);
      else comesNot();
      return;
    }
    case 'rescheduled':
      change('next_session = session');
      comes(event.next);
      return;
    case 'appointment-moved':
      comes(event.next);
      return;
    case 'visit-cancelled':
      change('cancelled = 1');
      comesNot();
      return;
    case 'consent-declined':
      comesNot();
      return;
    case 'visit-moved':
      change('client_id = ?', event.to);
      return;
    case 'procedure-started':
      change("procedure = 'running'");
      return;
    case 'procedure-finished':
      change("procedure = 'finished'");
      return;
    case 'taken-back':
      if (event.kind === 'withdrawal' || event.kind === 'finish')
        change("procedure = CASE procedure WHEN 'finished' THEN 'running' ELSE procedure END");
      return;
    case 'visit-closed':
      change('closed = 1');
      return;
    default:
  }
}
