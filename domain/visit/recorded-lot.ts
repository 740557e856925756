import { civilDateOf, type Moment } from '../time.ts';
import { accept, type Decision, no } from './decide/decision.ts';
import type { Recorded, VisitEvent, VisitEventOf } from './events.ts';
import { expiryWords, isExpired } from './lots.ts';
import { onTimeLine } from './state/clock.ts';
import type { VisitState } from './state/state.ts';
import type { Lot } from './types.ts';

/** A lot as the record has it. `expiredWhy`: why it was used past its date; absent for one that was not. */
export type RecordedLot = Lot & {
  readonly at: Moment;
  readonly sequence: number;
  readonly expiredWhy?: string;
};

export function recordedLot(
  { sequence, moment: at }: Recorded<VisitEvent>,
  { lot, expiredWhy }: VisitEventOf<'lot-recorded'>,
): RecordedLot {
  return { ...lot, at, sequence, ...(expiredWhy !== undefined && { expiredWhy }) };
}

/** A lot past its date is stopped unless it is written down why it is used all the same; the reason prints. */
export function decideLot(
  state: VisitState,
  { lot, expiredWhy }: { readonly lot: Lot; readonly expiredWhy?: string | undefined },
  now: Moment,
  replaces?: number,
): Decision {
  const expired = isExpired(lot.expiry, civilDateOf(onTimeLine(state, now)));
  if (expired && expiredWhy === undefined)
    return no('lot-expired', `Expired ${expiryWords(lot.expiry)}: use another, or write why.`);
  return accept({
    type: 'lot-recorded',
    lot,
    ...(expired && { expiredWhy }),
    ...(replaces !== undefined && { replaces }),
  });
}
