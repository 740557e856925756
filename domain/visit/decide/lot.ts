import type { Moment } from '../../time.ts';
import { isExpired } from '../lots.ts';
import { todayOf } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import type { Lot } from '../types.ts';
import { accept, type Decision, no } from './decision.ts';

/** An expired lot is refused unless a reason for using it is written down; the reason is printed. */
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
