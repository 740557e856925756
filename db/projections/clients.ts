import { z } from 'zod';
import { assertNever } from '../../domain/assert-never.ts';
import { canonicalJson } from '../../domain/canonical.ts';
import { type Birth, StatedAge } from '../../domain/clinic/birth.ts';
import { ClientDetails, type ClientEvent, ClientField } from '../../domain/clinic/client.ts';
import { withoutTitle } from '../../domain/clinic/names.ts';
import { ClientId } from '../../domain/ids.ts';
import { CivilDate, civilDateOf } from '../../domain/time.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { readJson } from '../file/columns.ts';
import { type ReadHandle, recentOf, row, rows, run, type WriteHandle } from '../file/handles.ts';
import type { Projected } from '../log/types.ts';
import { nameKey } from '../search/names.ts';
import { dateColumn, indexNew, putDetails, renumberWords, SetBy, storedClient } from './client-details.ts';
import { personOf } from './persons.ts';

/** A client's details as recorded now, and for each detail the sequence of the event that set it. */
export interface ClientRow {
  readonly details: ClientDetails;
  readonly setBy: Readonly<Record<ClientField, number>>;
}

export interface ClientListing {
  readonly id: ClientId;
  readonly name: string;
  readonly dateOfBirth: Birth;
  /** The day the newest visit was opened, on the clinic's calendar. */
  readonly lastVisit: CivilDate | null;
}

const DetailsRow = z.object({ details: z.string() });

/** Columns of a listing, and the schema that reads them; shared with the search. */
export const listingColumns = `c.id, c.name, json_extract(c.details, '$.dateOfBirth') AS born, c.last_visit`;
export const ListingRow = z
  .object({ id: ClientId, name: z.string(), born: z.string(), last_visit: CivilDate.nullable() })
  .transform(
    ({ id, name, born, last_visit }): ClientListing => ({
      id,
      name,
      dateOfBirth: bornColumn(born),
      lastVisit: last_visit,
    }),
  );

/** `json_extract` returns a date as text, or a statement of age as JSON. */
const bornColumn = (text: string): Birth => (text.startsWith('{') ? readJson(StatedAge, text) : CivilDate.parse(text));

/** Null when there is no such client. Of one who is joined to another: the other's. */
export function clientRow(r: ReadHandle, clientId: ClientId): ClientRow | null {
  const found = storedClient(r, personOf(r, clientId));
  return found && { details: found.details, setBy: found.set_by };
}

/** Only the details, which is what a step of a visit needs. Null when there is no such client. */
export function clientDetails(r: ReadHandle, clientId: ClientId): ClientDetails | null {
  const sql = 'SELECT details FROM client WHERE id = ?';
  const found = row(r, sql, DetailsRow, clientId) ?? row(r, sql, DetailsRow, personOf(r, clientId));
  return found && recentOf(r).client.of(found.details, (text) => readJson(ClientDetails, text));
}

/** As a list shows them; null when there is no such client. */
export function clientListing(r: ReadHandle, clientId: ClientId): ClientListing | null {
  return row(r, `SELECT ${listingColumns} FROM client c WHERE c.id = ?`, ListingRow, personOf(r, clientId));
}

/** Whether another client has the same name, in whatever letters. */
export function hasNamesake(r: ReadHandle, clientId: ClientId): boolean {
  return (
    row(
      r,
      `SELECT o.id FROM client c JOIN client o ON o.name_key = c.name_key AND o.number <> c.number
       WHERE c.id = ? LIMIT 1`,
      z.object({ id: ClientId }),
      clientId,
    ) !== null
  );
}

/**
 * Clients with this name (without titles) and this date of birth; null finds those whose date is unknown. The latest first.
 */
