import { type Refusal, refuse } from '../refusal.ts';
import type { Moment } from '../time.ts';

export type ClockReading = Pick<Moment, 'instant' | 'zone'>;

/** Long enough to finish typing after checking the clock. */
const longest = 60 * 60_000;
/** Tolerance: the page's clock runs on between two readings of the tablet's. */
const slack = 60_000;

/**
 * Returns why setup must ask for the clock again, or null: the date of every sealed paper depends on it. A changed zone can
 * change the date, so it counts as another clock.
 */
export function refuseUnseenClock(seen: ClockReading, now: ClockReading): Refusal | null {
  const passed = Date.parse(now.instant) - Date.parse(seen.instant);
  return passed < -slack || passed > longest || seen.zone !== now.zone ? refuse('clock-unseen') : null;
}
