import { timeOn } from '../../documents/typeset/dates.ts';
import type { Signature } from '../../domain/signature.ts';
import { civilDateOf } from '../../domain/time.ts';
import type { Recorded, VisitEvent } from '../../domain/visit/events.ts';
import { struckBy } from '../../domain/visit/state/struck-out.ts';
import { timeLine } from '../../domain/visit/state/time-line.ts';
import type { EventLine } from '../../domain/visit/views/event-line.ts';

/**
 * The visit's events for people to read, each with its time on the visit's time line, and with the clock's reading where that
 * differed. A signature is named and counted; its strokes are left out.
 */
export function eventLines(
  events: readonly Recorded<VisitEvent>[],
  staffName: (staffId: string) => string,
  clientName: string,
): EventLine[] {
  const timed = timeLine(events).events;
  const struck = struckBy(timed);
  return timed.map(({ sequence, moment, reading, actor, event, retimed }) => {
    const { type, ...fields } = event;
    const payload: Record<string, unknown> =
      'signature' in fields && fields.signature
        ? { ...fields, signature: signatureInWords(fields.signature) }
        : { ...fields };
    const line = { sequence, moment, actor, actorName: actorName(actor, staffName, clientName), type, payload };
    const showed = reading.instant === moment.instant ? {} : { showed: reading };
    if (retimed) {
      const right = timeOn({ instant: retimed.instant, zone: moment.zone }, civilDateOf(moment));
      const why = `It was ${right}. ${retimed.why}`;
      const byName = actorName(retimed.by, staffName, clientName);
      return { ...line, ...showed, crossedOut: { byName, at: retimed.at, why } };
    }
    const by = struck.get(sequence);
    if (!by) return { ...line, ...showed };
    const byName = actorName(by.actor, staffName, clientName);
    return { ...line, ...showed, crossedOut: { byName, at: by.moment, why: by.event.why } };
  });
}

/** Who did it, with the name used on papers and lists. */
export function actorName(
  actor: Recorded<VisitEvent>['actor'],
  staffName: (staffId: string) => string,
  clientName: string,
): string {
  switch (actor.kind) {
    case 'staff':
      return staffName(actor.staffId);
    case 'client':
      return clientName;
    case 'system':
      return 'Chairside';
    case 'tablet':
      return 'At the tablet';
  }
}

function signatureInWords(signature: Signature): Record<string, unknown> {
  switch (signature.kind) {
    case 'typed':
      return { kind: 'typed', name: signature.name };
    case 'drawn':
      return { kind: 'drawn', pointer: signature.pointer, strokes: signature.strokes.length };
  }
}
