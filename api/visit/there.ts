import { type ChairVisit, chairVisitsOf } from '../../db/chairs/arrivals.ts';
import { hasOthers } from '../../db/chairs/others.ts';
import { staffNameThere } from '../../db/chairs/staff-there.ts';
import { saysComplication, visitEventsThere } from '../../db/chairs/visit-there.ts';
import type { ReadHandle } from '../../db/file/handles.ts';
import { personOf, recordsOf } from '../../db/projections/persons.ts';
import { protocolByHash } from '../../db/projections/protocols.ts';
import type { ClientId } from '../../domain/ids.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { withConsent } from '../../domain/protocol/with-consent.ts';
import { CivilDate, civilDateOf } from '../../domain/time.ts';
import { nextAfter } from '../../domain/visit/decide/move-appointment.ts';
import type { Recorded, VisitEvent } from '../../domain/visit/events.ts';
import { RecordedFact } from '../../domain/visit/facts/recorded-fact.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import type { VisitState } from '../../domain/visit/state/state.ts';
import { eventLines } from '../../domain/visit/views/event-lines.ts';
import { whoDid } from '../../domain/visit/views/people.ts';
import { visitSummary } from '../../domain/visit/views/summary.ts';
import { type Answers, ThenAndNow, thenAndNow } from '../../domain/visit/views/then-and-now.ts';
import { ToldVisit } from '../contract/chairs.ts';

/** A visit of another chair, as its rows that are here say it. */
export interface VisitThere {
  readonly events: readonly Recorded<VisitEvent>[];
  readonly state: VisitState;
  /** What it is done under; null where that text is not on this tablet. */
  readonly protocol: Protocol | null;
}

/** The latest first, of whichever of their records. Empty where there are no other chairs. */
export function visitsThere(r: ReadHandle, person: ClientId): ChairVisit[] {
  if (!hasOthers(r)) return [];
  return [person, ...recordsOf(r, person)]
    .flatMap((one) => chairVisitsOf(r, one))
    .sort((one, other) => (isLater(one, other) ? -1 : 1));
}

type Dated = Pick<ChairVisit, 'id' | 'openedOn'>;

/** Of two on one day the ids tell: they count up with time. */
export const isLater = (one: Dated, other: Dated): boolean =>
  one.openedOn === other.openedOn ? one.id > other.id : one.openedOn > other.openedOn;

/** Null where its rows make no visit: some of them were erased, or are not here. */
export function visitThere(r: ReadHandle, { id, clientId: of }: ChairVisit): VisitThere | null {
  const events = visitEventsThere(r, id);
  const folded = events[0]?.event.type === 'visit-opened' ? sayable(() => foldVisit(events)) : null;
  if (!folded) return null;
  const clientId = personOf(r, of);
  const own = protocolByHash(r, folded.protocol);
  const consentFrom = folded.consentFrom === null ? own : protocolByHash(r, folded.consentFrom);
  return {
    ...{ events, state: folded.clientId === clientId ? folded : { ...folded, clientId } },
    protocol: own && consentFrom && withConsent(own, consentFrom),
  };
}

/** All that people read of it; null where there is nothing to read it by. */
export function toldVisit(
  r: ReadHandle,
  { chair }: ChairVisit,
  { events, state, protocol }: VisitThere,
  clientName: string,
): ToldVisit | null {
  if (!protocol) return null;
  const staffName = (staffId: string): string => staffNameThere(r, chair, staffId);
  return sayable(() => {
    const { stage, outcome, final } = visitSummary(state, protocol);
    return ToldVisit.parse({
      ...{ stage, outcome, final, treatment: protocol.name, next: nextAfter(state) },
      people: whoDid(events).map((deed) => ({ ...deed, name: staffName(deed.staffId) })),
      lots: state.lots.map(({ kind, name, maker, lot, expiry }) => ({ kind, name, maker, lot, expiry })),
      health: state.intakeFinished ? thenAndNow(null, { state, protocol }) : null,
      lines: eventLines(events, { protocol, procedure: state.procedure, staffName, clientName }),
    });
  });
}

/** What a client answered there; null where it cannot be read here. */
export function answersThere(r: ReadHandle, visit: ChairVisit): Answers | null {
  const { protocol, state } = visitThere(r, visit) ?? { protocol: null, state: null };
  const isRead = protocol && state && sayable(() => ThenAndNow.parse(thenAndNow(null, { state, protocol })));
  return isRead ? { state, protocol } : null;
}

/** The latest complication during work on a client on other chairs, and when it was recorded; null where none can be read here. */
export function complicationThere(r: ReadHandle, person: ClientId) {
  for (const visit of visitsThere(r, person)) {
    if (!saysComplication(r, visit.id)) continue;
    const found = sayable(() => {
      const recorded = visitThere(r, visit)?.state.facts.complications;
      if (!recorded) return null;
      const { at, value } = recorded;
      return { visitId: visit.id, at, date: CivilDate.parse(civilDateOf(at)), recorded: RecordedFact.parse(value) };
    });
    if (found?.recorded.fact === 'complications' && found.recorded.result === 'occurred') return found;
  }
  return null;
}

/** What another chair writes may be in an order or at a time that no visit has: then it says nothing, and stops nobody here. */
export function sayable<T>(say: () => T): T | null {
  try {
    return say();
  } catch {
    return null;
  }
}
