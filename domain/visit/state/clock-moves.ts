import type { VisitEventOf } from '../events.ts';
import type { VisitState } from './state.ts';
import type { Timed } from './time-line.ts';

/** A move stands unanswered until the practitioner says which time is right. */
export function clockMoved(state: VisitState, timed: Timed, event: VisitEventOf<'clock-moved'>): VisitState {
  const { byMs, before } = event;
  const move = { byMs, at: timed.moment, before, showed: timed.reading, right: null, answered: null };
  return { ...state, clockMoves: [...state.clockMoves, move] };
}

/** An answer is about every move before it that has none. */
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
