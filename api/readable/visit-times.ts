import { type HeaderRow, momentOf } from '../../db/log/header.ts';
import { type Recorded, VisitEvent } from '../../domain/visit/events.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import type { Procedure } from '../../domain/visit/state/procedure.ts';
import { type Timed, timeLine } from '../../domain/visit/state/time-line.ts';

/** A visit's events on its time line, as its papers and lists show them, with its work and breaks. */
export interface VisitTimes {
  readonly events: readonly Timed[];
  readonly procedure: Procedure | null;
}

/**
 * The time line of the readable part of a visit. Null for other rows, and where one of the visit's events is lost: each row
 * then keeps its clock reading.
 */
export function visitTimes(rows: readonly HeaderRow[], payload: (sequence: number) => unknown): VisitTimes | null {
  const events = rows.flatMap((row): Recorded<VisitEvent>[] => {
    const event = VisitEvent.safeParse(payload(row.sequence));
    if (!event.success) return [];
    return [{ sequence: row.sequence, moment: momentOf(row), actor: row.actor, event: event.data }];
  });
  if (events.length !== rows.length || events[0]?.event.type !== 'visit-opened') return null;
  return { events: timeLine(events).events, procedure: foldVisit(events).procedure };
}
