import { leadOf } from '../../dates/lead.ts';
import { nextDays } from '../../dates/next-session.ts';
import { lastDay, type PossibleDays } from '../../dates/possible-days.ts';
import { sheetBefore, sheetOf } from '../../protocol/model/course-sheet.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { addDays, type CivilDate, civilDateOf, civilTimeOf, type Moment } from '../../time.ts';
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
): Pick<PossibleDays, 'first' | 'why' | 'shut' | 'deadline'> {
  if (state.procedure) {
    const dayZero = dayZeroOf(state, now);
    const { first, because, shut } = nextDays(dayZero, protocol, sheetOf(state.course));
    return { first, why: { because, first, from: dayZero }, shut, deadline: null };
  }
  const { session, sessionsPlanned } = state.course;
  const of = sheetBefore(session, sessionsPlanned);
  const { days, deadline: due } = leadOf(protocol, today, civilTimeOf(onTimeLine(state, now)), of.ahead);
  const { first: alone, shut } = nextDays(today, protocol, of);
  const led = addDays(today, days);
  const first = led > alone ? led : alone;
  const deadline = due && { date: led, ...due };
  const { tooSoon: early } = state;
  return early && early.first > first
    ? { first: early.first, why: { because: 'treatment', first: early.first, from: early.treated }, shut, deadline }
    : { first, why: { because: 'preparation', first, from: today }, shut, deadline };
}
