import { z } from 'zod';
import { ClientId, VisitId } from '../../domain/ids.ts';
import type { LotKey } from '../../domain/lots/lot-ref.ts';
import { CivilDate } from '../../domain/time.ts';
import { MapArea } from '../../domain/visit/scalp-map/map-area.ts';
import { HowGiven } from '../../domain/visit/types.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, rows } from '../file/handles.ts';

/**
 * Uses of a lot. Where one side does not say the maker, the number alone decides: of two people, one too many is called rather than one too
 * few.
 */
export const uses = (l: string) =>
  `${l}.number_key = ? AND ${l}.kind = ? AND ${l}.crossed_out = 0 AND (${l}.maker_key = ? OR ${l}.maker_key = '' OR ? = '')`;
export const valuesOf = ({ number, kind, maker }: LotKey) => [number, kind, maker, maker] as const;

const UseCountRow = z.object({ people: z.number().int(), visits: z.number().int(), last: CivilDate.nullable() });

/** How many people and visits got the lot, and the latest day. */
export function lotUse(r: ReadHandle, key: LotKey): z.output<typeof UseCountRow> {
  const sql = `SELECT count(DISTINCT client_id) AS people, count(DISTINCT visit_id) AS visits, max(used_on) AS last
    FROM visit_lot l WHERE ${uses('l')}`;
  return row(r, sql, UseCountRow, ...valuesOf(key)) ?? { people: 0, visits: 0, last: null };
}

const PersonRow = z.object({ client_id: ClientId });

/** Who got it, the latest first. */
export function peopleWith(r: ReadHandle, key: LotKey, limit: number, offset: number): ClientId[] {
  const sql = `SELECT client_id FROM visit_lot l WHERE ${uses('l')}
    GROUP BY client_id ORDER BY max(sequence) DESC LIMIT ? OFFSET ?`;
  return rows(r, sql, PersonRow, ...valuesOf(key), limit, offset).map(({ client_id }) => client_id);
}

const UseRow = z
  .object({
    visit_id: VisitId,
    used_on: CivilDate,
    areas: json.pipe(z.array(MapArea)),
    given: HowGiven.nullable(),
    copies: z.number().int(),
  })
  .transform(({ visit_id, used_on, areas, given, copies }) => ({
    visitId: visit_id,
    date: used_on,
    areas,
    /** Before the visit is closed, what was printed counts. */
    given: given ?? (copies > 0 ? ('printed' as const) : null),
  }));
export type LotUse = z.output<typeof UseRow>;

/** The entries of one client's visits with it, the latest first. */
export function usesOf(r: ReadHandle, key: LotKey, clientId: ClientId): LotUse[] {
  const sql = `SELECT l.visit_id, l.used_on, l.areas, g.given, coalesce(g.copies, 0) AS copies
    FROM visit_lot l LEFT JOIN given_copy g ON g.visit_id = l.visit_id
    WHERE l.client_id = ? AND ${uses('l')} ORDER BY l.sequence DESC`;
  return rows(r, sql, UseRow, clientId, ...valuesOf(key));
}

const LotOfClientRow = z.object({
  kind: z.enum(['pigment', 'needle', 'other']),
  name: z.string(),
  maker: z.string(),
  lot: z.string(),
  expiry: z.string(),
  used_on: CivilDate,
  visits: z.number().int(),
});

/** What went into one client, each lot once, the latest first. */
export function lotsOfClient(r: ReadHandle, clientId: ClientId): z.output<typeof LotOfClientRow>[] {
  const sql = `SELECT kind, name, maker, lot, expiry, max(used_on) AS used_on, count(DISTINCT visit_id) AS visits
    FROM visit_lot WHERE client_id = ? AND crossed_out = 0
    GROUP BY number_key, kind, maker_key ORDER BY max(sequence) DESC LIMIT 200`;
  return rows(r, sql, LotOfClientRow, clientId);
}
