import { clockMovedMs, leastElapsedMs } from '../../elapsed.ts';
import { civilDateOf, type Moment, plusMilliseconds } from '../../time.ts';
import type { VisitEventOf } from '../events.ts';
import type { Restart } from './restart.ts';
import type { VisitState } from './state.ts';
import type { Timed } from './time-line.ts';

/**
 * A smaller doubt is asked about only where a date depends on it. A break window is half an hour wide (60 to 90 minutes of
 * work), so a doubt of less than half of it does not justify a question during work. Papers say "at least".
 */
export const worthAskingMs = 15 * 60_000;

/**
 * The restart between the visit's last event and a reading, or null. `after`: the reading `showed` on the visit's time line.
 */
export function restartSince(
  state: Pick<VisitState, 'last' | 'procedure'>,
  after: Moment,
  showed: Moment,
): Restart | null {
  const { sequence: last, moment: before, reading } = state.last;
  if (reading.bootId === after.bootId) return null;
  const leastMs = leastElapsedMs(before, after);
  const { procedure } = state;
  return {
    last,
    before,
    after,
    doubtMs: Math.max(0, Date.parse(after.instant) - Date.parse(before.instant) - leastMs),
    setBack: clockMovedMs(reading, showed) !== null,
    redated:
      civilDateOf({ instant: plusMilliseconds(before.instant, leastMs), zone: after.zone }) !== civilDateOf(after),
    during: procedure?.finishedAt ? 'after-work' : procedure ? 'work' : 'before-work',
    answer: null,
    muddled: false,
  };
}

/** Adds a restart before `timed`, if there was one. */
export function withRestart(state: VisitState, timed: Timed): VisitState {
  const restart = restartSince(state, timed.moment, timed.reading);
  return restart ? { ...state, restarts: [...state.restarts, restart] } : state;
}

/** An answer applies to the restarts that it names. */
export function restartAnswered(
  state: VisitState,
  { moment: at, actor: by }: Timed,
  { restarts, aheadMs }: VisitEventOf<'restart-answered'>,
): VisitState {
  return {
    ...state,
    restarts: state.restarts.map((one) =>
      restarts.includes(one.last) ? { ...one, answer: { at, by, aheadMs } } : one,
    ),
  };
}

/**
 * The restarts to ask the practitioner about: during the procedure, because its lengths depend on them, and before it where
 * day 0 does. Restarts after the finish change neither.
 */
export function askedRestarts(state: VisitState, pending: Restart | null): readonly Restart[] {
  return unansweredRestarts(state, pending).filter(matters);
}

/** Also those that nobody is asked about, because nothing depends on them yet. */
export function unansweredRestarts(state: VisitState, pending: Restart | null): readonly Restart[] {
  if (state.sealed || state.closedAt || state.cancelled || state.rescheduled || state.declined) return [];
  const all = pending ? [...state.restarts, pending] : state.restarts;
  return all.filter((one) => one.answer === null && !one.muddled);
}

function matters({ during, doubtMs, setBack, redated }: Restart): boolean {
  switch (during) {
    case 'work':
      return redated || setBack || doubtMs >= worthAskingMs;
    case 'before-work':
      return redated;
    case 'after-work':
      return false;
  }
}
