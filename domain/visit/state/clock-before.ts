import type { Reading, TabletClockMove } from '../../clinic/tablet-clock.ts';
import { leastElapsedMs, movedAtOpening } from '../../elapsed.ts';
import { civilDateOf, type Moment, plusMilliseconds } from '../../time.ts';
import type { Recorded, VisitEvent } from '../events.ts';
import type { ClockBefore } from '../types.ts';
import { foldVisit } from './fold.ts';
import { timeLine } from './time-line.ts';

/** What a visit knows of the tablet's clock for those that open after it. */
interface Known extends ClockBefore {
  /** A move or a restart after that reading was not answered: whoever opens a visit is asked the same. */
  readonly asked: boolean;
}

/**
 * What the clock of a visit's events says: its last reading and how far that stood ahead; or, where something about it was not
 * answered, the last reading before that.
 */
export function clockKnownBy(events: readonly Recorded<VisitEvent>[]): Known {
  const before = knownBy.get(events);
  if (before) return before;
  const known = readClock(events);
  knownBy.set(events, known);
  return known;
}

/** Asked for whenever a client is looked at; a list of events is never changed in place. */
const knownBy = new WeakMap<readonly Recorded<VisitEvent>[], Known>();

function readClock(events: readonly Recorded<VisitEvent>[]): Known {
  const { clockMoves, restarts, sealed, closedAt } = foldVisit(events);
  const first = events[0]?.event;
  const before = first?.type === 'visit-opened' && first.clockBefore ? [first.clockBefore] : [];
  const line = timeLine(events).events.map(({ sequence, reading, moment }) => ({
    sequence,
    moment: reading,
    aheadMs: Date.parse(reading.instant) - Date.parse(moment.instant),
  }));
  const known = [...before, ...line];
  const moved = clockMoves
    .filter(({ right }) => right === null)
    .map((move) => known.findIndex(({ moment }) => isSameReading(moment, move.before)));
  const restarted = restarts
    .filter(({ answer, muddled }) => answer === null && !muddled)
    // What was left open in a visit that is over matters to the next one where the date hangs on it.
    .filter(({ redated }) => redated || (!sealed && !closedAt))
    .map(({ last }) => known.findIndex(({ sequence }) => sequence === last));
  const asked = [...moved, ...restarted].filter((index) => index >= 0);
  const found = known[asked.length > 0 ? Math.min(...asked) : known.length - 1];
  if (!found) throw new TypeError('a visit has events');
  return { ...found, asked: asked.length > 0 };
}

const isSameReading = (one: Moment, other: Moment): boolean =>
  one.instant === other.instant && one.uptimeMs === other.uptimeMs && one.bootId === other.bootId;

/**
 * What a visit that opens at `now` has to know of the clock, or null where there is nothing: whatever happened to it since the
 * last reading that is sure is asked about in the visit (docs/rules.md, "Time"). `known`: what the visits before it know;
 * `lastBoot` and `thisBoot`: of the record's entries after that, the newest from before the tablet was started and the first
 * since then; `moves`: what the record noticed of the clock, whoever made an entry then.
 */
export function clockBeforeOpening(
  from: {
    readonly known: Known | null;
    readonly lastBoot: Reading | null;
    readonly thisBoot: Reading | null;
    readonly moves: readonly TabletClockMove[];
  },
  now: Moment,
): ClockBefore | null {
  const { known, lastBoot, thisBoot, moves } = from;
  const aheadMs = known?.aheadMs ?? 0;
  const plain = known && { sequence: known.sequence, moment: known.moment, aheadMs };
  if (known?.asked) return plain;
  const movedSince = known && lastBoot && movedAtOpening(known.moment, lastBoot.moment) !== null;
  const start = lastBoot && !movedSince ? { ...lastBoot, aheadMs } : plain;
  const moved = thisBoot && movedAtOpening(thisBoot.moment, now) !== null ? { ...thisBoot, aheadMs } : null;
  if (!start) return moved;
  if (movedAtOpening(start.moment, now) !== null) return start;
  const restarted = start.moment.bootId !== now.bootId;
  // Somebody is asked what time it is then, whatever was done to the clock since the start.
  if (restarted && isRedated(start.moment, now)) return start;
  const noticed = firstMove(moves, known);
  if (noticed && movedAtOpening(noticed.moment, now) !== null) return { ...noticed, aheadMs };
  // Without a restart the start itself is compared: a clock that was moved and moved back since shows what it showed there.
  if (!restarted) return aheadMs === 0 ? null : start;
  return moved ?? start;
}

/** The last entry before the clock was first seen to move after what is known. */
function firstMove(moves: readonly TabletClockMove[], known: Known | null): Reading | null {
  const from = known?.sequence ?? -1;
  const before = moves.find(({ sequence }) => sequence > from)?.before;
  return before && before.sequence > from ? before : null;
}

function isRedated(before: Moment, now: Moment): boolean {
  const least = plusMilliseconds(before.instant, leastElapsedMs(before, now));
  return civilDateOf({ instant: least, zone: now.zone }) !== civilDateOf(now);
}
