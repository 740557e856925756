import { civilDateOf } from '../time.ts';
import type { VisitState } from './state/state.ts';

/**
 * Whether a visit opened too soon after the last treatment still waits for its written decision. Not once the first possible
 * day has come, by the last recorded event.
 */
export function isTooSoonOpen({ tooSoon, procedure, last }: VisitState): boolean {
  if (!tooSoon || tooSoon.decision || procedure) return false;
  return civilDateOf(last.moment) < tooSoon.first;
}

/** Whether the decision was to take another day. */
export function isTooSoonStopped({ tooSoon }: VisitState): boolean {
  return tooSoon?.decision?.decision === 'reschedule';
}
