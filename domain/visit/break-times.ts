import {
  addDays,
  type CivilTime,
  civilDateOf,
  civilTimeOf,
  type Instant,
  instantsAt,
  type Moment,
  plusMilliseconds,
} from '../time.ts';
import { onTimeLine } from './clock.ts';
import type { StaffCommand } from './commands.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';
import type { BreakRecord } from './procedure.ts';
import type { VisitState } from './state.ts';

/** True while a break's time may be put right: one was taken, and nothing is sealed. */
export function canCorrectBreaks(state: VisitState): boolean {
  const taken = state.procedure?.breaks.some(({ kind }) => kind === 'taken') ?? false;
  return taken && !state.sealed && !state.closedAt && !state.handedOver;
}

/**
 * A break began or ended at another time than it was tapped. The time lies between what was recorded before and after it
 * and never in the future; whoever states it types their PIN. The tap stays in the log.
 */
export function decideBreakTime(
  state: VisitState,
  { sequence, time, why }: Extract<StaffCommand, { type: 'correct-break-time' }>,
  context: DecideContext,
): Decision {
  const now = onTimeLine(state, context.now);
  const between = limitsOf(state, sequence, now);
  if (!between) return no('unknown-item');
  const instant = nearest(time, between);
  if (instant === null) {
    const [from, to] = [between.from, between.to].map((at) => civilTimeOf({ instant: at, zone: between.tapped.zone }));
    return no(
      'break-time-out',
      `Choose a time from ${from} to ${to}. The break lies between what was recorded around it.`,
    );
  }
  if (context.pinned !== true) return no('pin-needed');
  // In the tablet's time, as the log has every other reading.
  const aheadMs = Date.parse(context.now.instant) - Date.parse(now.instant);
  return accept({ type: 'break-time-corrected', sequence, instant: plusMilliseconds(instant, aheadMs), why });
}

interface Limits {
  readonly from: Instant;
  readonly to: Instant;
  /** The time that counts at present. */
  readonly tapped: Moment;
}

function limitsOf(state: VisitState, sequence: number, now: Moment): Limits | null {
  const { procedure } = state;
  if (!procedure) return null;
  const { breaks, startedAt, finishedAt } = procedure;
  const index = breaks.findIndex((one) => one.kind === 'taken' && [one.sequence, one.endSequence].includes(sequence));
  const one = breaks[index];
  if (!one) return null;
  const end: Instant = (finishedAt ?? now).instant;
  const endOf = (taken: BreakRecord | undefined): Instant => (taken?.endedAt ?? startedAt).instant;
  if (one.sequence === sequence)
    return { from: endOf(breaks[index - 1]), to: one.endedAt?.instant ?? end, tapped: one.startedAt };
  const next = breaks[index + 1]?.startedAt.instant ?? end;
  return one.endedAt && { from: one.startedAt.instant, to: next, tapped: one.endedAt };
}

/** The time on the clock as an instant within the limits, the nearest one to the tap; a limit's own minute counts as within. */
function nearest(time: CivilTime, { from, to, tapped }: Limits): Instant | null {
  const { zone } = tapped;
  const first = civilDateOf({ instant: from, zone });
  const last = civilDateOf({ instant: to, zone });
  const found = [...new Set([first, addDays(first, 1), last])]
    .flatMap((date) => instantsAt(date, time, zone))
    .filter((instant) => instant <= to && plusMilliseconds(instant, 59_999) >= from)
    .map((instant) => (instant < from ? from : instant));
  const off = (instant: Instant) => Math.abs(Date.parse(instant) - Date.parse(tapped.instant));
  return found.sort((a, b) => off(a) - off(b))[0] ?? null;
}
