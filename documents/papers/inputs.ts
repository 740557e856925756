import type { Birth } from '../../domain/clinic/birth.ts';
import type { ClinicDetails } from '../../domain/clinic/clinic.ts';
import type { ClinicLogo } from '../../domain/clinic/logo.ts';
import type { AftercareTimeline, PreparationTimeline } from '../../domain/dates/care.ts';
import type { Sha256 } from '../../domain/ids.ts';
import type { AnswerGrade } from '../../domain/protocol/model/questions.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import type { Signature } from '../../domain/signature.ts';
import type { CivilDate, Moment } from '../../domain/time.ts';
import type { Said } from '../../domain/visit/health/said.ts';
import type { Signed } from '../../domain/visit/state/state.ts';
import type { Appointment, ClauseAnswer, IdentifiedBy, Reason } from '../../domain/visit/types.ts';
import type { EventFact } from '../../domain/visit/views/event-fact.ts';
import type { CrossedOut, EventLine } from '../../domain/visit/views/event-line.ts';
import type { NamedDeed } from '../../domain/visit/views/people.ts';
import type { RecordHeads } from '../seal/named-heads.ts';

/** A signature with its evidence. */
export interface SignedBy {
  readonly name: string;
  readonly role: 'client' | 'guardian' | 'witness';
  readonly signature: Signature;
  readonly at: Moment;
  readonly identifiedBy: IdentifiedBy | null;
  readonly note: string;
  /** Who read the text out to the client or interpreted it, and signed beside them. */
  readonly reader?: ReaderOnPaper;
}

/** `signed`: null where they did not sign. */
export type ReaderOnPaper = Pick<NonNullable<Signed['reader']>, 'name' | 'language' | 'knows' | 'signed'>;

/** On every document: client, clinic, and the record's head. */
export interface DocumentBase {
  readonly clinic: ClinicDetails;
  readonly logo: ClinicLogo | null;
  /** Nobody was treated: every page says that it is no record. */
  readonly practice?: true;
  readonly client: {
    readonly name: string;
    /** Or the stated age. */
    readonly dateOfBirth: Birth;
    /** BCP 47 code of the client's language, if known. */
    readonly language?: string;
    /** The name that the visit was signed under, where records of theirs were joined since and it is another. */
    readonly signedAs?: string;
  };
  /** Who did what, up to the person who seals; with their names at that time. */
  readonly people: readonly NamedDeed[];
  readonly session: number;
  readonly sessionsPlanned: number;
  readonly final: boolean;
  readonly visitId: string;
  /** The clock reading of the sealing command, which dates the document. */
  readonly madeAt: Moment;
  readonly device: string;
  /** The record's head hash when the document was made. */
  readonly head: Sha256;
  /** In which record that head is, in which row, and the head on the papers of the visit before. */
  readonly witness?: Omit<RecordHeads, 'head'>;
  /** SHA-256 of the seal certificate, lower-case hex. */
  readonly sealFingerprint: string;
  readonly disclaimer: string;
}

