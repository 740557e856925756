import { isToldAt, type TabletClockMove } from '../../clinic/tablet-clock.ts';
import type { Recorded, VisitEvent } from '../events.ts';

/**
 * The moves of the tablet's clock that the record of a visit tells of besides its own: those before it that still count
 * (`isToldAt`), and those during it. A move that the visit itself asked about stands there with the answer, once.
 */
export function movesToTell(
  events: readonly Recorded<VisitEvent>[],
  moves: readonly TabletClockMove[],
): readonly TabletClockMove[] {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return [];
  const asked = askedRanges(events).filter(({ from, to, byMs }) => {
    const [one, ...others] = moves.filter(({ sequence }) => sequence > from && sequence < to);
    // Across a restart both are lower bounds, measured at different times.
    return one !== undefined && others.length === 0 && one.byMs < 0 === byMs < 0;
  });
  return moves.filter(
    (move) =>
      (move.sequence > first.sequence || isToldAt(move, first.moment)) &&
      !asked.some(({ from, to }) => move.sequence > from && move.sequence < to),
  );
}

/** The entries between which each move lies that the visit asked about. */
function askedRanges(events: readonly Recorded<VisitEvent>[]) {
  const opened = events[0]?.event;
  const before = opened?.type === 'visit-opened' ? opened.clockBefore?.sequence : undefined;
  return events.flatMap(({ event, sequence }, index) => {
    if (event.type !== 'clock-moved') return [];
    // The one that a visit opens with follows its opening.
    const from = index === 1 && before !== undefined ? before : events[index - 1]?.sequence;
    return from === undefined ? [] : [{ from, to: sequence, byMs: event.byMs }];
  });
}
