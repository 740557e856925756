import { type CivilDate, civilDateOf, instantsAt, type Moment, plusMilliseconds } from '../../time.ts';
import { zoneName } from '../../zone-name.ts';
import type { StaffCommand } from '../commands.ts';
import { openRestarts, restartQuestion } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';

const minute = 60_000;
/** A clock that was set back while the tablet was off is slow by up to this much. */
const laterMs = 24 * 60 * minute;

/** Answers which time is right: about a moved clock, or, if there is none, about restarts of the tablet. */
export function decideClock(
  state: VisitState,
  { right }: Extract<StaffCommand, { type: 'confirm-clock' }>,
  { now }: DecideContext,
): Decision {
  const restarts = openRestarts(state, now).map(({ last }) => last);
  if (restarts.length === 0) return accept({ type: 'clock-confirmed', right });
  return right === 'now' ? accept({ type: 'restart-answered', restarts, aheadMs: 0 }) : no('not-now');
}

/** States the right time after a restart, to the minute. */
export function decideStatedTime(
  state: VisitState,
  { time, date, zone }: Extract<StaffCommand, { type: 'tell-time' }>,
  { now }: DecideContext,
): Decision {
  const question = restartQuestion(state, now);
  if (!question) return no('not-now');
  const restarts = openRestarts(state, now).map(({ last }) => last);
  const { now: shown, least } = question;
  const shownMinute = minuteOf(shown);
  const on: CivilDate = date ?? civilDateOf(shown);
  const told = instantsAt(on, time, shown.zone)
    .filter((instant, _, { length }) => !zone || length < 2 || zoneName({ instant, zone: shown.zone }) === zone)
    .map((instant) => shownMinute - Date.parse(instant))
    // Within the stated minute, but never before the time that the tablet itself has measured.
    .map((aheadMs) =>
      Math.min(aheadMs, Math.max(aheadMs - (minute - 1), Date.parse(shown.instant) - Date.parse(least))),
    )
    .filter((aheadMs) => aheadMs >= -laterMs && plusMilliseconds(shown.instant, -aheadMs) >= least);
  const [aheadMs] = told.sort((a, b) => Math.abs(a) - Math.abs(b));
  if (aheadMs === undefined) return no('told-time-out');
  return accept({ type: 'restart-answered', restarts, aheadMs: Math.abs(aheadMs) < minute ? 0 : aheadMs });
}

const minuteOf = ({ instant }: Moment): number => Math.floor(Date.parse(instant) / minute) * minute;
