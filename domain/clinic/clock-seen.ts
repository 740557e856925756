import { type Refusal, refuse } from '../refusal.ts';
import type { Moment } from '../time.ts';

export type ClockReading = Pick<Moment, 'instant' | 'zone'>;

/** Time enough to go on typing after the clock was looked at. */
const longest = 60 * 60_000;
/** A page's clock goes on by itself between two readings of the tablet's. */
const slack = 60_000;

/**
 * Why setup must look at the clock once more, or null: everything that is sealed here hangs on its date. The zone decides
 * which date it is, so another zone is another clock.
 */
export function refuseUnseenClock(seen: ClockReading, now: ClockReading): Refusal | null {
  const passed = Date.parse(now.instant) - Date.parse(seen.instant);
  return passed < -slack || passed > longest || seen.zone !== now.zone ? refuse('clock-unseen') : null;
}
