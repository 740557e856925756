import type { CivilDate } from '../../domain/time.ts';
import { type ReadHandle, rows } from '../file/handles.ts';
import { type ClientListing, ListingRow, latestClients, listingColumns } from '../projections/clients.ts';
import { birthDateQuery } from './birth-date.ts';
import { emailQuery, phoneQuery } from './contact.ts';
import { joinedKey, nameKey } from './names.ts';

const mostWords = 8;

/** Whoever is joined to another record of the same person is found as that one. */
const shown = `coalesce(
  (SELECT p.number FROM joined_client j JOIN client p ON p.id = j.person WHERE j.number = s.rowid), s.rowid)`;

/**
 * Finds clients by words of the name (also a former one), by date of birth in common forms, or both, by phone number or e-mail address;
 * an empty query returns the latest. Names that begin with the query come first, then names that hold all its words, newest clients first. It does not rank by word
 * statistics: for one letter and 100,000 clients that would score half of them to show fifty.
 */
export function searchClients(r: ReadHandle, query: string, today: CivilDate, limit = 50): ClientListing[] {
  if (query.trim() === '') return latestClients(r, limit);
  const { dates, birthdays, rest } = birthDateQuery(query, today);
  const born = dates.length > 0 || birthdays.length > 0 ? byBirth(r, dates, birthdays, keysOf(rest), limit) : null;
  // "06 12 34 56 78" is a number, although it begins as a date.
  const phone = phoneQuery(query);
  if (phone) return joined([...(born ?? []), ...byWords(r, phone, limit)], limit);
  if (born) return born;
  const email = emailQuery(query);
  const keys = keysOf(query);
  const named = keys.length === 0 ? [] : byName(r, keys, limit);
  return email ? joined([...byWords(r, [email], limit), ...named], limit) : named;
}

/** Each client once, the first found in front. */
function joined(found: readonly ClientListing[], limit: number): ClientListing[] {
  return [...new Map(found.map((client) => [client.id, client])).values()].slice(0, limit);
}

/** The typed text, and the same as one word where it has an apostrophe or hyphen: "o'brien" also finds "OBrien". */
const keysOf = (typed: string): string[] =>
  [...new Set([nameKey(typed), joinedKey(typed)])].filter((key) => key !== '');

function byName(r: ReadHandle, keys: readonly string[], limit: number): ClientListing[] {
  const beginning = keys.flatMap((key) =>
    rows(
      r,
      `SELECT ${listingColumns} FROM client c WHERE c.name_key >= ? AND c.name_key < ? ORDER BY c.name_key LIMIT ?`,
      ListingRow,
      key,
      // The highest code point: everything that begins with the key sorts before it.
      `${key}\u{10ffff}`,
      limit,
    ),
  );
  return beginning.length >= limit ? beginning : joined([...beginning, ...byWords(r, keys, limit)], limit);
}

/** Clients with all words of one of the keys, the newest first. */
function byWords(r: ReadHandle, keys: readonly string[], limit: number): ClientListing[] {
  return rows(
    r,
    `SELECT ${listingColumns} FROM client_search s JOIN client c ON c.number = ${shown}
     WHERE s.words MATCH ? ORDER BY s.rowid DESC LIMIT ?`,
    ListingRow,
    matchAny(keys),
    limit,
  );
}

function byBirth(
  r: ReadHandle,
  dates: readonly CivilDate[],
  birthdays: readonly string[],
  keys: readonly string[],
  limit: number,
): ClientListing[] {
  const named = keys.length === 0 ? '' : `AND c.number IN (SELECT ${shown} FROM client_search s WHERE s.words MATCH ?)`;
  const name = keys.length === 0 ? [] : [matchAny(keys)];
  const found = [
    ...dates.map((date) => ({ where: 'c.date_of_birth = ?', value: date })),
    ...birthdays.map((birthday) => ({ where: 'substr(c.date_of_birth, 6) = ?', value: birthday })),
  ].flatMap(({ where, value }) =>
    rows(
      r,
      `SELECT ${listingColumns} FROM client c WHERE ${where} ${named} ORDER BY c.latest_sequence DESC LIMIT ?`,
      ListingRow,
      value,
      ...name,
      limit,
    ),
  );
  return found.slice(0, limit);
}

/**
 * An FTS query: all words of one key, each as a prefix. Keys hold only letters, digits and spaces, so nothing in them is
 * query syntax.
 */
function matchAny(keys: readonly string[]): string {
  const words = (key: string): string =>
    key
      .split(' ')
      .slice(0, mostWords)
      .map((word) => `"${word}"*`)
      .join(' AND ');
  return keys.map((key) => `(${words(key)})`).join(' OR ');
}
