import type { ReadHandle, WriteHandle } from '../../db/file/handles.ts';
import { append, visitEvents } from '../../db/log/log.ts';
import { clientDetails } from '../../db/projections/clients.ts';
import { givenPin } from '../../db/projections/given-pins.ts';
import { licenceNumbers } from '../../db/projections/licences.ts';
import { recordsOf } from '../../db/projections/persons.ts';
import { approvedBefore, hasSeveralTreatments, wasApproved } from '../../db/projections/protocol-versions.ts';
import { presentProtocol, protocolByHash, storeProtocol } from '../../db/projections/protocols.ts';
import { pinRecoveredAt } from '../../db/projections/recovered-pins.ts';
import { workingDays } from '../../db/projections/settings.ts';
import { namesIn } from '../../db/projections/staff-changes.ts';
import { clientOfVisit } from '../../db/projections/visits.ts';
import type { Actor } from '../../domain/actor.ts';
import type { ClientDetails } from '../../domain/clinic/client.ts';
import type { Apart } from '../../domain/clinic/namesake.ts';
import { AppError } from '../../domain/errors.ts';
import type { Sha256, VisitId } from '../../domain/ids.ts';
import { consentStanding, isSampleConsent } from '../../domain/protocol/consent-standing.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import type { PublishedLanguage } from '../../domain/protocol/translations/translation.ts';
import { withConsent } from '../../domain/protocol/with-consent.ts';
import type { Moment } from '../../domain/time.ts';
import type { VisitCommand } from '../../domain/visit/commands.ts';
import { decide } from '../../domain/visit/decide/decide.ts';
import { refuseFull } from '../../domain/visit/decide/room.ts';
import type { Recorded, VisitEvent } from '../../domain/visit/events.ts';
import { takenHome } from '../../domain/visit/reading/sheet-language.ts';
import { foldOn, foldVisit } from '../../domain/visit/state/fold.ts';
import type { VisitState } from '../../domain/visit/state/state.ts';
import { type NamedDeed, whoDid } from '../../domain/visit/views/people.ts';
import { visitView } from '../../domain/visit/views/staff-view.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';
import { lastAnswers } from '../visit/last-answers.ts';
import { apart } from '../visit/namesakes.ts';
import { readerStatement } from '../visit/reader-statement.ts';

/** A visit as loaded from the store: its events, the folded state, and the texts and people it refers to. */
export interface LoadedVisit {
  readonly events: readonly Recorded<VisitEvent>[];
  readonly state: VisitState;
  readonly client: ClientDetails;
  /** Set where another client has the same name. */
  readonly apart: Apart | null;
  /** What this visit is done under: its own checks and care, and the consent text that is asked for or was signed. */
  readonly protocol: Protocol;
  /** The protocol that the consent text is of, whole, as it was published. */
  readonly consentFrom: Protocol;
  /** Hash of the clinic's present consent text; if it differs from the signed one, consent is asked for again. */
  readonly currentConsent: Sha256;
  /** No owner approved the consent text yet: client and paper are told that it is a sample. */
  readonly sample: boolean;
  readonly currentProtocol: Sha256;
  /** What this visit is done under once it took over the clinic's present consent text. */
  readonly presentTexts: Protocol;
  /** The languages that clients can read in, of the version in use first. */
  readonly languages: readonly PublishedLanguage[];
  /** What the client has before them in another language; null while it is the clinic's own. */
  readonly shown: Protocol | null;
  /** The clinic has several treatments, so that a visit says which one it is. */
  readonly severalTreatments: boolean;
  /** Who did what, with their names. */
  readonly people: readonly NamedDeed[];
}

/** Throws AppError `unknown-visit`. */
export function loadVisit(r: ReadHandle, visitId: VisitId): LoadedVisit {
  const events = visitEvents(r, visitId);
  if (events.length === 0) throw new AppError('unknown-visit');
  const state = shownFor(r, stateOf(events));
  const client = clientDetails(r, state.clientId);
  if (!client) throw new Error('a visit refers to a client that the store does not have');
  return {
    events,
    state,
    client,
    apart: apart(r, state.clientId, visitId),
    ...textsOf(r, state),
    severalTreatments: hasSeveralTreatments(r),
    people: peopleOf(r, events),
  };
}

