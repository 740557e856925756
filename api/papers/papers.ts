import { makeAftercareSheet } from '../../documents/papers/aftercare-sheet.ts';
import { makeConsentRecord } from '../../documents/papers/consent-record.ts';
import type {
  AftercareSheetInput,
  ConsentRecordInput,
  DocumentBase,
  PreparationSheetInput,
  SignedBy,
} from '../../documents/papers/inputs.ts';
import { makeLargeAftercareSheet } from '../../documents/papers/large-aftercare.ts';
import { makeLargePreparationSheet } from '../../documents/papers/large-preparation.ts';
import { makePreparationSheet } from '../../documents/papers/preparation-sheet.ts';
import { makeVisitRecord } from '../../documents/papers/visit-record.ts';
import { reasonWords } from '../../documents/words/event-words.ts';
import type { Language } from '../../documents/words/language.ts';
import { paperLanguage } from '../../documents/words/languages.ts';
import { isMinor } from '../../domain/clinic/birth.ts';
import type { ClientDetails } from '../../domain/clinic/client.ts';
import type { ClinicDetails } from '../../domain/clinic/clinic.ts';
import type { ClinicLogo } from '../../domain/clinic/logo.ts';
import type { TabletClockMove } from '../../domain/clinic/tablet-clock.ts';
import { aftercareTimeline } from '../../domain/dates/aftercare.ts';
import { preparationTimeline } from '../../domain/dates/preparation.ts';
import type { Sha256 } from '../../domain/ids.ts';
import { aftercareHash, consentHash, protocolHash } from '../../domain/protocol/hash.ts';
import type { HealthQuestion } from '../../domain/protocol/model/questions.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { treatmentOnPaper } from '../../domain/protocol/treatment-name.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import { papersToSeal } from '../../domain/visit/large-print.ts';
import { reasonIn } from '../../domain/visit/reading-language.ts';
import { outcomeOf } from '../../domain/visit/stage.ts';
import type { Signed, VisitState, Witnessed } from '../../domain/visit/state/state.ts';
import type { Timed } from '../../domain/visit/state/time-line.ts';
import { decidedClauses, signerName } from '../../domain/visit/task.ts';
import type { LargePaper, Reason, VisitPaper } from '../../domain/visit/types.ts';
import type { EventLine } from '../../domain/visit/views/event-line.ts';
import { type Deed, type NamedDeed, whoDid } from '../../domain/visit/views/people.ts';
import { healthAnswered } from './health-answered.ts';
import { pigmentsFor } from './pigments.ts';
import { visitRecordOf } from './visit-paper.ts';

/** The input of one visit's papers, as the record holds it at `madeAt`. */
export interface Papers {
  readonly state: VisitState;
  /** The sheet to take home was asked for in large print too. */
  readonly largePrint: boolean;
  readonly client: ClientDetails;
  readonly clinic: ClinicDetails;
  readonly logo: ClinicLogo | null;
  readonly protocol: Protocol;
  /** The protocol that the consent text is of, as it was published. */
  readonly consentFrom: Protocol;
  /** No owner approved the consent text yet. */
  readonly sample: boolean;
  /** The consent and the sheet as the client read them, in their language. */
  readonly consentRead: Protocol;
  readonly careRead: Protocol;
  /** The preparation, with what was found, in the language that the client reads. */
  readonly preparationRead: Protocol;
  /** An exact text that an event names by its hash. */
  readonly textOf: (hash: Sha256) => Protocol;
  readonly staffName: (staffId: string) => string;
  /** Who seals the papers, which is recorded after they are made. */
  readonly sealing: NamedDeed;
  readonly madeAt: Moment;
  readonly device: string;
  readonly head: Sha256;
  readonly witness: NonNullable<DocumentBase['witness']>;
  readonly sealFingerprint: string;
  /** Nobody was treated. */
  readonly practice: boolean;
  /** The visit's events on its time line, and the same in words. */
  readonly recorded: readonly Timed[];
  readonly events: readonly EventLine[];
  /** What the record noticed of the tablet's clock besides what the visit tells of it. */
  readonly tabletMoves: readonly TabletClockMove[];
}

export interface Paper {
  readonly kind: VisitPaper | LargePaper;
  readonly pdf: Uint8Array;
}

/** Makes the papers for the visit's outcome, unsealed, in the order in which the client gets them. */
export async function makePapers(papers: Papers): Promise<Paper[]> {
  const made: Paper[] = [];
  for (const kind of papersToSeal(papers.state, papers.protocol, papers.largePrint))
    made.push({ kind, pdf: await makePaper(kind, papers) });
  return made;
}

