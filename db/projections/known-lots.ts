import { z } from 'zod';
import { assertNever } from '../../domain/assert-never.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import { type LotKey, lotKey } from '../../domain/lots/lot-ref.ts';
import { lastDay } from '../../domain/lots/shelf-life.ts';
import { isStockEvent } from '../../domain/lots/stock-event.ts';
import { CivilDate, civilDateOf, type Moment } from '../../domain/time.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';

const ofKey = 'number_key = ? AND kind = ? AND maker_key = ?';
const valuesOf = ({ number, kind, maker }: LotKey) => [number, kind, maker] as const;

/** What staff say of a lot counts before what visits say of it; neither is lost to the other. */
export function projectStock(w: WriteHandle, moment: Moment, event: ClinicEvent): void {
  if (!isStockEvent(event) || event.type === 'lot-recalled') return;
  const named = event.type === 'lot-added' ? event.lot : event.of;
  const key = lotKey(named);
  run(
    w,
    `INSERT OR IGNORE INTO stock_lot (number_key, kind, maker_key, name, maker, lot, expiry, gtin, opened_on, discarded_on)
     VALUES (?, ?, ?, NULL, ?, ?, NULL, NULL, NULL, NULL)`,
    ...valuesOf(key),
    ...[named.maker, named.lot],
  );
  const change = (set: string, ...values: (string | null)[]): void => {
    run(w, `UPDATE stock_lot SET ${set} WHERE ${ofKey}`, ...values, ...valuesOf(key));
  };
  switch (event.type) {
    case 'lot-added': {
      const { name, maker, lot, expiry, gtin } = event.lot;
      change(
        'name = ?, maker = ?, lot = ?, expiry = ?, gtin = ?, opened_on = ?, discarded_on = NULL',
        ...[name, maker, lot, expiry, gtin ?? null, event.openedOn],
      );
      break;
    }
    case 'lot-changed':
      change('name = ?, expiry = ?, opened_on = ?', event.name, event.expiry, event.openedOn);
      break;
    case 'lot-discarded':
      change('discarded_on = ?', civilDateOf(moment));
      break;
    default:
      assertNever(event);
  }
  renewKnownLot(w, key);
}

const StockRow = z.object({
  name: z.string().nullable(),
  maker: z.string(),
  lot: z.string(),
  expiry: z.string().nullable(),
  gtin: z.string().nullable(),
  opened_on: CivilDate.nullable(),
  discarded_on: CivilDate.nullable(),
});
const UseRow = z.object({ name: z.string(), maker: z.string(), lot: z.string(), gtin: z.string().nullable() });
const ExpiryRow = z.object({ expiry: z.string() });
const DayRow = z.object({ used_on: CivilDate });

/** Makes one row anew from what staff and visits say now, by the index: a lot of a thousand visits costs no more than one of two. */
export function renewKnownLot(w: WriteHandle, key: LotKey): void {
  const values = valuesOf(key);
  const stock = row(
    w,
    `SELECT name, maker, lot, expiry, gtin, opened_on, discarded_on FROM stock_lot WHERE ${ofKey}`,
    StockRow,
    ...values,
  );
  const used = `FROM visit_lot WHERE ${ofKey} AND crossed_out = 0`;
  const latest = row(w, `SELECT name, maker, lot, gtin ${used} ORDER BY sequence DESC LIMIT 1`, UseRow, ...values);
  const said = stock ?? latest;
  if (!said) {
    run(w, `DELETE FROM known_lot WHERE ${ofKey}`, ...values);
    return;
  }
  const onPackage = (): string =>
    row(w, `SELECT expiry ${used} AND expiry <> '' ORDER BY sequence DESC LIMIT 1`, ExpiryRow, ...values)?.expiry ?? '';
  const first = row(w, `SELECT used_on ${used} ORDER BY sequence LIMIT 1`, DayRow, ...values)?.used_on ?? null;
  const expiry = stock?.expiry || onPackage();
  run(
    w,
    `INSERT OR REPLACE INTO known_lot
       (number_key, kind, maker_key, name, maker, lot, expiry, last_day, gtin, opened_on, discarded_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...values,
    ...[stock?.name ?? latest?.name ?? '', said.maker, said.lot, expiry, lastDay(expiry)],
    ...[stock?.gtin ?? latest?.gtin ?? null],
    ...[stock?.opened_on ?? first, stock?.discarded_on ?? null],
  );
}

export function isKnownLot(r: ReadHandle, key: LotKey): boolean {
  const Found = z.object({ known: z.literal(1) });
  return row(r, `SELECT 1 AS known FROM known_lot WHERE ${ofKey}`, Found, ...valuesOf(key)) !== null;
}

export function forgetStock(w: WriteHandle): void {
  run(w, 'DELETE FROM stock_lot');
  run(w, 'DELETE FROM known_lot');
}
