import { clockMovedMs } from '../elapsed.ts';
import { civilDateOf, type Moment, plusMilliseconds } from '../time.ts';
import type { VisitState } from './state.ts';

/** A move of the wall clock during the visit. `right`: which time the practitioner said is right; null until they did. */
export interface ClockMove {
  readonly byMs: number;
  readonly at: Moment;
  readonly right: 'now' | 'before' | null;
}

/** Moves that nobody has looked at yet, in ms: those on record, and one that the present reading shows. */
export function unconfirmedMs(state: VisitState, now: Moment): number {
  const recorded = state.clockMoves.filter(({ right }) => right === null).reduce((sum, { byMs }) => sum + byMs, 0);
  return recorded + (clockMovedMs(state.last.moment, now) ?? 0);
}

/** True while the practitioner has to say which time is right. */
export function hasClockToConfirm(state: VisitState, now: Moment): boolean {
  return state.clockMoves.some(({ right }) => right === null) || clockMovedMs(state.last.moment, now) !== null;
}

/** The reading as it would be had nobody moved the clock, moves apart that were said to be right. For calendar dates only. */
export function steadyNow(state: VisitState, now: Moment): Moment {
  return shifted(now, unconfirmedMs(state, now) + saidWrongMs(state));
}

/** The reading without the moves that were said to be wrong: what a treatment's finish is dated by. */
export function rightTime(state: VisitState, at: Moment): Moment {
  return shifted(at, saidWrongMs(state));
}

/** A move onto another date has to be confirmed before anything is dated by it. */
export function isDateInDoubt(state: VisitState, now: Moment): boolean {
  const unconfirmed = unconfirmedMs(state, now);
  return unconfirmed !== 0 && civilDateOf(now) !== civilDateOf(shifted(now, unconfirmed));
}

function saidWrongMs(state: VisitState): number {
  return state.clockMoves.filter(({ right }) => right === 'before').reduce((sum, { byMs }) => sum + byMs, 0);
}

function shifted(moment: Moment, ms: number): Moment {
  return ms === 0 ? moment : { ...moment, instant: plusMilliseconds(moment.instant, -ms) };
}
