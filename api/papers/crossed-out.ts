import type { CrossedOutEntry } from '../../documents/papers/inputs.ts';
import type { VisitRecordInput } from '../../documents/papers/visit-record-input.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import type { VisitEventType } from '../../domain/visit/events.ts';
import { recordedLot } from '../../domain/visit/recorded-lot.ts';
import type { VisitState } from '../../domain/visit/state/state.ts';
import type { StruckOut } from '../../domain/visit/state/struck-out.ts';
import { isAboutAlert } from '../../domain/visit/views/decision-mistakes.ts';
import type { EventFact } from '../../domain/visit/views/event-fact.ts';
import { eventFacts } from '../../domain/visit/views/event-facts.ts';
import type { CrossedOut } from '../../domain/visit/views/event-line.ts';
import { actorName, crossedOutBy } from '../../domain/visit/views/event-lines.ts';

interface From {
  readonly state: VisitState;
  readonly protocol: Protocol;
  readonly staffName: (staffId: string) => string;
}

const crossedOut = ({ by }: StruckOut, { state, staffName }: From): CrossedOut =>
  crossedOutBy(by, (actor) => actorName(actor, staffName, state.clientName));

/** The lots as recorded; those taken back are in their place among them. */
export function lotsOf(from: From): VisitRecordInput['lots'] {
  const { state } = from;
  const struck = state.struckOut.flatMap((one) => {
    const { event } = one.entry;
    if (event.type !== 'lot-recorded') return [];
    return [{ ...recordedLot(one.entry, event, state.scalpMap), crossedOut: crossedOut(one, from) }];
  });
  return [...state.lots, ...struck].sort((a, b) => a.sequence - b.sequence);
}

/**
 * What else was taken back: health answers for the consent record, everything else for the visit record. A decision about a
 * health answer stands on both, as the answer's decision does.
 */
export function crossedOutOf(from: From, of: 'answers' | 'rest'): CrossedOutEntry[] {
  const former = of === 'rest' ? formerDetails(from) : [];
  const entries = from.state.struckOut.flatMap((one): CrossedOutEntry[] => {
    const { event, moment: at } = one.entry;
    if (!belongs(one, of) || !named.has(event.type)) return [];
    const facts = eventFacts(one.entry, { protocol: from.protocol, procedure: null, events: [] });
    const entry = { kind: 'event' as const, type: event.type, facts: facts.filter(({ code }) => said.has(code)) };
    return [{ entry, at, crossedOut: crossedOut(one, from) }];
  });
  return [...former, ...entries];
}

function belongs({ entry, by }: StruckOut, of: 'answers' | 'rest'): boolean {
  if (by.event.kind === 'decision') return of === 'rest' || isAboutAlert(entry.event);
  return (by.event.kind === 'answer') === (of === 'answers');
}

/** The name and date of birth that were corrected, each from when it stood. */
function formerDetails({ state, staffName }: From): CrossedOutEntry[] {
  return state.formerDetails.map(({ clientName: name, dateOfBirth: birth, at, by, why }, index) => ({
    entry: { kind: 'client', name, birth },
    at: state.formerDetails[index - 1]?.at ?? state.openedAt,
    crossedOut: { byName: actorName(by, staffName, state.clientName), at, why },
  }));
}

/** What the record shows nowhere else; the list of events has it all. */
const named: ReadonlySet<VisitEventType> = new Set<VisitEventType>([
  'rescheduled',
  'visit-cancelled',
  'time-out-confirmed',
  'procedure-finished',
  'consent-withdrawn',
  'break-ended',
  'aftercare-signed',
  'aftercare-unsigned',
  'aftercare-countersigned',
  'health-answered',
  'too-soon-decided',
  'alert-decided',
  'doctors-note-recorded',
  'fact-recorded',
]);

/** What is said of it beside its name: what was asked, answered and decided, not how it was signed. */
const said: ReadonlySet<EventFact['code']> = new Set<EventFact['code']>([
  'new-date',
  'reasons',
  'reason',
  'about',
  'health-answer',
  'health-said',
  'doctors-note',
  'about-fact',
  'recorded-fact',
  'decision',
]);
