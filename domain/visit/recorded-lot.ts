import type { Moment } from '../time.ts';
import type { Recorded, VisitEvent, VisitEventOf } from './events.ts';
import type { MapArea } from './scalp-map/map-area.ts';
import type { Lot } from './types.ts';

/** A lot as recorded. `expiredWhy`: why it was used after its date; absent otherwise. */
export type RecordedLot = Lot & {
  readonly at: Moment;
  readonly sequence: number;
  readonly expiredWhy?: string;
  /** Where on the scalp it went; empty while nobody said. */
  readonly areas: readonly MapArea[];
};

/** `map`: the scalp map so far, by the entries of lots. A lot that replaces a wrong entry went where that was said to have gone. */
export function recordedLot(
  { sequence, moment: at }: Recorded<VisitEvent>,
  { lot, expiredWhy, replaces }: VisitEventOf<'lot-recorded'>,
  map: Readonly<Record<number, readonly MapArea[]>>,
): RecordedLot {
  const areas = (replaces !== undefined && map[replaces]) || [];
  return { ...lot, at, sequence, areas, ...(expiredWhy !== undefined && { expiredWhy }) };
}
