import type { ReadHandle } from '../../db/file/handles.ts';
import { type KnownLot, knownLot } from '../../db/projections/lot-list.ts';
import { lotUse } from '../../db/projections/recall.ts';
import { AppError } from '../../domain/errors.ts';
import { type LotRef, lotKey } from '../../domain/lots/lot-ref.ts';
import { lastDay, shelfLife } from '../../domain/lots/shelf-life.ts';
import { type CivilDate, civilDateOf, type Moment } from '../../domain/time.ts';
import type { KnownLotView, LotDetail } from '../contract/lots.ts';

export function knownLotView(lot: KnownLot, today: CivilDate): KnownLotView {
  return {
    ...lot,
    shelf: shelfLife(lot.expiry, today),
    lastDay: lot.expiry === '' ? null : lastDay(lot.expiry),
  };
}

/** Throws `unknown-lot`. */
export function lotDetail(r: ReadHandle, lot: LotRef, now: Moment): LotDetail {
  const key = lotKey(lot);
  const known = knownLot(r, key);
  if (!known) throw new AppError('unknown-lot');
  return { lot: knownLotView(known, civilDateOf(now)), used: lotUse(r, key) };
}
