import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import { ClientDetails, type ClientEvent } from '../../domain/clinic/client.ts';
import { ClientId, type VisitId } from '../../domain/ids.ts';
import { json, readJson } from '../file/columns.ts';
import { type ReadHandle, row, rows, run, type WriteHandle } from '../file/handles.ts';
import { BeforeTaken, giveBackDetails, takeDetails } from './client-details.ts';
import { renewLatest, returnClient, takeClientOut } from './clients.ts';

const IdRow = z.object({ id: ClientId });

/** Tables that say of a visit whose it is. */
const ofVisits = [
  ['visit', 'id'],
  ['register', 'visit_id'],
  ['appointment', 'visit_id'],
  ['visit_lot', 'visit_id'],
  ['photo', 'visit_id'],
  ['appointment_move', 'visit_id'],
] as const;

/** The records that were joined to this one itself, in the order in which they were. */
export function joinedTo(r: ReadHandle, clientId: ClientId): ClientId[] {
  const sql = 'SELECT id FROM joined_client WHERE kept = ? ORDER BY sequence';
  return rows(r, sql, IdRow, clientId).map(({ id }) => id);
}

/** Of a record that is joined to another: its own details, as they stood then. */
export function joinedDetails(r: ReadHandle, clientId: ClientId): ClientDetails | null {
  const Details = z.object({ details: json.pipe(ClientDetails) });
  return row(r, 'SELECT details FROM joined_client WHERE id = ?', Details, clientId)?.details ?? null;
}

/** Whom an owner said to be somebody else than this client. */
export function toldApart(r: ReadHandle, clientId: ClientId): ReadonlySet<ClientId> {
  const sql = 'SELECT two AS id FROM told_apart WHERE one = ? UNION SELECT one FROM told_apart WHERE two = ?';
  return new Set(rows(r, sql, IdRow, clientId, clientId).map(({ id }) => id));
}

/** Two records of one person are shown as one from here on; each visit keeps whose it was, so that all of it can be undone. */
export function projectJoin(w: WriteHandle, sequence: number, event: ClientEvent): void {
  switch (event.type) {
    case 'clients-joined':
      join(w, sequence, event);
      return;
    case 'clients-parted':
      part(w, event.other);
      return;
    case 'clients-told-apart': {
      const [one, two] = [event.clientId, event.other].sort();
      const sql = 'INSERT OR IGNORE INTO told_apart (pair, one, two) VALUES (?, ?, ?)';
      run(w, sql, `${one} ${two}`, event.clientId, event.other);
      return;
    }
    case 'client-erased':
      // What was joined is erased record by record: each goes with what is its own.
      for (const id of joinedTo(w, event.clientId)) part(w, id);
      part(w, event.clientId);
      run(w, 'DELETE FROM told_apart WHERE one = ? OR two = ?', event.clientId, event.clientId);
      return;
    default:
  }
}

function join(
  w: WriteHandle,
  sequence: number,
  { clientId: kept, other, taken = [] }: Extract<ClientEvent, { type: 'clients-joined' }>,
): void {
  const out = takeClientOut(w, other);
  // Where the tables are made from the log again: erased since, after the two were parted.
  if (!out) return;
  const { number, details, set_by } = out;
  const from = readJson(ClientDetails, details);
  const before = takeDetails(w, kept, { from, fields: taken, sequence });
  run(
    w,
    `INSERT INTO joined_client (id, number, kept, person, sequence, details, set_by, before) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[other, number, kept, kept, sequence, details, set_by, canonicalJson(before)],
  );
  run(w, 'UPDATE joined_client SET person = ? WHERE person = ?', kept, other);
  run(
    w,
    'INSERT OR IGNORE INTO joined_visit (visit_id, client_id) SELECT id, client_id FROM visit WHERE client_id = ?',
    other,
  );
  for (const [table] of ofVisits) run(w, `UPDATE ${table} SET client_id = ? WHERE client_id = ?`, kept, other);
  renewLatest(w, kept);
}

/** A visit is this person's from here on, and belongs to their own record or to one that is joined to it. */
export function giveVisit(
  w: WriteHandle,
  visitId: VisitId,
  { person, own }: { person: ClientId; own: ClientId },
): void {
  for (const [table, visit] of ofVisits)
    run(w, `UPDATE ${table} SET client_id = ? WHERE ${visit} = ?`, person, visitId);
  if (own === person) run(w, 'DELETE FROM joined_visit WHERE visit_id = ?', visitId);
  else run(w, 'INSERT OR REPLACE INTO joined_visit (visit_id, client_id) VALUES (?, ?)', visitId, own);
}

const Joined = z.object({
  number: z.number().int(),
  kept: ClientId,
  person: ClientId,
  sequence: z.number().int(),
  before: json.pipe(BeforeTaken),
  details: z.string(),
  set_by: z.string(),
});

/** Does nothing for a record that is joined to none. */
function part(w: WriteHandle, other: ClientId): void {
  const sql = 'SELECT number, kept, person, sequence, before, details, set_by FROM joined_client WHERE id = ?';
  const found = row(w, sql, Joined, other);
  if (!found) return;
  run(w, 'DELETE FROM joined_client WHERE id = ?', other);
  returnClient(w, other, found);
  const under = `WITH RECURSIVE under (id) AS (VALUES (?) UNION SELECT j.id FROM under u JOIN joined_client j ON j.kept = u.id)
    SELECT id FROM under`;
  for (const { id } of rows(w, under, IdRow, other)) {
    if (id !== other) run(w, 'UPDATE joined_client SET person = ? WHERE id = ?', other, id);
    for (const [table, visit] of ofVisits)
      run(
        w,
        `UPDATE ${table} SET client_id = ? WHERE ${visit} IN (SELECT visit_id FROM joined_visit WHERE client_id = ?)`,
        other,
        id,
      );
  }
  run(w, 'DELETE FROM joined_visit WHERE client_id = ?', other);
  // Whoever came was one of the two: the other's appointment waits again.
  for (const [one, two] of [
    [other, found.person],
    [found.person, other],
  ] as const)
    run(
      w,
      `UPDATE appointment SET came = 0 WHERE client_id = ?
         AND came IN (SELECT opened_sequence FROM visit WHERE client_id = ?)`,
      one,
      two,
    );
  giveBackDetails(w, found.kept, found);
  renewLatest(w, other);
  renewLatest(w, found.person);
}

/** How much of the record hangs on a client and on those who are joined to them. */
export function recordCounts(r: ReadHandle, clientId: ClientId): { visits: number; papers: number; reactions: number } {
  const Count = z.object({ visits: z.number().int(), papers: z.number().int(), reactions: z.number().int() });
  const sql = `SELECT count(*) AS visits,
      coalesce(sum((SELECT count(*) FROM sealed_document d WHERE d.visit_id = v.id)), 0) AS papers,
      coalesce(sum((SELECT count(*) FROM reaction x WHERE x.visit_id = v.id)), 0) AS reactions
    FROM visit v WHERE v.client_id = ?`;
  return row(r, sql, Count, clientId) ?? { visits: 0, papers: 0, reactions: 0 };
}

export function forgetJoins(w: WriteHandle): void {
  run(w, 'DELETE FROM joined_client');
  run(w, 'DELETE FROM joined_visit');
  run(w, 'DELETE FROM told_apart');
}
