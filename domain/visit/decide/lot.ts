import type { Moment } from '../../time.ts';
import { isExpired } from '../lots.ts';
import { todayOf } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import type { Lot } from '../types.ts';
import { accept, type Decision, no } from './decision.ts';

/** A lot past its date is stopped unless it is written down why it is used all the same; the reason prints. */
export function decideLot(
  state: VisitState,
  { lot, expiredWhy }: { readonly lot: Lot; readonly expiredWhy?: string | undefined },
  now: Moment,
  replaces?: number,
): Decision {
  const expired = isExpired(lot.expiry, todayOf(state, now));
  if (expired && expiredWhy === undefined) return no('lot-expired', { expiry: lot.expiry });
  return accept({
    type: 'lot-recorded',
    lot,
    ...(expired && { expiredWhy }),
    ...(replaces !== undefined && { replaces }),
  });
}