/** The client whose visit it is by now: theirs may have been joined to another record of the same person. */
function shownFor(r: ReadHandle, state: VisitState): VisitState {
  const clientId = clientOfVisit(r, state.id) ?? state.clientId;
  return clientId === state.clientId ? state : { ...state, clientId };
}

type Texts = Pick<
  LoadedVisit,
  'protocol' | 'consentFrom' | 'sample' | 'currentConsent' | 'currentProtocol' | 'presentTexts' | 'languages' | 'shown'
>;

/** The one place that puts together what a visit is done under. */
function textsOf(r: ReadHandle, state: VisitState): Texts {
  const own = protocolByHash(r, state.protocol);
  const consentFrom = state.consentFrom === null ? own : protocolByHash(r, state.consentFrom);
  // A treatment that the clinic no longer has keeps to its own text.
  const current = own && presentProtocol(r, own.treatment);
  if (!own || !consentFrom || !current) throw new Error('a visit refers to a protocol that the store does not have');
  const protocol = withConsent(own, consentFrom);
  const currentConsent = consentStanding(protocol, current);
  return {
    ...{ protocol, consentFrom, currentConsent, currentProtocol: current.hash },
    sample: isSampleConsent({ protocol: consentFrom, hash: state.consentFrom ?? state.protocol }, current, () =>
      wasApproved(r, consentFrom.treatment, state.consentFrom ?? state.protocol),
    ),
    presentTexts: withConsent(own, current.protocol),
    languages: [current.protocol, consentFrom, own].flatMap(({ languages }) => languages ?? []),
    shown: shownTo(r, state),
  };
}

/** The texts before the client, as they were stored when the tablet was handed over. */
function shownTo(r: ReadHandle, { handedOver }: VisitState): Protocol | null {
  const hash = handedOver?.translated?.text;
  return hash ? storedText(r, hash) : null;
}

/** Throws where the record names a text that the store does not have. */
export function storedText(r: ReadHandle, hash: Sha256): Protocol {
  const text = protocolByHash(r, hash);
  if (!text) throw new Error('a visit refers to texts that the store does not have');
  return text;
}

/** The consent and the sheet in the language that the client read them in, and the preparation in the one that they read. */
export function textsRead(
  r: ReadHandle,
  { state, client, protocol, languages }: Pick<LoadedVisit, 'state' | 'client' | 'protocol' | 'languages'>,
): { readonly consentRead: Protocol; readonly careRead: Protocol; readonly preparationRead: Protocol } {
  const text = (hash: Sha256 | null | undefined) => (hash ? storedText(r, hash) : protocol);
  const sheet = state.aftercare ?? state.readIn.aftercare;
  // What was sealed in a language stays in it, whatever the clinic's languages become.
  const sealed = state.sealed?.sheet;
  const home = takenHome(state, { client, protocol, languages });
  return {
    consentRead: text(state.consent ? state.consent.shown : state.declined?.shown),
    // Who left before the tablet was handed over with it reads it at home all the same.
    careRead: sheet ? text(sheet.shown) : sealed === undefined ? home.care() : text(sealed?.text),
    preparationRead: state.rescheduled && sealed !== undefined ? text(sealed?.text) : home.preparation(),
  };
}

/** Whether the consent was a sample when it was signed or declined, whoever approved it since: so the client read it. */
export function sampleWhenRead(
  r: ReadHandle,
  { events, consentFrom, sample }: Pick<LoadedVisit, 'events' | 'consentFrom' | 'sample'>,
): boolean {
  const read = events.findLast(({ event }) => event.type === 'consent-signed' || event.type === 'consent-declined');
  if (sample || !read) return sample;
  const { treatment, versions } = consentFrom;
  return !approvedBefore(r, treatment, read.sequence).some(
    (hash) => protocolByHash(r, hash)?.versions.consent === versions.consent,
  );
}

