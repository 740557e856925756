import { clockCreptMs, clockMovedMs } from '../../elapsed.ts';
import type { Moment } from '../../time.ts';
import type { VisitEventOf } from '../events.ts';
import type { VisitState } from './state.ts';
import type { Timed } from './time-line.ts';

/** A move stays open until the practitioner says which time is right. */
export function clockMoved(state: VisitState, timed: Timed, event: VisitEventOf<'clock-moved'>): VisitState {
  const { byMs, before } = event;
  const move = { byMs, at: timed.moment, before, showed: timed.reading, right: null, answered: null };
  return { ...state, clockMoves: [...state.clockMoves, move] };
}

/** An answer applies to every open move before it. */
export function clockAnswered(state: VisitState, timed: Timed, event: VisitEventOf<'clock-confirmed'>): VisitState {
  const laterMs = timed.answer?.laterMs ?? 0;
  const answered = { at: timed.moment, by: timed.actor, laterMs };
  return {
    ...state,
    restarts: laterMs === 0 ? state.restarts : state.restarts.map((one) => ({ ...one, muddled: true })),
    clockMoves: state.clockMoves.map((move) =>
      move.right === null ? { ...move, right: event.right, answered } : move,
    ),
  };
}

/**
 * Returns the move of the clock since the last event that is not recorded yet, or null. It is measured from the anchor if
 * possible, so that steps too small to notice singly show in their sum.
 */
export function moveSince(
  { last, clockAnchor }: VisitState,
  now: Moment,
): Pick<VisitEventOf<'clock-moved'>, 'byMs' | 'before' | 'crept'> | null {
  const byMs = clockMovedMs(last.reading, now);
  const creptMs = clockCreptMs(clockAnchor, now);
  if (creptMs !== null && creptMs !== byMs) return { byMs: creptMs, before: clockAnchor, crept: true };
  return byMs === null ? null : { byMs, before: last.reading };
}

/**
 * The reading from which small steps are summed after an event: the event itself if a move was noticed with it or the tablet
 * restarted.
 */
export function anchorAfter({ last, clockAnchor }: VisitState, { event, reading }: Timed): Moment {
  const anew =
    event.type === 'clock-moved' ||
    reading.bootId !== clockAnchor.bootId ||
    clockMovedMs(last.reading, reading) !== null;
  return anew ? reading : clockAnchor;
}