function makePaper(kind: Paper['kind'], papers: Papers): Promise<Uint8Array> {
  switch (kind) {
    case 'aftercare-sheet':
      return makeAftercareSheet(aftercareSheet(papers), careLanguage(papers));
    case 'aftercare-sheet-large':
      return makeLargeAftercareSheet(aftercareSheet(papers), careLanguage(papers));
    case 'preparation-sheet':
      return makePreparationSheet(preparationSheet(papers), preparationLanguage(papers));
    case 'preparation-sheet-large':
      return makeLargePreparationSheet(preparationSheet(papers), preparationLanguage(papers));
    case 'consent-record':
      return consentRecord(papers);
    case 'visit-record':
      return makeVisitRecord({ ...base(papers), ...visitRecordOf(papers) });
  }
}

const named = (deeds: readonly Deed[], staffName: (staffId: string) => string): NamedDeed[] =>
  deeds.map((deed) => ({ ...deed, name: staffName(deed.staffId) }));

function base(papers: Papers): DocumentBase {
  const { state, client, clinic, protocol } = papers;
  return {
    clinic,
    logo: papers.logo,
    ...(papers.practice && { practice: true }),
    client: { name: client.name, dateOfBirth: client.dateOfBirth, language: client.language },
    people: [...named(whoDid(papers.recorded), papers.staffName), papers.sealing],
    session: state.course.session,
    sessionsPlanned: state.course.sessionsPlanned,
    final: state.course.final,
    visitId: state.id,
    madeAt: papers.madeAt,
    device: papers.device,
    head: papers.head,
    witness: papers.witness,
    sealFingerprint: papers.sealFingerprint,
    disclaimer: protocol.disclaimer,
  };
}

/** The client's signature, or a guardian's for a minor; the witness recorded how the signer was identified. */
function clientSigned(
  papers: Papers,
  signed: Pick<Signed, 'signer' | 'dateOfBirth' | 'signature' | 'at'>,
  witness: Witnessed | null,
  { words }: Language,
): SignedBy {
  const { client } = papers;
  // A later correction of the date of birth does not change who signed.
  const minor = isMinor(signed.dateOfBirth, civilDateOf(signed.at));
  const name = signerName(client, minor);
  return {
    // A misspelt name was corrected since: the paper shows both.
    name: signed.signer === null || signed.signer === name ? name : words.common.signedAs(name, signed.signer),
    role: minor ? 'guardian' : 'client',
    signature: signed.signature,
    at: signed.at,
    identifiedBy: witness?.identifiedBy ?? null,
    note: minor ? client.guardianRelation : '',
  };
}

function witnessSigned(papers: Papers, witness: Witnessed): SignedBy {
  return {
    name: papers.staffName(witness.staffId),
    role: 'witness',
    signature: witness.signature,
    at: witness.at,
    identifiedBy: witness.identifiedBy,
    note: witness.note,
  };
}

/** The language that the client read the sheet in is the one that it is written in. */
const careLanguage = ({ careRead }: Papers): Language => paperLanguage(careRead.language);
const preparationLanguage = ({ preparationRead }: Papers): Language => paperLanguage(preparationRead.language);

function aftercareSheet(papers: Papers): AftercareSheetInput {
  const { state, protocol } = papers;
  const { aftercare: signed, aftercareWitness: witness } = state;
  const finished = state.procedure?.finishedAt;
  if (!finished || !witness || (!signed && !state.unsigned))
    throw new TypeError(
      'an aftercare sheet needs a finish, a witness, and a signature or the reason why there is none',
    );
  const { careRead } = papers;
  const timeline = aftercareTimeline({ finished, course: state.course, protocol: careRead });
  return {
    ...base(papers),
    ...pigmentsFor(state, protocol, careLanguage(papers)),
    disclaimer: careRead.disclaimer,
    finishedAt: finished,
    stopped: outcomeOf(state, protocol) === 'stopped',
    timeline,
    aftercareVersion: protocol.versions.care,
    text: aftercareHash(timeline, careRead),
    clientSigned: signed && clientSigned(papers, signed, witness, careLanguage(papers)),
    unsigned: state.unsigned?.reason ?? '',
    witnessSigned: witnessSigned(papers, witness),
  };
}

function preparationSheet(papers: Papers): PreparationSheetInput {
  const { state, protocol, preparationRead: read } = papers;
  const { rescheduled } = state;
  if (!rescheduled) throw new TypeError('a preparation sheet needs a new appointment');
  return {
    ...base(papers),
    disclaimer: read.disclaimer,
    timeline: preparationTimeline({
      appointment: rescheduled.next,
      today: civilDateOf(rescheduled.at),
      zone: rescheduled.at.zone,
      session: state.course.session,
      sessionsPlanned: state.course.sessionsPlanned,
      protocol: read,
    }),
    rescheduled: {
      reasons: rescheduled.reasons.map((reason) => reasonIn(protocol, read, reason)),
      note: rescheduled.clientNote,
      on: rescheduled.at,
    },
  };
}

