import { z } from 'zod';
import type { ClientId } from '../../domain/ids.ts';
import { type CivilDate, Instant } from '../../domain/time.ts';
import { hasOthers } from '../chairs/others.ts';
import { type ReadHandle, row, rows } from '../file/handles.ts';
import { type ClientListing, ListingRow, listingColumns } from '../projections/clients.ts';

/**
 * Which clients are meant, by the row of their last trace: from `from` up to before `before`. `photos` and `marketing`: only those with
 * such photos whose last trace is before that row.
 */
export interface Due {
  /** Nobody who was seen on another chair on this day or later is meant; null where nobody is. */
  readonly since: CivilDate | null;
  readonly from: number;
  readonly before: number;
  readonly held: boolean;
  readonly photos?: { readonly any: number; readonly marketing: number };
}

const oneHeld = `EXISTS (SELECT 1 FROM client_hold h WHERE h.client_id = c.id)
  OR EXISTS (SELECT 1 FROM joined_client j JOIN client_hold h ON h.client_id = j.id WHERE j.person = c.id)`;
const At = z.object({ instant: Instant });
const none = 0;

/** Their own row says when another chair wrote them down, and nothing of the visits there. */
const seenElsewhere = `EXISTS (SELECT 1 FROM chair_visit x WHERE x.client_id = c.id AND x.opened_on >= ?)
  OR EXISTS (SELECT 1 FROM joined_client j JOIN chair_visit x ON x.client_id = j.id WHERE j.person = c.id AND x.opened_on >= ?)`;

/** Nobody whose visit is open is proposed. */
function where(
  r: ReadHandle,
  { since, from, before, held, photos }: Due,
): { readonly sql: string; readonly values: readonly (number | string)[] } {
  const here = `c.latest_sequence >= ? AND c.latest_sequence < ? AND ${held ? '' : 'NOT '}(${oneHeld})
    AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.client_id = c.id AND v.closed = 0)`;
  const isAsked = since !== null && hasOthers(r);
  const sql = isAsked ? `${here} AND NOT (${seenElsewhere})` : here;
  const days = isAsked ? [since, since] : [];
  if (!photos) return { sql, values: [from, before, ...days] };
  const withPhotos = `AND EXISTS (SELECT 1 FROM photo p WHERE p.client_id = c.id
      AND (c.latest_sequence < ? OR (c.latest_sequence < ? AND p.purposes LIKE '%"marketing"%')))`;
  return { sql: `${sql} ${withPhotos}`, values: [from, before, ...days, photos.any, photos.marketing] };
}

const Count = z.object({ count: z.number().int() });

export function countDue(r: ReadHandle, due: Due): number {
  const { sql, values } = where(r, due);
  return row(r, `SELECT count(*) AS count FROM client c WHERE ${sql}`, Count, ...values)?.count ?? none;
}

/** A client and when there was last something of them. */
export interface DueClient extends ClientListing {
  readonly lastSeen: Instant;
}

const Seen = z.object({ last_seen: Instant });
const DueRow = z.looseObject({}).transform((found): DueClient => {
  const { last_seen } = Seen.parse(found);
  return { ...ListingRow.parse(found), lastSeen: last_seen };
});

/** Those whose last trace is the oldest first. */
export function dueClients(
  r: ReadHandle,
  due: Due,
  page: { readonly skip: number; readonly take: number },
): DueClient[] {
  const { sql, values } = where(r, due);
  const listed = `SELECT ${listingColumns}, e.instant AS last_seen FROM client c JOIN event e ON e.sequence = c.latest_sequence
    WHERE ${sql} ORDER BY c.latest_sequence LIMIT ?, ?`;
  return rows(r, listed, DueRow, ...values, page.skip, page.take);
}

/** When there was last something of this client; null for an unknown one. */
export function lastSeen(r: ReadHandle, clientId: ClientId): Instant | null {
  const sql =
    'SELECT e.instant AS last_seen FROM client c JOIN event e ON e.sequence = c.latest_sequence WHERE c.id = ?';
  return row(r, sql, Seen, clientId)?.last_seen ?? null;
}

const Sequence = z.object({ sequence: z.number().int().nullable() });

/** The first row of the log that was not written before this instant; one behind the newest where there is none. */
export function firstRowFrom(r: ReadHandle, instant: Instant): number {
  const newest = row(r, 'SELECT coalesce(max(sequence), -1) AS count FROM event', Count)?.count ?? -1;
  // Only between two steps of the clock do rows follow on one another in time: while it is slow, it says nothing of the rows before.
  const ended = `SELECT s.sequence FROM clock_step s JOIN event e ON e.sequence = s.sequence - 1
    WHERE s.sequence > 0 AND e.instant >= ? ORDER BY s.sequence LIMIT 1`;
  const to = row(r, ended, Sequence, instant)?.sequence ?? newest + 1;
  const from = row(r, 'SELECT max(sequence) AS sequence FROM clock_step WHERE sequence < ?', Sequence, to)?.sequence;
  return firstBetween(r, instant, from ?? 0, to);
}

/** Of rows that follow on one another in time. */
function firstBetween(r: ReadHandle, instant: Instant, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const at = row(r, 'SELECT instant FROM event WHERE sequence = ?', At, middle);
    if (at && at.instant < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