/** A title with lines under it, as they are printed. */
export interface PrintedBlock {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface AftercareSheetInput extends DocumentBase {
  /** A second head below the clinic's own: of another place, or in another language. */
  readonly secondHead?: PrintedBlock;
  /** What was put into the skin, where the clinic's record profile asks for it on the client's own paper: on page 2. */
  readonly pigments?: PrintedBlock;
  readonly finishedAt: Moment;
  /** The procedure ended because the client withdrew consent. */
  readonly stopped: boolean;
  readonly timeline: AftercareTimeline;
  readonly aftercareVersion: number;
  /** Hash of the aftercare text that was shown and signed. */
  readonly text: Sha256;
  /** Null when the client left or did not sign; `unsigned` then says why. */
  readonly clientSigned: SignedBy | null;
  readonly unsigned: string;
  readonly witnessSigned: SignedBy;
}

export interface PreparationSheetInput extends DocumentBase {
  readonly timeline: PreparationTimeline;
  /** The appointment that a sheet at home names, once it was moved. */
  readonly insteadOf?: Appointment;
  /** On a reschedule slip: the findings and the practitioner's note for the client. */
  readonly rescheduled: { readonly reasons: readonly Reason[]; readonly note: string; readonly on: Moment } | null;
}

/** A signed consent that was withdrawn or led to no treatment. */
export interface EndedConsent {
  /**
   * `withdrawn`: before the procedure. `stopped`: during the procedure. `not-signed-again`: an answer changed during work,
   * and the client did not sign again. `owed-at-finish`: it was asked again and not signed before the finish.
   */
  readonly how: 'withdrawn' | 'stopped' | 'not-signed-again' | 'owed-at-finish' | 'cancelled' | 'rescheduled';
  readonly at: Moment;
  /** The client's words for a withdrawal, the clinic's for a cancelled or moved visit. */
  readonly reason: string;
  /** Who recorded it. */
  readonly by: string;
  /** The client's signature under the withdrawal; optional. */
  readonly signed: SignedBy | null;
}

/** The health questions as answered, and the decision about each "yes". */
export interface HealthAnswered {
  readonly health: readonly {
    readonly question: string;
    readonly text: string;
    readonly answer: 'yes' | 'no';
    readonly details: string;
    /** The answer to a question that is not yes or no. */
    readonly said?: Said;
    /** What the answer means; absent where a "yes" is for staff to decide, and a "no" is fine. */
    readonly grade?: AnswerGrade;
  }[];
  /** Answers that the client changed later, and decisions about them, in words. */
  readonly crossedOut: readonly CrossedOutEntry[];
  readonly alerts: readonly {
    /** The id of the question: two questions may have the same text. */
    readonly question: string;
    readonly text: string;
    readonly decision: 'continue' | 'reschedule';
    readonly reason: string;
    readonly at: Moment;
    /** The doctor's note that the visit went on with. */
    readonly note?: { readonly doctor: string; readonly date: CivilDate };
  }[];
}

export interface ConsentRecordInput extends DocumentBase, HealthAnswered {
  readonly outcome: 'signed' | 'declined';
  readonly declineReason: string;
  /** What ended a signed consent, shown before everything else. Null when it was valid to the end. */
  readonly ended: EndedConsent | null;
  readonly consent: Protocol['consent'] & { readonly version: number };
  readonly text: Sha256;
  /** No owner of the clinic approved the text yet. */
  readonly sample?: true;
  readonly language: string;
  readonly protocol: { readonly id: string; readonly version: number; readonly hash: Sha256 };
  /** How each clause was answered, and when. */
  readonly clauses: readonly {
    readonly id: string;
    readonly openedAt: Moment | null;
    readonly answer: ClauseAnswer | 'unanswered';
    readonly answeredAt: Moment | null;
    /** What was chosen, of a point that asks for a choice. */
    readonly chosen?: string;
    readonly initials?: Signature;
    /** An optional point withdrawn after the signature. */
    readonly withdrawn: { readonly reason: string; readonly at: Moment } | null;
  }[];
  readonly questions: readonly {
    readonly topic: string;
    readonly words: string;
    readonly answer: string;
    readonly at: Moment;
  }[];
  readonly clientSigned: SignedBy | null;
  readonly witnessSigned: SignedBy | null;
  /** How the client gets a copy, in words. */
  readonly copy: string;
  readonly events: readonly EventLine[];
}

export interface CrossedOutEntry {
  readonly entry: /** An event by its name and what it says, or by what it says alone. */
    | { readonly kind: 'event'; readonly type: EventLine['type']; readonly facts: readonly EventFact[] }
    | { readonly kind: 'tap'; readonly facts: readonly EventFact[] }
    | { readonly kind: 'client'; readonly name: string; readonly birth: Birth }
    | { readonly kind: 'break'; readonly end: 'start' | 'end' };
  readonly at: Moment;
  readonly crossedOut: CrossedOut;
}