export function clientsAlike(r: ReadHandle, name: string, dateOfBirth: CivilDate | null): ClientListing[] {
  const key = nameKey(withoutTitle(name));
  return rows(
    r,
    `SELECT ${listingColumns} FROM client c WHERE c.date_of_birth = ? ORDER BY c.latest_sequence DESC`,
    ListingRow,
    dateColumn(dateOfBirth),
  ).filter((client) => nameKey(withoutTitle(client.name)) === key);
}

/** Clients with this date of birth, the latest first; at most `limit`. */
export function clientsBorn(r: ReadHandle, date: string, limit: number): ClientListing[] {
  const sql = `SELECT ${listingColumns} FROM client c WHERE c.date_of_birth = ? ORDER BY c.latest_sequence DESC LIMIT ?`;
  return rows(r, sql, ListingRow, date, limit);
}

/** How many clients there are. */
export function clientCount(r: ReadHandle): number {
  const sql = "SELECT count(*) AS clients FROM client c WHERE c.name_key >= ''";
  return row(r, sql, z.object({ clients: z.number().int() }))?.clients ?? 0;
}

/** A page of all clients by name, in the order of the alphabet without accents. */
export function clientsByName(r: ReadHandle, { skip, take }: { skip: number; take: number }): ClientListing[] {
  const sql = `SELECT ${listingColumns} FROM client c ORDER BY c.name_key, c.number LIMIT ?, ?`;
  return rows(r, sql, ListingRow, skip, take);
}

/** Clients behind this number, in the order in which they were written down: the next page misses nobody, whoever is renamed meanwhile. */
export function clientsAfter(r: ReadHandle, number: number, take: number): { id: ClientId; number: number }[] {
  const Numbered = z.object({ id: ClientId, number: z.number().int() });
  return rows(
    r,
    'SELECT c.id, c.number FROM client c WHERE c.number > ? ORDER BY c.number LIMIT ?',
    Numbered,
    number,
    take,
  );
}

/** A page of all clients, the latest events first: added, changed or visiting. */
export function clientsByLatest(r: ReadHandle, { skip, take }: { skip: number; take: number }): ClientListing[] {
  const sql = `SELECT ${listingColumns} FROM client c ORDER BY c.latest_sequence DESC LIMIT ?, ?`;
  return rows(r, sql, ListingRow, skip, take);
}

/** How many clients stand before this letter in the order of names. */
export function clientsBefore(r: ReadHandle, letter: string): number {
  const sql = 'SELECT count(*) AS clients FROM client c WHERE c.name_key < ?';
  return row(r, sql, z.object({ clients: z.number().int() }), letter)?.clients ?? 0;
}

/** Clients with the latest events: added, changed or visiting. */
export function latestClients(r: ReadHandle, limit: number): ClientListing[] {
  return rows(r, `SELECT ${listingColumns} FROM client c ORDER BY c.latest_sequence DESC LIMIT ?`, ListingRow, limit);
}

