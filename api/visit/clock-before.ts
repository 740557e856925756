import type { ReadHandle } from '../../db/file/handles.ts';
import { visitEvents } from '../../db/log/log.ts';
import { readingsAround, visitThatKnowsTheClock } from '../../db/log/readings.ts';
import { tabletSince } from '../../db/log/verify/record.ts';
import { tabletClockMoves } from '../../db/projections/custody.ts';
import type { Moment } from '../../domain/time.ts';
import { clockBeforeOpening, clockKnownBy } from '../../domain/visit/state/clock-before.ts';
import { shifted } from '../../domain/visit/state/time-line.ts';
import type { ClockBefore } from '../../domain/visit/types.ts';

/** What a visit that opens at `now` has to know of the tablet's clock; null where there is nothing. */
export function clockBefore(r: ReadHandle, now: Moment): ClockBefore | null {
  const here = tabletSince(r);
  const visitId = visitThatKnowsTheClock(r);
  const newest = visitId && clockKnownBy(visitEvents(r, visitId));
  // A record that was restored on another tablet starts anew there: two tablets were started at different times.
  const known = newest && newest.sequence >= here ? newest : null;
  const around = readingsAround(r, { after: Math.max(known?.sequence ?? -1, here - 1), bootId: now.bootId });
  const moves = tabletClockMoves(r).filter(({ sequence }) => sequence >= here);
  return clockBeforeOpening({ known, ...around, moves }, now);
}

/** A reading as the visits before it said that it is right. */
export function presentTime(r: ReadHandle, now: Moment): Moment {
  return shifted(now, clockBefore(r, now)?.aheadMs ?? 0);
}
