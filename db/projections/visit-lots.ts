import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import { type LotKey, lotKey } from '../../domain/lots/lot-ref.ts';
import { civilDateOf } from '../../domain/time.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { LotKind } from '../../domain/visit/types.ts';
import { type ReadHandle, rows, run, type WriteHandle } from '../file/handles.ts';
import type { Projected } from '../log/types.ts';
import { renewKnownLot } from './known-lots.ts';

const KeyRow = z
  .object({ number_key: z.string(), kind: LotKind, maker_key: z.string() })
  .transform(({ number_key, kind, maker_key }): LotKey => ({ number: number_key, kind, maker: maker_key }));

/** Which lots a visit used, and where on the scalp: what a recall asks for. */
export function projectVisitLots(
  w: WriteHandle,
  { sequence, visitId, moment, event }: Projected<VisitEvent> & { readonly visitId: VisitId },
): void {
  switch (event.type) {
    case 'lot-recorded': {
      const { lot, replaces } = event;
      const key = lotKey(lot);
      // The lot that was put in the place of a wrong one went where that was said to have gone.
      run(
        w,
        `INSERT INTO visit_lot
           (sequence, visit_id, client_id, kind, number_key, maker_key, name, maker, lot, expiry, gtin, used_on, areas,
            crossed_out)
         SELECT ?, v.id, v.client_id, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce((SELECT areas FROM visit_lot WHERE sequence = ?), '[]'), 0
         FROM visit v WHERE v.id = ?`,
        ...[sequence, key.kind, key.number, key.maker, lot.name, lot.maker, lot.lot, lot.expiry, lot.gtin ?? null],
        ...[civilDateOf(moment), replaces ?? null, visitId],
      );
      renewKnownLot(w, key);
      break;
    }
    case 'taken-back': {
      if (event.kind !== 'lot') break;
      for (const taken of event.sequences) {
        const crossedOut = 'UPDATE visit_lot SET crossed_out = 1 WHERE sequence = ? AND visit_id = ?';
        if (run(w, crossedOut, taken, visitId) === 0) continue;
        for (const key of keysWhere(w, 'sequence = ?', taken)) renewKnownLot(w, key);
      }
      break;
    }
    case 'scalp-mapped':
      run(w, "UPDATE visit_lot SET areas = '[]' WHERE visit_id = ?", visitId);
      for (const { lot, areas } of event.lots)
        run(
          w,
          'UPDATE visit_lot SET areas = ? WHERE sequence = ? AND visit_id = ?',
          ...[canonicalJson(areas), lot, visitId],
        );
      break;
    default:
  }
}

/** An erased client got no lot: what was known only through them is not known any more. */
export function forgetLotsOf(w: WriteHandle, clientId: ClientId): void {
  const keys = keysWhere(w, 'client_id = ?', clientId);
  run(w, 'DELETE FROM visit_lot WHERE client_id = ?', clientId);
  for (const key of keys) renewKnownLot(w, key);
}

function keysWhere(r: ReadHandle, where: string, value: string | number): LotKey[] {
  return rows(r, `SELECT DISTINCT number_key, kind, maker_key FROM visit_lot WHERE ${where}`, KeyRow, value);
}

export function forgetVisitLots(w: WriteHandle): void {
  run(w, 'DELETE FROM visit_lot');
}
