import type { Actor } from '../../actor.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { Recorded, VisitEvent } from '../events.ts';
import type { Procedure } from '../state/procedure.ts';
import { type StruckOut, struckBy } from '../state/struck-out.ts';
import { timeLine } from '../state/time-line.ts';
import { eventFacts } from './event-facts.ts';
import type { CrossedOut, EventLine } from './event-line.ts';

interface From {
  readonly protocol: Protocol;
  /** The visit's work and breaks. */
  readonly procedure: Procedure | null;
  readonly staffName: (staffId: string) => string;
  readonly clientName: string;
}

/**
 * The visit's events for people to read, each with its time on the visit's one time line, and with what the tablet's clock
 * showed where that was another time.
 */
export function eventLines(
  events: readonly Recorded<VisitEvent>[],
  { protocol, procedure, staffName, clientName }: From,
): EventLine[] {
  const timed = timeLine(events).events;
  const struck = struckBy(timed);
  return timed.map((placed) => {
    const { sequence, moment, reading, actor, event, retimed } = placed;
    const facts = eventFacts(placed, { protocol, procedure, events: timed });
    const line = {
      sequence,
      moment,
      actor,
      actorName: actorName(actor, staffName, clientName),
      type: event.type,
      facts,
    };
    const showed = reading.instant === moment.instant ? {} : { showed: reading };
    if (retimed) {
      const { by: corrector, at, why } = retimed;
      const was = { instant: retimed.instant, zone: moment.zone };
      const byName = actorName(corrector, staffName, clientName);
      return { ...line, ...showed, crossedOut: { byName, at, why, was } };
    }
    const by = struck.get(sequence);
    if (!by) return { ...line, ...showed };
    return { ...line, ...showed, crossedOut: crossedOutBy(by, (actor) => actorName(actor, staffName, clientName)) };
  });
}

/** Who took an entry back, for lists and papers. */
export const crossedOutBy = (
  { actor, moment: at, event }: StruckOut['by'],
  named: (actor: Actor) => string,
): CrossedOut => ({
  byName: named(actor),
  at,
  why: event.why,
  ...(event.kind === 'clock' && { redated: true as const }),
});

/** Who did it, as they are called on papers and lists; '' for the tablet, where nobody is named. */
export function actorName(actor: Actor, staffName: (staffId: string) => string, clientName: string): string {
  switch (actor.kind) {
    case 'staff':
      return staffName(actor.staffId);
    case 'client':
      return clientName;
    case 'system':
      return 'Chairside';
    case 'tablet':
      return '';
  }
}
