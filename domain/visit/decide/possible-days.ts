import { firstPossibleNext } from '../../dates/aftercare.ts';
import type { Protocol } from '../../protocol/schema.ts';
import { addDays, type CivilDate, civilDateOf, civilTimeOf, type Moment } from '../../time.ts';
import { dayZeroOf } from '../stage.ts';
import { onTimeLine } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import type { Appointment } from '../types.ts';

/**
 * The first date for a new appointment. Before a treatment its whole preparation has to fit: with the default protocol the
 * cut lies two days before. After one the scalp needs its days first.
 */
export function earliestNext(state: VisitState, protocol: Protocol, now: Moment): CivilDate {
  if (state.procedure) return firstPossibleNext(dayZeroOf(state, now), protocol);
  const prepared = addDays(civilDateOf(onTimeLine(state, now)), leadDays(protocol));
  const healed = state.tooSoon?.first ?? prepared;
  return healed > prepared ? healed : prepared;
}

const leadDays = (protocol: Protocol): number =>
  protocol.preparation.reduce((days, rule) => Math.max(days, -rule.toDay), 1);

/**
 * Whether the appointment leaves no time for what the sheet asks "by" its time of day: on the first possible date the hair
 * would have to be cut earlier today than it is now.
 */
export function isTooLateToPrepare(
  state: VisitState,
  { date, time }: Appointment,
  { protocol, now }: { readonly protocol: Protocol; readonly now: Moment },
): boolean {
  const steady = onTimeLine(state, now);
  const today = civilDateOf(steady);
  return protocol.preparation.some(
    (rule) => rule.byAppointmentTime && addDays(date, rule.toDay) === today && time <= civilTimeOf(steady),
  );
}
