import { firstPossibleNext } from '../../dates/aftercare.ts';
import { lastDay, type PossibleDays } from '../../dates/possible-days.ts';
import type { Protocol } from '../../protocol/schema.ts';
import { addDays, type CivilDate, type CivilTime, civilDateOf, civilTimeOf, type Moment } from '../../time.ts';
import { dayZeroOf } from '../stage.ts';
import { onTimeLine } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';

/**
 * Possible days for a new appointment. Before a treatment, its whole preparation must fit (by default the haircut is two days
 * before); after a recent session, the scalp also needs its days first.
 */
export function newDates(state: VisitState, protocol: Protocol, now: Moment): PossibleDays {
  const steady = onTimeLine(state, now);
  const today = civilDateOf(steady);
  return { today, ...firstOf(state, protocol, now, today), last: lastDay(today), zone: now.zone };
}

function firstOf(
  state: VisitState,
  protocol: Protocol,
  now: Moment,
  today: CivilDate,
): Pick<PossibleDays, 'first' | 'why' | 'cut'> {
  if (state.procedure) {
    const dayZero = dayZeroOf(state, now);
    const first = firstPossibleNext(dayZero, protocol);
    return { first, why: { because: 'treatment', first, from: dayZero }, cut: null };
  }
  const first = addDays(today, leadDays(protocol));
  const { tooSoon: early } = state;
  const cut = cutToday(protocol, today, civilTimeOf(onTimeLine(state, now)));
  return early && early.first > first
    ? { first: early.first, why: { because: 'treatment', first: early.first, from: early.treated }, cut }
    : { first, why: { because: 'preparation', first, from: today }, cut };
}

const leadDays = (protocol: Protocol): number =>
  protocol.preparation.reduce((days, rule) => Math.max(days, -rule.toDay), 1);

/** The date whose sheet would ask for something "by" the appointment's time today, when that time has passed. */
function cutToday(protocol: Protocol, today: CivilDate, after: CivilTime): PossibleDays['cut'] {
  const lead = protocol.preparation
    .filter(({ byAppointmentTime }) => byAppointmentTime)
    .reduce((days, { toDay }) => Math.max(days, -toDay), 0);
  return lead === 0 ? null : { date: addDays(today, lead), after };
}
