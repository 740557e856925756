import type { CrossedOut, VisitRecordInput } from '../../documents/papers/inputs.ts';
import { bornWords } from '../../documents/typeset/who.ts';
import { english } from '../../documents/words/languages.ts';
import type { Protocol } from '../../domain/protocol/schema.ts';
import type { VisitEvent } from '../../domain/visit/events.ts';
import { recordedLot } from '../../domain/visit/recorded-lot.ts';
import type { VisitState } from '../../domain/visit/state/state.ts';
import type { StruckOut } from '../../domain/visit/state/struck-out.ts';
import { actorName } from '../visit/event-lines.ts';
import { appointmentWords } from '../visit/worded-parts.ts';

interface From {
  readonly state: VisitState;
  readonly protocol: Protocol;
  readonly staffName: (staffId: string) => string;
}

const crossedOut = ({ by: { actor, moment, event } }: StruckOut, { state, staffName }: From): CrossedOut => ({
  byName: actorName(actor, staffName, state.clientName),
  at: moment,
  why: event.why,
});

/** The lots as recorded; those taken back are in their place among them. */
export function lotsOf(from: From): VisitRecordInput['lots'] {
  const { state } = from;
  const struck = state.struckOut.flatMap((one) => {
    const { event } = one.entry;
    if (event.type !== 'lot-recorded') return [];
    return [{ ...recordedLot(one.entry, event), crossedOut: crossedOut(one, from) }];
  });
  return [...state.lots, ...struck].sort((a, b) => a.sequence - b.sequence);
}

/**
 * Other entries taken back, in words: health answers for the consent record, the rest for the visit record. Decisions about a
 * health answer are on both, as the answer's decision is.
 */
export function crossedOutOf(from: From, of: 'answers' | 'rest'): VisitRecordInput['crossedOut'] {
  const former = of === 'rest' ? formerDetails(from) : [];
  const entries = from.state.struckOut.flatMap((one) => {
    if (!belongs(one, of)) return [];
    const words = wordsOf(one.entry.event, from.protocol);
    return words === null ? [] : [{ words, at: one.entry.moment, crossedOut: crossedOut(one, from) }];
  });
  return [...former, ...entries];
}

function belongs({ entry, by }: StruckOut, of: 'answers' | 'rest'): boolean {
  if (by.event.kind === 'decision') return of === 'rest' || entry.event.type === 'alert-decided';
  return (by.event.kind === 'answer') === (of === 'answers');
}

/** Corrected names and dates of birth, with the time from which each was valid. */
function formerDetails({ state, staffName }: From): VisitRecordInput['crossedOut'] {
  return state.formerDetails.map(({ clientName, dateOfBirth, at, by, why }, index) => ({
    words: `Client: ${clientName}, ${bornWords(english, dateOfBirth)}`,
    at: state.formerDetails[index - 1]?.at ?? state.openedAt,
    crossedOut: { byName: actorName(by, staffName, state.clientName), at, why },
  }));
}

/** Null where the paper shows the entry elsewhere; the list of events has them all. */
function wordsOf(event: VisitEvent, protocol: Protocol): string | null {
  switch (event.type) {
    case 'rescheduled': {
      const reasons = event.reasons.join(', ');
      return `Moved to ${appointmentWords(event.next)}: ${reasons}`;
    }
    case 'visit-cancelled':
      return `Visit cancelled: ${event.reason}`;
    case 'time-out-confirmed':
      return 'Time-out confirmed';
    case 'procedure-finished':
      return 'Procedure finished';
    case 'consent-withdrawn':
      return `Consent withdrawn${event.reason === '' ? '' : `: ${event.reason}`}`;
    case 'break-ended':
      return 'Break ended';
    case 'aftercare-signed':
      return 'Client signed the aftercare sheet';
    case 'aftercare-unsigned':
      return `Aftercare sheet left unsigned: ${event.reason}`;
    case 'aftercare-countersigned':
      return 'Witness signed the aftercare sheet';
    case 'health-answered': {
      const said = event.answer === 'yes' ? `Yes. ${event.details}` : 'No';
      return `${healthText(protocol, event.question)} ${said}`;
    }
    case 'too-soon-decided': {
      const decided = event.decision === 'continue' ? 'Continue' : 'Reschedule';
      return `${decided}, too soon after the last session: ${event.reason}`;
    }
    case 'alert-decided': {
      const decided = event.decision === 'continue' ? 'Continue' : 'Reschedule';
      return `${decided}: ${healthText(protocol, event.question)} ${event.reason}`;
    }
    default:
      return null;
  }
}

const healthText = (protocol: Protocol, question: string) =>
  protocol.health.find(({ id }) => id === question)?.text ?? question;
