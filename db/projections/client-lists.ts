import { z } from 'zod';
import type { ClientEvent } from '../../domain/clinic/client.ts';
import type { CustodyEvent } from '../../domain/clinic/custody.ts';
import { ClientId, ClientListId } from '../../domain/ids.ts';
import { CivilDate, Instant } from '../../domain/time.ts';
import { type ReadHandle, row, rows, run, type WriteHandle } from '../file/handles.ts';
import type { Projected } from '../log/types.ts';

/** `begun`: it was not brought in to its end; `back`: it was taken back. In both, whoever came with it goes. */
export const ListState = z.enum(['begun', 'taken', 'back']);
export type ListState = z.infer<typeof ListState>;

const ListRow = z.object({
  list: ClientListId,
  begun_at: Instant,
  count: z.number().int(),
  state: ListState,
});
export type ClientListRow = z.infer<typeof ListRow>;

const columns = 'list,begun_at,count,state';

/** Null when there is no such list. */
export function clientListRow(r: ReadHandle, list: ClientListId): ClientListRow | null {
  return row(r, `SELECT ${columns} FROM client_list WHERE list = ?`, ListRow, list);
}

/** The newest first. A clinic brings in a few. */
export function clientLists(r: ReadHandle): ClientListRow[] {
  return rows(r, `SELECT ${columns} FROM client_list ORDER BY sequence DESC`, ListRow);
}

/** A list whose clients have to go: begun and not ended, or taken back and not yet gone. `but`: one that is coming in now. */
export function leavingList(r: ReadHandle, but: ClientListId | null): ClientListId | null {
  return (
    clientLists(r).find(({ list, state }) => state !== 'taken' && list !== but && hasListed(r, list))?.list ?? null
  );
}

function hasListed(r: ReadHandle, list: ClientListId): boolean {
  return listedClients(r, list, 1).length > 0;
}

/**
 * Of a row `l` of `listed_client` joined with the rest here: why it stays. One that has neither goes with its list. A visit that was opened
 * for them and moved says their name, and lies with their backups.
 */
const fromListed = `FROM listed_client l LEFT JOIN client_hold h ON h.client_id = l.client_id
       LEFT JOIN joined_client p ON p.id = l.client_id LEFT JOIN joined_client k ON k.kept = l.client_id`;
const isKept = `(h.client_id IS NOT NULL OR p.id IS NOT NULL OR k.id IS NOT NULL
       OR EXISTS (SELECT 1 FROM visit v WHERE v.client_id = l.client_id)
       OR EXISTS (SELECT 1 FROM chair_visit x WHERE x.client_id = l.client_id)
       OR EXISTS (SELECT 1 FROM moved_visit m WHERE m.opened_for = l.client_id))`;

/**
 * Who came with it, is still here and goes with it; at most `limit`. Whoever got a visit, a hold or a joined record before it was their
 * turn stays: it may be hours until nobody works, or until no procedure runs.
 */
export function listedClients(r: ReadHandle, list: ClientListId, limit: number): ClientId[] {
  const Listed = z.object({ client_id: ClientId });
  const sql = `SELECT DISTINCT l.client_id ${fromListed} WHERE l.list = ? AND NOT ${isKept} LIMIT ?`;
  return rows(r, sql, Listed, list, limit).map(({ client_id }) => client_id);
}

const Kept = z.object({ name: z.string(), why: z.enum(['visit', 'hold', 'joined']) });
export type Kept = z.infer<typeof Kept>;

/** Somebody of the list who has a visit, a hold or another record that is joined to theirs by now: then the list stays. */
export function keptOfList(r: ReadHandle, list: ClientListId): Kept | null {
  return row(
    r,
    `SELECT c.name, CASE WHEN h.client_id IS NOT NULL THEN 'hold'
         WHEN p.id IS NOT NULL OR k.id IS NOT NULL THEN 'joined' ELSE 'visit' END AS why
     ${fromListed} JOIN client c ON c.id = coalesce(p.person, l.client_id)
     WHERE l.list = ? AND ${isKept}
     LIMIT 1`,
    Kept,
    list,
  );
}

const KnownRow = z.object({
  id: ClientId,
  name: z.string(),
  born: CivilDate,
  phone: z.string(),
  visits: z.number().int(),
});
export type KnownRow = z.infer<typeof KnownRow>;

/** Clients born on one of these dates, to be compared with a list. */
export function clientsBornOn(r: ReadHandle, dates: readonly string[]): KnownRow[] {
  return rows(
    r,
    `SELECT c.id, c.name, c.date_of_birth AS born, json_extract(c.details, '$.phone') AS phone,
       (SELECT count(*) FROM visit v WHERE v.client_id = c.id) AS visits
     FROM json_each(?) d JOIN client c ON c.date_of_birth = d.value`,
    KnownRow,
    JSON.stringify(dates),
  );
}

export function projectListedClient(w: WriteHandle, event: ClientEvent): void {
  if (event.type === 'client-added' && event.list !== undefined)
    run(w, 'INSERT INTO listed_client (client_id, list) VALUES (?, ?)', event.clientId, event.list);
  if (event.type === 'client-erased') run(w, 'DELETE FROM listed_client WHERE client_id = ?', event.clientId);
}

export function projectClientList(w: WriteHandle, { sequence, moment, event }: Projected<CustodyEvent>): void {
  switch (event.type) {
    case 'client-list-begun':
      run(
        w,
        `INSERT INTO client_list (list, sequence, begun_at, count, state) VALUES (?, ?, ?, ?, 'begun')`,
        event.list,
        sequence,
        moment.instant,
        event.count,
      );
      return;
    case 'client-list-taken':
      setState(w, event.list, 'taken');
      return;
    case 'client-list-taken-back':
      setState(w, event.list, 'back');
      return;
    default:
  }
}

function setState(w: WriteHandle, list: ClientListId, state: ListState): void {
  const changed = run(w, 'UPDATE client_list SET state = ? WHERE list = ?', state, list);
  if (changed !== 1) throw new Error('an event names a list that is not on the record');
}

export function forgetClientLists(w: WriteHandle): void {
  run(w, 'DELETE FROM client_list');
  run(w, 'DELETE FROM listed_client');
}
