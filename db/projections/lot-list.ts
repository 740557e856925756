import { z } from 'zod';
import { assertNever } from '../../domain/assert-never.ts';
import type { LotKey } from '../../domain/lots/lot-ref.ts';
import { expiringDays } from '../../domain/lots/shelf-life.ts';
import { addDays, CivilDate } from '../../domain/time.ts';
import { LotKind } from '../../domain/visit/types.ts';
import { type ReadHandle, row, rows } from '../file/handles.ts';

const KnownRow = z
  .object({
    kind: LotKind,
    name: z.string(),
    maker: z.string(),
    lot: z.string(),
    expiry: z.string(),
    opened_on: CivilDate.nullable(),
    discarded_on: CivilDate.nullable(),
  })
  .transform(({ opened_on, discarded_on, ...same }) => ({ ...same, openedOn: opened_on, discardedOn: discarded_on }));

/** A lot that the clinic knows; `openedOn` is its first use where nobody said when the package was opened. */
export type KnownLot = z.output<typeof KnownRow>;

const select = 'SELECT kind, name, maker, lot, expiry, opened_on, discarded_on FROM known_lot';

/** Which lots a list shows. */
export type ShownLots = z.infer<typeof LotKind> | 'all' | 'expired' | 'expiring' | 'discarded';

function where(show: ShownLots, today: CivilDate): { readonly sql: string; readonly values: readonly string[] } {
  switch (show) {
    case 'all':
      return { sql: 'discarded_on IS NULL', values: [] };
    case 'pigment':
    case 'needle':
    case 'other':
      return { sql: 'discarded_on IS NULL AND kind = ?', values: [show] };
    case 'expired':
      return { sql: 'discarded_on IS NULL AND last_day < ?', values: [today] };
    case 'expiring':
      return {
        sql: 'discarded_on IS NULL AND last_day >= ? AND last_day <= ?',
        values: [today, addDays(today, expiringDays)],
      };
    case 'discarded':
      return { sql: 'discarded_on IS NOT NULL', values: [] };
    default:
      return assertNever(show);
  }
}

/** What ends first in front; discarded ones, the latest first. */
export function knownLots(
  r: ReadHandle,
  { show, today, offset, limit }: { show: ShownLots; today: CivilDate; offset: number; limit: number },
): KnownLot[] {
  const { sql, values } = where(show, today);
  const order = show === 'discarded' ? 'discarded_on DESC, number_key' : 'last_day, number_key';
  return rows(r, `${select} WHERE ${sql} ORDER BY ${order} LIMIT ? OFFSET ?`, KnownRow, ...values, limit, offset);
}

const CountRow = z.object({ count: z.number().int() });

export function countLots(r: ReadHandle, show: ShownLots, today: CivilDate): number {
  const { sql, values } = where(show, today);
  return row(r, `SELECT count(*) AS count FROM known_lot WHERE ${sql}`, CountRow, ...values)?.count ?? 0;
}

/** Null where nobody ever named it. */
export function knownLot(r: ReadHandle, { number, kind, maker }: LotKey): KnownLot | null {
  return row(r, `${select} WHERE number_key = ? AND kind = ? AND maker_key = ?`, KnownRow, number, kind, maker);
}

/** Lots with this number, in the list's order: of several kinds or makers. */
export function lotsNumbered(r: ReadHandle, number: string): KnownLot[] {
  return rows(r, `${select} WHERE number_key = ? ORDER BY last_day LIMIT 20`, KnownRow, number);
}

const ArticleRow = z.object({ kind: LotKind, name: z.string(), maker: z.string() });

/** What an article's number stood for the last time: of the lot that lasts longest. */
export function articleKnown(r: ReadHandle, gtin: string): z.output<typeof ArticleRow> | null {
  const sql = 'SELECT kind, name, maker FROM known_lot WHERE gtin = ? ORDER BY last_day DESC LIMIT 1';
  return row(r, sql, ArticleRow, gtin);
}
