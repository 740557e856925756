import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import type { Birth } from '../../domain/clinic/birth.ts';
import { ClientDetails, ClientField } from '../../domain/clinic/client.ts';
import type { ClientId } from '../../domain/ids.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, rows, run, type WriteHandle } from '../file/handles.ts';
import { emailWords, phoneWords } from '../search/contact.ts';
import { nameKey, searchWords } from '../search/names.ts';

export const SetBy = z.record(ClientField, z.number().int().positive());
const StoredClient = z.object({
  number: z.number().int(),
  details: json.pipe(ClientDetails),
  set_by: json.pipe(SetBy),
});

export function storedClient(r: ReadHandle, clientId: ClientId): z.output<typeof StoredClient> | null {
  return row(r, 'SELECT number, details, set_by FROM client WHERE id = ?', StoredClient, clientId);
}

/** Empty when the date is unknown: no search by date finds it, and two unknown dates count as equal. */
export const dateColumn = (birth: Birth | null): string => (typeof birth === 'string' ? birth : '');

type Stored = z.output<typeof StoredClient>;

/** What a record said before it took details of another, and the words of former names that it was found by. */
export const BeforeTaken = z.object({
  details: ClientDetails.partial(),
  setBy: z.partialRecord(ClientField, z.number().int()),
  former: z.string(),
});
export type BeforeTaken = z.infer<typeof BeforeTaken>;

const nothing: BeforeTaken = { details: {}, setBy: {}, former: '' };

/** Takes these details of another record, by the event `sequence`. Returns what they replaced; of somebody erased since, nothing. */
export function takeDetails(
  w: WriteHandle,
  clientId: ClientId,
  { from, fields, sequence }: { from: ClientDetails; fields: readonly ClientField[]; sequence: number },
): BeforeTaken {
  const before = storedClient(w, clientId);
  if (!before || fields.length === 0) return nothing;
  const former = fields.includes('name') ? formerWords(w, before.number) : '';
  const of = <T>(values: { readonly [F in ClientField]: T }) => Object.fromEntries(fields.map((f) => [f, values[f]]));
  const setBy = { ...before.set_by, ...Object.fromEntries(fields.map((field) => [field, sequence])) };
  putDetails(w, clientId, before, { details: ClientDetails.parse({ ...before.details, ...of<unknown>(from) }), setBy });
  return { details: of<unknown>(before.details), setBy: of(before.set_by), former };
}

/**
 * Gives back what was taken by the event `sequence`, except what staff changed since. Where the details of yet another record lie on top, it
 * is what those give back. Call it when the two are parted already.
 */
export function giveBackDetails(
  w: WriteHandle,
  clientId: ClientId,
  { sequence, before }: { sequence: number; before: BeforeTaken },
): void {
  const taken = ClientField.options.filter((field) => field in before.setBy);
  const now = storedClient(w, clientId);
  if (!now || taken.length === 0) return;
  const back = taken.filter((field) => now.set_by[field] === sequence);
  const of = (fields: readonly ClientField[], values: Readonly<Partial<Record<ClientField, unknown>>>) =>
    Object.fromEntries(fields.map((field) => [field, values[field]]));
  const details = ClientDetails.parse({ ...now.details, ...of(back, before.details) });
  putDetails(w, clientId, now, { details, setBy: SetBy.parse({ ...now.set_by, ...of(back, before.setBy) }) });
  if (back.includes('name')) index(w, now.number, details, before.former);
  for (const { id, before: on } of rows(w, 'SELECT id, before FROM joined_client WHERE kept = ?', OnTop, clientId)) {
    const under = taken.filter((field) => on.setBy[field] === sequence);
    if (under.length === 0) continue;
    const renewed: BeforeTaken = BeforeTaken.parse({
      details: { ...on.details, ...of(under, before.details) },
      setBy: { ...on.setBy, ...of(under, before.setBy) },
      former: under.includes('name') ? before.former : on.former,
    });
    run(w, 'UPDATE joined_client SET before = ? WHERE id = ?', canonicalJson(renewed), id);
  }
}

const OnTop = z.object({ id: z.string(), before: json.pipe(BeforeTaken) });

/** Whether the event `setBy` took this detail from a record that is joined to theirs still. */
export function isTaken(r: ReadHandle, clientId: ClientId, setBy: number): boolean {
  const sql = 'SELECT id FROM joined_client WHERE kept = ? AND sequence = ?';
  return row(r, sql, z.object({ id: z.string() }), clientId, setBy) !== null;
}

/** Stores details, and the words that they are found by where those changed. */
export function putDetails(
  w: WriteHandle,
  clientId: ClientId,
  before: Stored,
  { details, setBy }: { details: ClientDetails; setBy: Stored['set_by'] },
): void {
  run(
    w,
    'UPDATE client SET details = ?, set_by = ?, name = ?, name_key = ?, date_of_birth = ? WHERE id = ?',
    ...[canonicalJson(details), canonicalJson(setBy), details.name, nameKey(details.name)],
    ...[dateColumn(details.dateOfBirth), clientId],
  );
  const isSame = (['name', 'phone', 'email'] as const).every((field) => details[field] === before.details[field]);
  if (isSame) return;
  const former = formerWords(w, before.number);
  // A name that came from a joined record is no former one of this: that record is found by it.
  const isOwn = details.name !== before.details.name && !isTaken(w, clientId, before.set_by.name);
  index(w, before.number, details, isOwn ? `${former} ${searchWords(before.details.name)}` : former);
}

/** Stands in the index between what a client is found by now and the words of former names; nobody can type it. */
const before = ' | ';

/** Former names find somebody whom staff remember by them; a number or an address that went finds nobody. */
function index(w: WriteHandle, number: number, { name, phone, email }: ClientDetails, former: string): void {
  const words = [searchWords(name), ...phoneWords(phone), ...emailWords(email)].join(' ');
  const names = [...new Set(former.split(' '))].filter(Boolean).join(' ');
  run(w, 'DELETE FROM client_search WHERE rowid = ?', number);
  const sql = 'INSERT INTO client_search (rowid, words) VALUES (?, ?)';
  run(w, sql, number, names === '' ? words : `${words}${before}${names}`);
}

/** The words that a client is found by, under another number. */
export function renumberWords(w: WriteHandle, from: number, to: number): void {
  const Words = z.object({ words: z.string() });
  const found = row(w, 'SELECT words FROM client_search WHERE rowid = ?', Words, from);
  run(w, 'DELETE FROM client_search WHERE rowid = ?', from);
  if (found) run(w, 'INSERT INTO client_search (rowid, words) VALUES (?, ?)', to, found.words);
}

function formerWords(r: ReadHandle, number: number): string {
  const Words = z.object({ words: z.string() });
  return row(r, 'SELECT words FROM client_search WHERE rowid = ?', Words, number)?.words.split(before)[1] ?? '';
}

/** Of somebody who was just written down. */
export const indexNew = (w: WriteHandle, number: number, details: ClientDetails): void => index(w, number, details, '');
