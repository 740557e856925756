import { noticedJumpMs } from '../../elapsed.ts';
import { type CivilDate, civilDateOf, type Instant, type Moment, plusMilliseconds } from '../../time.ts';
import { moveSince } from './clock-moves.ts';
import type { Restart } from './restart.ts';
import { askedRestarts, restartSince, unansweredRestarts } from './restarts.ts';
import type { VisitState } from './state.ts';
import { shifted } from './time-line.ts';

/** How fast the tablet's clock is at `now`, in ms, as far as known. */
function aheadAt(state: VisitState, now: Moment): number {
  return state.clockAheadMs + (moveSince(state, now)?.byMs ?? 0);
}

/** Whether the practitioner has to say which time is right. */
export function hasClockToConfirm(state: VisitState, now: Moment): boolean {
  return state.clockMoves.some(({ right }) => right === null) || moveSince(state, now) !== null;
}

/** The question for staff: `now` as the tablet shows it, `before` as it would be without the move. */
export function clockQuestion(state: VisitState, now: Moment): { now: Moment; before: Moment; byMs: number } | null {
  if (!hasClockToConfirm(state, now)) return null;
  const unanswered = state.clockMoves.filter(({ right }) => right === null).reduce((sum, { byMs }) => sum + byMs, 0);
  return { now, before: onTimeLine(state, now), byMs: unanswered + (moveSince(state, now)?.byMs ?? 0) };
}

/** Puts a clock reading on the visit's time line. Until a move is answered, it counts as wrong. */
export function onTimeLine(state: VisitState, now: Moment): Moment {
  return shifted(now, aheadAt(state, now));
}

/** The date at `now` on the visit's time line. Every rule that needs today's date asks here. */
export function todayOf(state: VisitState, now: Moment): CivilDate {
  return civilDateOf(onTimeLine(state, now));
}

/** The time for a paper sealed now; null while the right time is open. */
export function sealingTime(state: VisitState, now: Moment): Moment | null {
  return hasClockToConfirm(state, now) ? null : onTimeLine(state, now);
}

/** A move to another date, or a restart across midnight, must be confirmed before anything is dated by it. */
export function isDateInDoubt(state: VisitState, now: Moment): boolean {
  if (openRestarts(state, now).some(({ redated }) => redated)) return true;
  return hasClockToConfirm(state, now) && civilDateOf(now) !== todayOf(state, now);
}

/** The restarts to ask about at `now`; none while a move of the clock is open, which comes first. */
export function openRestarts(state: VisitState, now: Moment): readonly Restart[] {
  if (hasClockToConfirm(state, now)) return [];
  return askedRestarts(state, restartSince(state, onTimeLine(state, now), now));
}

/** All restarts without an answer, whether asked about or not; none while a move of the clock is open. */
export function silentRestarts(state: VisitState, now: Moment): readonly Restart[] {
  if (hasClockToConfirm(state, now)) return [];
  return unansweredRestarts(state, restartSince(state, onTimeLine(state, now), now));
}

/**
 * The question after a restart: is it `now`? `from`: the last entry before it; `to`: when the tablet started again, both by
 * its clock. `least`: the earliest possible time, because the tablet has measured the time since its start.
 */
export function restartQuestion(
  state: VisitState,
  now: Moment,
): { now: Moment; from: Moment; to: Moment; least: Instant } | null {
  const open = openRestarts(state, now);
  const [first, last] = [open[0], open.at(-1)];
  if (!first || !last) return null;
  const { before, after, doubtMs } = last;
  const at = onTimeLine(state, now);
  const started = plusMilliseconds(before.instant, doubtMs);
  return {
    now: at,
    from: first.before,
    to: { ...after, instant: started < after.instant ? started : after.instant },
    least: plusMilliseconds(at.instant, -doubtMs),
  };
}

/**
 * Whether an answer about the clock in one visit also answers another: both ask about the same move or restart and mean the
 * same time. A visit with other moves, or other answers, is asked itself.
 */
export function asksTheSame(one: VisitState, other: VisitState, now: Moment): boolean {
  const [moved, alsoMoved] = [clockQuestion(one, now), clockQuestion(other, now)];
  if (moved || alsoMoved)
    return moved !== null && alsoMoved !== null && isNear(moved.before, alsoMoved.before) && isLike(moved, alsoMoved);
  const [off, alsoOff] = [restartQuestion(one, now), restartQuestion(other, now)];
  return off !== null && alsoOff !== null && isNear(off.now, alsoOff.now) && off.from.bootId === alsoOff.from.bootId;
}

/**
 * Whether a visit that is not asked about a restart had the same one as a visit that is. Nothing depends on it there yet, but
 * later work would otherwise use another clock.
 */
export function sawTheSame(asked: VisitState, other: VisitState, now: Moment): boolean {
  const question = restartQuestion(asked, now);
  if (!question || restartQuestion(other, now) || !isNear(question.now, onTimeLine(other, now))) return false;
  return silentRestarts(other, now).some(({ before }) => before.bootId === question.from.bootId);
}

const isNear = (one: Moment, other: Moment): boolean =>
  Math.abs(Date.parse(one.instant) - Date.parse(other.instant)) <= noticedJumpMs;

const isLike = (one: { byMs: number }, other: { byMs: number }): boolean =>
  Math.abs(one.byMs - other.byMs) <= noticedJumpMs;
