import type { Moment } from '../time.ts';
import type { Recorded, VisitEvent, VisitEventOf } from './events.ts';
import type { Lot } from './types.ts';

/** A lot as recorded. `expiredWhy`: why it was used after its date; absent otherwise. */
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
