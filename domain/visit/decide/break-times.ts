import type { RefusalParams } from '../../refusal.ts';
import {
  addDays,
  type CivilTime,
  civilDateOf,
  civilTimeOf,
  type Instant,
  instantsAt,
  type Moment,
  plusMilliseconds,
} from '../../time.ts';
import { zoneName } from '../../zone-name.ts';
import type { StaffCommand } from '../commands.ts';
import { onTimeLine } from '../state/clock.ts';
import type { BreakEntry } from '../state/procedure.ts';
import type { VisitState } from '../state/state.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';

/** Whether a break's time may be corrected: a break was taken, and nothing is sealed. */
export function canCorrectBreaks(state: VisitState): boolean {
  const taken = state.procedure?.breaks.some(({ kind }) => kind === 'taken') ?? false;
  return taken && !state.sealed && !state.closedAt && !state.handedOver;
}

/**
 * Corrects the time of a break's start or end. The time must lie between the entries before and after it and not in the
 * future; the PIN is required. The tapped time stays in the log.
 */
export function decideBreakTime(
  state: VisitState,
  { sequence, time, zone, why }: Extract<StaffCommand, { type: 'correct-break-time' }>,
  context: DecideContext,
): Decision {
  const now = onTimeLine(state, context.now);
  const between = limitsOf(state, sequence, now);
  if (!between) return no('unknown-item');
  const found = within(time, between);
  const names = found.map((instant) => zoneName({ instant, zone: between.tapped.zone }));
  const named = zone === undefined ? found : found.filter((_, index) => names[index] === zone.toUpperCase());
  const [instant, another] = named;
  if (found.length > 1 && (instant === undefined || another !== undefined)) {
    const [first = '', second = ''] = names;
    return no('break-time-out', { because: 'twice', time, first, second });
  }
  if (instant === undefined) return no('break-time-out', rangeOf(between));
  if (context.pinned !== true) return no('pin-needed');
  // Stored in the tablet's time, as all readings in the log are.
  const aheadMs = Date.parse(context.now.instant) - Date.parse(now.instant);
  return accept({ type: 'break-time-corrected', sequence, instant: plusMilliseconds(instant, aheadMs), why });
}

interface Limits {
  readonly from: Instant;
  readonly to: Instant;
  /** The time in force now. */
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
  const endOf = (taken: BreakEntry | undefined): Instant => (taken?.endedAt ?? startedAt).instant;
  if (one.sequence === sequence)
    return { from: endOf(breaks[index - 1]), to: one.endedAt?.instant ?? end, tapped: one.startedAt };
  const next = breaks[index + 1]?.startedAt.instant ?? end;
  return one.endedAt && { from: one.startedAt.instant, to: next, tapped: one.endedAt };
}

/** With zones where the clocks change in between: "00:50 BST to 01:25 GMT". */
function rangeOf({ from, to, tapped: { zone } }: Limits): RefusalParams['break-time-out'] {
  const [first, last] = [
    { instant: from, zone },
    { instant: to, zone },
  ] as const;
  const [fromZone, toZone] = [zoneName(first), zoneName(last)];
  const range = { because: 'range', from: civilTimeOf(first), to: civilTimeOf(last) } as const;
  return fromZone === toZone ? range : { ...range, fromZone, toZone };
}

/** The time as instants within the limits, earlier first; the minute of a limit counts as within. */
function within(time: CivilTime, { from, to, tapped }: Limits): Instant[] {
  const { zone } = tapped;
  const first = civilDateOf({ instant: from, zone });
  const last = civilDateOf({ instant: to, zone });
  const found = [...new Set([first, addDays(first, 1), last])]
    .flatMap((date) => instantsAt(date, time, zone))
    .filter((instant) => instant <= to && plusMilliseconds(instant, 59_999) >= from)
    .map((instant) => (instant < from ? from : instant));
  const off = (instant: Instant) => Math.abs(Date.parse(instant) - Date.parse(tapped.instant));
  const [nearest] = [...found].sort((a, b) => off(a) - off(b));
  // Of two days the nearer one is meant; for an hour that occurs twice, the person says which.
  const twice = (instant: Instant) => nearest && Math.abs(Date.parse(instant) - Date.parse(nearest)) <= 2 * 3_600_000;
  return found.filter(twice).sort();
}
