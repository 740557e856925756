import { z } from 'zod';
import { ClientId, VisitId } from '../../domain/ids.ts';
import { type ReadHandle, row, rows } from '../file/handles.ts';

const IdRow = z.object({ id: ClientId });

/** The client under whom this one is shown: themselves, unless an owner joined them to another record of the same person. */
export function personOf(r: ReadHandle, clientId: ClientId): ClientId {
  return row(r, 'SELECT person AS id FROM joined_client WHERE id = ?', IdRow, clientId)?.id ?? clientId;
}

const Joining = z.object({ sequence: z.number().int(), type: z.string(), kept: ClientId, other: ClientId.nullable() });
type Joining = z.output<typeof Joining>;

/** Each time that a record was joined to another or parted from it, in order: also what was undone since. An erased client's are not told. */
export function joiningsSoFar(r: ReadHandle): readonly Joining[] {
  const sql = `SELECT e.sequence, e.type, e.client_id AS kept, json_extract(p.payload, '$.other') AS other
    FROM event e LEFT JOIN event_payload p ON p.sequence = e.sequence
    WHERE e.type IN ('clients-joined', 'clients-parted') ORDER BY e.sequence`;
  return rows(r, sql, Joining);
}

/** The client under whom this one was shown at that row of the log, whatever was joined or parted since. */
export function personAt(joinings: readonly Joining[], clientId: ClientId, sequence: number): ClientId {
  const keepers = new Map<ClientId, ClientId>();
  for (const { type, kept, other, sequence: at } of joinings) {
    if (at > sequence || other === null) continue;
    if (type === 'clients-joined') keepers.set(other, kept);
    else keepers.delete(other);
  }
  let person = clientId;
  for (let above = keepers.get(person); above !== undefined; above = keepers.get(person)) {
    keepers.delete(person);
    person = above;
  }
  return person;
}

/** Everybody under whom this record was ever shown, without itself. */
export function everPersons(joinings: readonly Joining[], clientId: ClientId): ReadonlySet<ClientId> {
  const found = new Set([clientId]);
  for (const one of found)
    for (const { other, kept, type } of joinings) if (type === 'clients-joined' && other === one) found.add(kept);
  found.delete(clientId);
  return found;
}

/** Every record that is shown under this client, whether joined to them or to one of those, without their own. */
export function recordsOf(r: ReadHandle, person: ClientId): ClientId[] {
  return rows(r, 'SELECT id FROM joined_client WHERE person = ? ORDER BY sequence', IdRow, person).map(({ id }) => id);
}

/** Whom this record is joined to, whom that one is joined to, and so on up to the person; none for the person. */
export function keepersOf(r: ReadHandle, clientId: ClientId): ClientId[] {
  const kept = row(r, 'SELECT kept AS id FROM joined_client WHERE id = ?', IdRow, clientId)?.id;
  return kept ? [kept, ...keepersOf(r, kept)] : [];
}

/** Visits that were opened for this very record, whoever shows them now; oldest first. */
export function ownVisits(r: ReadHandle, clientId: ClientId): VisitId[] {
  const sql = `SELECT v.id, v.opened_sequence AS opened FROM visit v WHERE v.client_id = ?
      AND NOT EXISTS (SELECT 1 FROM joined_visit j WHERE j.visit_id = v.id AND j.client_id <> v.client_id)
    UNION SELECT v.id, v.opened_sequence FROM joined_visit j JOIN visit v ON v.id = j.visit_id WHERE j.client_id = ?
    ORDER BY opened`;
  return rows(r, sql, z.object({ id: VisitId }), clientId, clientId).map(({ id }) => id);
}

const Whom = z.object({ id: ClientId });

/**
 * Whether somebody was erased, joined to another record or parted from one behind this row of the log, or a visit was moved from or to
 * them: anybody, or one of these clients.
 */
export function whoIsWhoChanged(r: ReadHandle, since: number, whom: readonly ClientId[] | 'everybody'): boolean {
  const sql = `SELECT e.client_id AS id FROM event e
      WHERE e.sequence > ? AND e.type IN ('client-erased', 'clients-joined', 'clients-parted')
    UNION SELECT json_extract(p.payload, '$.from') FROM event e JOIN event_payload p ON p.sequence = e.sequence
      WHERE e.sequence > ? AND e.type = 'visit-moved'
    UNION SELECT json_extract(p.payload, '$.to') FROM event e JOIN event_payload p ON p.sequence = e.sequence
      WHERE e.sequence > ? AND e.type = 'visit-moved'`;
  const changed = rows(r, sql, Whom, since, since, since).map(({ id }) => personOf(r, id));
  if (whom === 'everybody') return changed.length > 0;
  return whom.some((id) => changed.includes(id) || personOf(r, id) !== id);
}