/** Writes a client down for the first time: as `number`, with details that the row `latest` gave. */
export function insertClient(
  w: WriteHandle,
  { number, latest }: { readonly number: number; readonly latest: number },
  clientId: ClientId,
  details: ClientDetails,
): void {
  const setBy = SetBy.parse(Object.fromEntries(ClientField.options.map((field) => [field, latest])));
  run(
    w,
    `INSERT INTO client (number, id, details, set_by, name, name_key, date_of_birth, latest_sequence)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[number, clientId, canonicalJson(details), canonicalJson(setBy), details.name, nameKey(details.name)],
    ...[dateColumn(details.dateOfBirth), latest],
  );
  indexNew(w, number, details);
}

/** Somebody whom another chair wrote down stands on an own row from now on. False where they are not here. */
function renumber(w: WriteHandle, clientId: ClientId, sequence: number): boolean {
  const before = storedClient(w, clientId);
  if (!before) return false;
  run(w, 'UPDATE client SET number = ? WHERE id = ?', sequence, clientId);
  renumberWords(w, before.number, sequence);
  return true;
}

/**
 * Refuses an edit that names another event than the one whose value is in force: of two edits of one detail, the later would
 * otherwise win silently.
 */
export function projectClient(w: WriteHandle, sequence: number, event: ClientEvent): void {
  switch (event.type) {
    case 'client-added':
      if (event.adopted && renumber(w, event.clientId, sequence)) return;
      insertClient(w, { number: sequence, latest: sequence }, event.clientId, event.details);
      return;
    case 'client-detail-changed': {
      const before = storedClient(w, event.clientId);
      if (!before) throw new Error('an edit names a client who is not on the record');
      // It may replace what came from a joined record that is erased by now: the value before that one stands here.
      if (before.set_by[event.field] > event.replaces) {
        throw new Error(`an edit of ${event.field} replaces event ${event.replaces}, which no longer stands`);
      }
      const details = ClientDetails.parse({ ...before.details, [event.field]: event.value });
      putDetails(w, event.clientId, before, { details, setBy: { ...before.set_by, [event.field]: sequence } });
      run(w, 'UPDATE client SET latest_sequence = ? WHERE number = ?', sequence, before.number);
      return;
    }
    case 'client-erased': {
      const before = row(w, 'SELECT number FROM client WHERE id = ?', z.object({ number: z.number() }), event.clientId);
      if (!before) return;
      run(w, 'DELETE FROM client_search WHERE rowid = ?', before.number);
      run(w, 'DELETE FROM client WHERE number = ?', before.number);
      return;
    }
    // Whatever stands of several chairs' values is put together by `shareClient`.
    case 'client-field-set':
    case 'clients-joined':
    case 'clients-parted':
    case 'clients-told-apart':
    case 'hold-placed':
    case 'hold-lifted':
    case 'hand-out-told':
      return;
    default:
      assertNever(event);
  }
}

/** A newly opened visit moves its client to the top of the list. */
export function projectLastVisit(w: WriteHandle, { sequence, moment, event }: Projected<VisitEvent>): void {
  if (event.type !== 'visit-opened') return;
  const day = civilDateOf(moment);
  const changed = run(
    w,
    `UPDATE client SET last_visit = MAX(COALESCE(last_visit, ''), ?), latest_sequence = ? WHERE id = ?`,
    day,
    sequence,
    event.clientId,
  );
  if (changed !== 1) throw new Error('a visit was opened for a client who is not on the record');
}

const OutRow = z.object({ number: z.number().int(), details: z.string(), set_by: z.string() });

/** Takes a client out of every list; null where they are in none. The words that they are found by stay, and find the person. */
export function takeClientOut(w: WriteHandle, clientId: ClientId): z.output<typeof OutRow> | null {
  const found = row(w, 'SELECT number, details, set_by FROM client WHERE id = ?', OutRow, clientId);
  if (found) run(w, 'DELETE FROM client WHERE number = ?', found.number);
  return found;
}

/** The reverse of `takeClientOut`. */
export function returnClient(w: WriteHandle, clientId: ClientId, out: z.output<typeof OutRow>): void {
  const { name, dateOfBirth } = readJson(ClientDetails, out.details);
  run(
    w,
    `INSERT INTO client (number, id, details, set_by, name, name_key, date_of_birth, latest_sequence)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[out.number, clientId, out.details, out.set_by, name, nameKey(name), dateColumn(dateOfBirth), out.number],
  );
}

/** After visits came or went: when the client was here last, and their place among the latest. */
export function renewLatest(w: WriteHandle, clientId: ClientId): void {
  run(
    w,
    `UPDATE client SET last_visit = (SELECT max(opened_on) FROM visit v WHERE v.client_id = client.id),
       latest_sequence = max((SELECT max(s.value) FROM json_each(client.set_by) s),
         coalesce((SELECT max(opened_sequence) FROM visit v WHERE v.client_id = client.id), 0))
     WHERE id = ?`,
    clientId,
  );
}

export function forgetClients(w: WriteHandle): void {
  run(w, 'DELETE FROM client');
  run(w, 'DELETE FROM client_search');
}
