import { z } from 'zod';
import type { ClientEvent } from '../../domain/clinic/client.ts';
import { ClientId, VisitId } from '../../domain/ids.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { type ReadHandle, row, rows, run, type WriteHandle } from '../file/handles.ts';
import { saysWhose } from '../log/sealing.ts';
import { followAgain } from './appointments.ts';
import { renewLatest } from './clients.ts';
import { giveVisit } from './joined-clients.ts';
import { personOf, recordsOf } from './persons.ts';
import { clientOfVisit } from './visits.ts';

const Id = z.object({ id: ClientId });
const Visit = z.object({ id: VisitId });

/** The record that a visit was opened for which was moved since, also where it was moved back; null for one that never was. */
export function openedFor(r: ReadHandle, visitId: VisitId): ClientId | null {
  return row(r, 'SELECT opened_for AS id FROM moved_visit WHERE visit_id = ?', Id, visitId)?.id ?? null;
}

/**
 * Moved visits that say this record's name: those that were opened for it, with whose backups they lie, and those that were its own while
 * something was signed in them. Whosever they are by now.
 */
export function movedAway(r: ReadHandle, clientId: ClientId): VisitId[] {
  const sql = `SELECT visit_id AS id FROM moved_visit WHERE opened_for = ?
    UNION SELECT moved_visit.visit_id FROM moved_visit
      CROSS JOIN event AS gone ON gone.visit_id = moved_visit.visit_id AND gone.type = 'visit-moved'
      JOIN event_payload AS said ON said.sequence = gone.sequence AND json_extract(said.payload, '$.from') = ?
      WHERE EXISTS (SELECT 1 FROM event AS one WHERE one.visit_id = moved_visit.visit_id AND one.sequence < gone.sequence
        AND one.type IN (${saysWhose}) AND one.sequence > coalesce((SELECT max(came.sequence) FROM event AS came
          WHERE came.visit_id = moved_visit.visit_id AND came.type = 'visit-moved' AND came.sequence < gone.sequence), -1))
    ORDER BY id`;
  return rows(r, sql, Visit, clientId, clientId).map(({ id }) => id);
}

/** Whose the visits are by now that were opened for this person, under whichever of their records: erased with them, these go. */
export function movedToOthers(r: ReadHandle, person: ClientId): ClientId[] {
  const visits = [person, ...recordsOf(r, person)].flatMap((one) => movedAway(r, one));
  const whose = visits.flatMap((visit) => clientOfVisit(r, visit) ?? []);
  return [...new Set(whose)].filter((id) => id !== person);
}

/** Whom visits of this person were opened for, before they were moved: where those are erased, these visits go. */
export function openedForOthers(r: ReadHandle, person: ClientId): ClientId[] {
  const sql = `SELECT DISTINCT m.opened_for AS id FROM visit v JOIN moved_visit m ON m.visit_id = v.id
    WHERE v.client_id = ? ORDER BY id`;
  const others = rows(r, sql, Id, person).map(({ id }) => personOf(r, id));
  return [...new Set(others)].filter((id) => id !== person);
}

/** The record that a visit was opened for, with whose backups it lies; null where the record does not know the visit. */
export function recordOfVisit(r: ReadHandle, visitId: VisitId): ClientId | null {
  return openedFor(r, visitId) ?? ownOf(r, visitId) ?? clientOfVisit(r, visitId);
}

/** A visit that was opened for the wrong client is another's from here on. That it was stays known, also where it is moved back. */
export function projectMovedVisit(w: WriteHandle, visitId: VisitId, event: VisitEvent): void {
  if (event.type !== 'visit-moved') return;
  const { to } = event;
  const shown = clientOfVisit(w, visitId);
  if (shown === null) return;
  const own = recordOfVisit(w, visitId);
  if (own === null) return;
  run(w, 'INSERT OR IGNORE INTO moved_visit (visit_id, opened_for) VALUES (?, ?)', visitId, own);
  hand(w, visitId, { shown, to });
}

/** A tombstone takes along a visit that was moved: whosever it is by now, it is taken out as the erased client's. */
export function takeBackErased(w: WriteHandle, event: ClientEvent): void {
  if (event.type !== 'client-erased') return;
  for (const visitId of event.visits) {
    const shown = clientOfVisit(w, visitId);
    run(w, 'DELETE FROM moved_visit WHERE visit_id = ?', visitId);
    if (shown !== null && shown !== personOf(w, event.clientId)) hand(w, visitId, { shown, to: event.clientId });
  }
}

/** The record that a visit belongs to, where that is joined to another. */
function ownOf(r: ReadHandle, visitId: VisitId): ClientId | null {
  return row(r, 'SELECT client_id AS id FROM joined_visit WHERE visit_id = ?', Id, visitId)?.id ?? null;
}

function hand(w: WriteHandle, visitId: VisitId, { shown, to }: { shown: ClientId; to: ClientId }): void {
  const person = personOf(w, to);
  giveVisit(w, visitId, { person, own: to });
  for (const one of new Set([shown, person])) {
    followAgain(w, one);
    renewLatest(w, one);
  }
}

export function forgetMovedVisits(w: WriteHandle): void {
  run(w, 'DELETE FROM moved_visit');
}