function peopleOf(r: ReadHandle, events: readonly Recorded<VisitEvent>[]): NamedDeed[] {
  const named = namesIn(r, events);
  return whoDid(events).map((deed) => ({ ...deed, name: named(deed.staffId) }));
}

/** The name that a visit was signed under, where it was moved, or records of its client were joined since, and the name is another now; else null. */
export function signedAs(r: ReadHandle, { state, client }: Pick<LoadedVisit, 'state' | 'client'>): string | null {
  const isOther = state.sealed !== null && state.clientName !== client.name;
  return isOther && (state.moved || recordsOf(r, state.clientId).length > 0) ? state.clientName : null;
}

/** Folds only what was added since the last time. A longer list begins with the same objects. */
function stateOf(events: readonly Recorded<VisitEvent>[]): VisitState {
  const [first] = events;
  const known = first && folded.get(first);
  const goesOn =
    known && known.events.length <= events.length && events[known.events.length - 1] === known.events.at(-1);
  const state = goesOn ? foldOn(known, events) : foldVisit(events);
  if (first) folded.set(first, { events, state });
  return state;
}

interface Folded {
  readonly events: readonly Recorded<VisitEvent>[];
  readonly state: VisitState;
}
const folded = new WeakMap<Recorded<VisitEvent>, Folded>();

export function viewOf(record: LoadedVisit, now: Moment): VisitView {
  const { state, ...context } = record;
  return visitView(state, { ...context, now });
}

export interface ActedBy {
  readonly now: Moment;
  readonly actor: Actor;
  /** The actor gave their PIN with this command. */
  readonly pinned?: boolean;
}

/**
 * Lets the domain decide on a command and records the events, inside the caller's transaction. Throws the refusal as
 * AppError, so that the transaction stores nothing. Returns the visit afterwards.
 */
export function act(w: WriteHandle, visitId: VisitId, command: VisitCommand, by: ActedBy): LoadedVisit {
  return actOn(w, loadVisit(w, visitId), command, by);
}

/** As `act`, for a visit that was already loaded and has not changed since. */
export function actOn(
  w: WriteHandle,
  record: LoadedVisit,
  command: VisitCommand,
  { now, actor, pinned = false }: ActedBy,
): LoadedVisit {
  const { state, ...context } = record;
  const full = refuseFull(record.events, command, actor);
  if (full) throw new AppError(full.code, full.params);
  const { id: visitId } = state;
  const recovered = actor.kind === 'staff' ? pinRecoveredAt(w, actor.staffId) : null;
  const given = actor.kind === 'staff' ? givenPin(w, actor.staffId) : null;
  const licence = actor.kind === 'staff' ? (licenceNumbers(w)[actor.staffId] ?? null) : null;
  const decision = decide(state, command, {
    ...{ now, actor, pinned, pinRecoveredAt: recovered, pinGiven: given, licence },
    ...context,
    ...(command.type === 'report-reaction' && { workingDays: workingDays(w) }),
    ...(command.type === 'sign-as-reader' && { readerStatement: readerStatement(record, now) }),
    ...(command.type === 'confirm-last-answers' && { lastAnswers: lastAnswers(w, state, context.protocol) }),
  });
  if (!decision.ok) throw new AppError(decision.refusal.code, decision.refusal.params);
  if (decision.text) storeProtocol(w, decision.text);
  append(
    w,
    decision.events.map((event) => ({ visitId, clientId: null, actor, moment: now, event })),
  );
  const events = visitEvents(w, visitId);
  const after = shownFor(w, stateOf(events));
  // Handing over may have put a new consent text in the place of the earlier one.
  const texts = after.consentFrom === state.consentFrom ? { shown: shownTo(w, after) } : textsOf(w, after);
  return { ...record, ...texts, events, state: after, people: peopleOf(w, events) };
}
