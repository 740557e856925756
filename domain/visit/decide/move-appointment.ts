import type { PossibleDays } from '../../dates/possible-days.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { Moment } from '../../time.ts';
import type { SystemCommand } from '../commands.ts';
import { sealingTime } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import type { Appointment } from '../types.ts';
import { dateFault } from './date-fault.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';
import { newDates } from './possible-days.ts';

/**
 * The appointment that a visit leads to: where it was moved last, else its new date, else the next session. The one place that says so:
 * the course alone is what it was when the papers were sealed.
 */
export function nextAfter({ moves, rescheduled, course, cancelled, declined }: VisitState): Appointment | null {
  if (cancelled || declined) return null;
  return moves.at(-1)?.next ?? rescheduled?.next ?? course.next;
}

/** Once its papers are sealed, a visit's next appointment is moved by another paper. Before that, the course is changed. */
export function canMoveAppointment(state: VisitState): boolean {
  return state.sealed !== null && nextAfter(state) !== null;
}

/**
 * Days to which the next appointment can be moved, counted from the day of the call: after the treatment that came before, and
 * with its whole preparation still ahead.
 */
export function moveDates(state: VisitState, protocol: Protocol, now: Moment): PossibleDays {
  const after = newDates(state, protocol, now);
  if (!state.procedure) return after;
  const { session } = state.course;
  const coming = { ...state, procedure: null, tooSoon: null, course: { ...state.course, session: session + 1 } };
  const ready = newDates(coming, protocol, now);
  const later = ready.first > after.first ? ready : after;
  return { ...later, shut: [...new Set([...after.shut, ...ready.shut])].sort() };
}

/** The same date again is no move. Its paper is made before, and is recorded in the same event. */
export function decideMove(
  state: VisitState,
  { next, why, head, document }: Extract<SystemCommand, { type: 'move-appointment' }>,
  { protocol, now }: DecideContext,
): Decision {
  const present = nextAfter(state);
  if (!canMoveAppointment(state) || !present || document.kind !== 'moved-sheet') return no('not-now');
  if (sealingTime(state, now) === null) return no('clock-unconfirmed');
  if (present.date === next.date && present.time === next.time) return no('same-appointment');
  return (
    dateFault(moveDates(state, protocol, now), next) ?? accept({ type: 'appointment-moved', next, why, head, document })
  );
}