/** What ended a signed consent before the treatment was finished, if anything did. */
function endedConsent(papers: Papers, language: Language): ConsentRecordInput['ended'] {
  const { state, recorded } = papers;
  const { withdrawn, cancelled, rescheduled, consent } = state;
  if (!consent || state.declined) return null;
  if (withdrawn) {
    const { reason, at, staffId, signature } = withdrawn;
    const signed = signature && clientSigned(papers, { ...withdrawn, signature }, null, language);
    const how = state.procedure ? 'stopped' : 'withdrawn';
    return { how, at, reason, by: papers.staffName(staffId), signed };
  }
  if (state.refusedAtWork) {
    const { reason, at } = state.refusedAtWork;
    return { how: 'not-signed-again', at, reason, by: state.clientName, signed: null };
  }
  if (state.consentOwed && state.procedure?.finishedAt)
    return { how: 'owed-at-finish', at: state.procedure.finishedAt, reason: '', by: '', signed: null };
  const end = recorded.findLast(({ event }) => event.type === 'visit-cancelled' || event.type === 'rescheduled');
  const by = end?.actor.kind === 'staff' ? papers.staffName(end.actor.staffId) : papers.sealing.name;
  if (rescheduled) {
    const { protocol, consentRead, preparationRead } = papers;
    // In the language of the paper, which may be another one than the sheet's.
    const read = preparationRead.language === consentRead.language ? preparationRead : protocol;
    const words = (one: Reason) => reasonWords(language.words.events, reasonIn(protocol, read, one));
    const reason = rescheduled.reasons.map(words).join(', ');
    return { how: 'rescheduled', at: rescheduled.at, reason, by, signed: null };
  }
  return cancelled && { how: 'cancelled', at: cancelled.at, reason: cancelled.reason, by, signed: null };
}

/** A question in the language in which it was answered. */
function askedOf({ state, textOf }: Papers, question: HealthQuestion): HealthQuestion {
  const shown = state.health[question.id]?.shown;
  return (shown && textOf(shown).health.find(({ id }) => id === question.id)) ?? question;
}

function consentRecord(papers: Papers): Promise<Uint8Array> {
  const { state, consentFrom, consentRead: read } = papers;
  const printed = decidedClauses(state, read);
  const language = paperLanguage(read.language);
  const input: ConsentRecordInput = {
    ...base(papers),
    ...(papers.sample && { sample: true }),
    disclaimer: read.disclaimer,
    outcome: state.consent && !state.declined ? 'signed' : 'declined',
    declineReason: state.declined?.reason ?? '',
    ended: endedConsent(papers, language),
    consent: { ...read.consent, clauses: printed, version: read.versions.consent },
    text: state.consent?.text ?? state.declined?.text ?? consentHash(read),
    language: read.language,
    protocol: {
      id: treatmentOnPaper(consentFrom),
      version: consentFrom.versions.whole,
      hash: protocolHash(consentFrom),
    },
    clauses: printed.map(({ id, decision }) => {
      const clause = (state.consent?.clauses ?? state.clauses)[id];
      const options = decision.kind === 'choose-one' ? decision.options : [];
      const chosen = options.find((option) => option.id === clause?.option)?.label;
      return {
        id,
        openedAt: clause?.openedAt ?? null,
        answer: clause?.answer ?? 'unanswered',
        answeredAt: clause?.answeredAt ?? null,
        ...(chosen !== undefined && { chosen }),
        ...(clause?.initials && { initials: clause.initials }),
        withdrawn: state.clausesWithdrawn[id] ?? null,
      };
    }),
    questions: state.flags
      .filter((flag) => flag.task === 'consent')
      .map((flag) => ({ topic: flag.topic, words: flag.words, answer: flag.answer ?? '', at: flag.at })),
    ...healthAnswered(papers, (question) => askedOf(papers, question)),
    clientSigned: state.consent ? clientSigned(papers, state.consent, state.consentWitness, language) : null,
    witnessSigned: state.consentWitness ? witnessSigned(papers, state.consentWitness) : null,
    copy: language.words.consent.evidence.copyWords,
    events: papers.events.map(withoutStaffNote),
  };
  return makeConsentRecord(input, language);
}

/** The client takes the consent record home, so notes for staff are on the visit record only. */
function withoutStaffNote(line: EventLine): EventLine {
  return { ...line, facts: line.facts.filter(({ code }) => code !== 'note-for-staff') };
}
