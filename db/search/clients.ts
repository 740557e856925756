import type { CivilDate } from '../../domain/time.ts';
import { type ReadHandle, rows } from '../file/handles.ts';
import { type ClientListing, ListingRow, latestClients, listingColumns } from '../projections/clients.ts';
import { birthDateQuery } from './birth-date.ts';
import { joinedKey, nameKey } from './names.ts';

const mostWords = 8;

/**
 * Finds clients by words of the name, by date of birth in common forms, or both; an empty query returns the latest. Names
 * that begin with the query come first, then names that hold all its words, newest clients first. It does not rank by word
 * statistics: for one letter and 100,000 clients that would score half of them to show fifty.
 */
export function searchClients(r: ReadHandle, query: string, today: CivilDate, limit = 50): ClientListing[] {
  if (query.trim() === '') return latestClients(r, limit);
  const { dates, birthdays, rest } = birthDateQuery(query, today);
  if (dates.length > 0 || birthdays.length > 0) return byBirth(r, dates, birthdays, keysOf(rest), limit);
  const keys = keysOf(query);
  return keys.length === 0 ? [] : byName(r, keys, limit);
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
  if (beginning.length >= limit) return beginning;
  const holding = rows(
    r,
    `SELECT ${listingColumns} FROM client_search s JOIN client c ON c.number = s.rowid
     WHERE s.words MATCH ? ORDER BY s.rowid DESC LIMIT ?`,
    ListingRow,
    matchAny(keys),
    limit,
  );
  const seen = new Set(beginning.map((client) => client.id));
  return [...beginning, ...holding.filter((client) => !seen.has(client.id))].slice(0, limit);
}

function byBirth(
  r: ReadHandle,
  dates: readonly CivilDate[],
  birthdays: readonly string[],
  keys: readonly string[],
  limit: number,
): ClientListing[] {
  const named = keys.length === 0 ? '' : 'AND c.number IN (SELECT rowid FROM client_search WHERE words MATCH ?)';
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
