import { clockMovedMs } from '../../elapsed.ts';
import { civilDateOf, type Moment } from '../../time.ts';
import type { VisitState } from './state.ts';
import { shifted } from './time-line.ts';

/** How far the tablet's clock stands ahead of the right time at `now`, in ms, as far as is known. */
function aheadAt(state: VisitState, now: Moment): number {
  return state.clockAheadMs + (clockMovedMs(state.last.reading, now) ?? 0);
}

/** True while the practitioner has to say which time is right. */
export function hasClockToConfirm(state: VisitState, now: Moment): boolean {
  return state.clockMoves.some(({ right }) => right === null) || clockMovedMs(state.last.reading, now) !== null;
}

/** The question that staff have to answer: `now` as the tablet shows it, `before` as it would have gone on without the move. */
export function clockQuestion(state: VisitState, now: Moment): { now: Moment; before: Moment; byMs: number } | null {
  if (!hasClockToConfirm(state, now)) return null;
  const unanswered = state.clockMoves.filter(({ right }) => right === null).reduce((sum, { byMs }) => sum + byMs, 0);
  return { now, before: onTimeLine(state, now), byMs: unanswered + (clockMovedMs(state.last.reading, now) ?? 0) };
}

/** A clock reading on the visit's time line. Until a move is answered, it counts as one that should not have been. */
export function onTimeLine(state: VisitState, now: Moment): Moment {
  return shifted(now, aheadAt(state, now));
}

/** The time that a paper sealed now carries; null while it has to be said first which time is right. */
export function sealingTime(state: VisitState, now: Moment): Moment | null {
  return hasClockToConfirm(state, now) ? null : onTimeLine(state, now);
}

/** A move onto another date has to be confirmed before anything is dated by it. */
export function isDateInDoubt(state: VisitState, now: Moment): boolean {
  return hasClockToConfirm(state, now) && civilDateOf(now) !== civilDateOf(onTimeLine(state, now));
}
