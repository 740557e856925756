// Longer than 300 lines: everything that a visit is, in one place: each field with what it means.
import type { Actor } from '../../actor.ts';
import type { Birth } from '../../clinic/birth.ts';
import type { OwnDetails, ReplacedDetails } from '../../clinic/client.ts';
import type { ClinicDetails } from '../../clinic/clinic.ts';
import type { GivenPin } from '../../clinic/given-pin.ts';
import type { ClientId, DocumentId, Sha256, Slug, VisitId } from '../../ids.ts';
import type { Initials } from '../../initials.ts';
import type { Signature } from '../../signature.ts';
import type { CivilDate, Moment } from '../../time.ts';
import type { CheckIn } from '../check-ins/on-record.ts';
import type { Recorded, VisitEvent } from '../events.ts';
import type { FactKind, RecordedFact } from '../facts/recorded-fact.ts';
import type { GivenAnswer } from '../health/answer-value.ts';
import type { Reaction } from '../reactions/on-record.ts';
import type { RecordedLot } from '../recorded-lot.ts';
import type { MapArea } from '../scalp-map/map-area.ts';
import type { Translated } from '../signed-fields.ts';
import type {
  Appointment,
  ClauseAnswer,
  CoursePlace,
  DocumentKind,
  HowGiven,
  IdentifiedBy,
  Reason,
  SaidWhen,
  SealedDocument,
  Task,
  TooSoon,
} from '../types.ts';
import type { ClockMove } from './clock-move.ts';
import type { FormerDetails } from './former-details.ts';
import type { Procedure } from './procedure.ts';
import type { ReaderNamed, ReaderSigned } from './reader.ts';
import type { Restart } from './restart.ts';
import type { StruckOut } from './struck-out.ts';

/** A decision to go on or take a new date, in the decider's words. */
export interface Decided {
  readonly decision: 'continue' | 'reschedule';
  readonly reason: string;
  readonly at: Moment;
  readonly by: Actor;
  readonly sequence: number;
}

/** Who wrote a doctor's note, and its date. */
export interface DoctorsNote {
  readonly doctor: string;
  readonly date: CivilDate;
}

/** A fact that the record profile asks for, with who recorded it. */
export interface FactOnRecord {
  readonly value: RecordedFact;
  readonly at: Moment;
  readonly by: Actor;
  readonly sequence: number;
}

export interface CheckRounds {
  readonly round: number;
  /** The present round's answers by question. */
  readonly answers: Readonly<Record<Slug, Slug>>;
  readonly stepsDone: Readonly<Record<Slug, Moment>>;
  readonly history: readonly {
    readonly round: number;
    readonly question: Slug;
    readonly option: Slug;
    readonly at: Moment;
    readonly when?: SaidWhen | undefined;
  }[];
  readonly decision: Decided | null;
  /** Something was fixed in the chair today and is checked again. */
  readonly remedied: boolean;
}

type HealthAnswers = Readonly<
  Record<
    Slug,
    GivenAnswer & {
      readonly details: string;
      readonly at: Moment;
      readonly sequence: number;
      /** The exact protocol that it was asked in, where that was in another language than the clinic's own. */
      readonly shown?: Sha256;
    }
  >
>;

type ClauseAnswers = Readonly<
  Record<
    Slug,
    {
      readonly openedAt: Moment;
      readonly answer: ClauseAnswer | null;
      readonly answeredAt: Moment | null;
      readonly option?: Slug;
      readonly initials?: Initials;
    }
  >
>;

export interface Signed {
  /** The name that signed; null on older records. */
  readonly signer: string | null;
  /** The date of birth known at that time: tells whether the client signed, or a guardian. */
  readonly dateOfBirth: Birth;
  readonly signature: Signature;
  readonly at: Moment;
  readonly text: Sha256;
  /** Hash of the same text in the clinic's own language; the same one where that was read. */
  readonly ownText: Sha256;
  readonly language: string;
  /** The exact protocol that was read, where it was in another language than the clinic's own. */
  readonly shown: Sha256 | null;
  /** The text was read at a larger size. */
  readonly largePrint: boolean;
  /** Who read it out or interpreted it, and their own signature, null until it is made; null where nobody did. */
  readonly reader: (ReaderNamed & { readonly signed: ReaderSigned | null }) | null;
}

/** The language that something was read in; null for the clinic's own. */
export interface ReadIn {
  readonly language: string | null;
  readonly shown: Sha256 | null;
}

export interface Witnessed {
  readonly signature: Signature;
  readonly at: Moment;
  readonly staffId: string;
  readonly identifiedBy: IdentifiedBy;
  readonly note: string;
  /** When the witness's PIN had been set with the recovery key. */
  readonly pinRecoveredAt: Moment | null;
  /** How it had been given to them by an owner. */
  readonly pinGiven: GivenPin | null;
}

export interface Withdrawn {
  readonly reason: string;
  readonly at: Moment;
  /** Who recorded it. */
  readonly staffId: string;
  /** The client's signature, if they wanted to sign. */
  readonly signature: Signature | null;
  /** As for every signature (`Signed`). */
  readonly signer: string | null;
  readonly dateOfBirth: Birth;
}

export interface AfterSeal {
  /** The withdrawn optional point; null for a correction. */
  readonly clause: Slug | null;
  readonly text: string;
  /** The same in the language of the client's papers. */
  readonly forClient?: { readonly language: string; readonly text: string } | undefined;
  readonly at: Moment;
  readonly staffId: string;
  /** Number of its sealed paper; null on older records without one. */
  readonly paper: number | null;
}

export interface MovedAppointment {
  readonly next: Appointment;
  /** For staff. */
  readonly why: string;
  readonly at: Moment;
  readonly by: Actor;
  readonly paper: DocumentId;
}

export interface Flag {
  readonly task: Task;
  readonly topic: Slug;
  readonly words: string;
  readonly answer: string | null;
  readonly at: Moment;
}

export interface VisitState {
  readonly id: VisitId;
  readonly clientId: ClientId;
  /** It was opened for another client and moved since. */
  readonly moved: boolean;
  readonly openedFor: ClientId;
  readonly clientName: string;
  readonly dateOfBirth: Birth;
  /** Earlier names and dates of birth, with who corrected them, when and why. */
  readonly formerDetails: readonly FormerDetails[];
  /** Its checks and its care; also its consent, unless a newer text took the place of that. */
  readonly protocol: Sha256;
  /** The protocol whose consent text took the place of the visit's own; null while the own one holds. */
  readonly consentFrom: Sha256 | null;
  readonly course: CoursePlace;
  readonly openedAt: Moment;
  /** The last event: its corrected time, and what the tablet's clock showed. */
  readonly last: { readonly sequence: number; readonly moment: Moment; readonly reading: Moment };
  /** The reading from which small clock steps are summed: after the last noticed move or restart. */
  readonly clockAnchor: Moment;
  /** How fast the tablet's clock was at the last event, in ms, as far as known. */
  readonly clockAheadMs: number;
  readonly clockMoves: readonly ClockMove[];
  readonly restarts: readonly Restart[];
  readonly handedOver: {
    readonly task: Task;
    readonly language: string;
    readonly translated: Translated | null;
    readonly identified: boolean;
    /** After too many wrong birthdays or names only giving the tablet back is possible. */
    readonly refused: boolean;
  } | null;
  /** Whoever last had the tablet gave the right birthday or name, and nothing made that doubtful since. */
  readonly known: boolean;
  /** What the client chose to read in, last; null where they were not asked, or did not choose. */
  readonly languageChosen: string | null;
  /** Who reads out or interprets for them from now on, with who named them. */
  readonly reader: (ReaderNamed & { readonly at: Moment; readonly by: Actor }) | null;
  readonly ownDetails: OwnDetails | null;
  /** Details entered by staff that the client changed. */
  readonly ownReplaced: ReplacedDetails;
  readonly health: HealthAnswers;
  /** The answers at the time when the finished intake was handed over again; null when it was not. */
  readonly healthBefore: HealthAnswers | null;
  readonly intakeBegun: boolean;
  readonly intakeFinished: boolean;
  readonly alerts: Readonly<
    Record<
      Slug,
      {
        readonly decision: 'continue' | 'reschedule';
        readonly reason: string;
        readonly at: Moment;
        readonly sequence: number;
        /** The doctor's note that the visit went on with. */
        readonly note?: DoctorsNote;
      }
    >
  >;
  /** The visit was opened too soon after the last treatment, and the decision about it; null otherwise. */
  readonly tooSoon: (TooSoon & { readonly decision: Decided | null }) | null;
  readonly checks: Readonly<Record<Slug, CheckRounds>>;
  readonly rescheduled: {
    readonly reasons: readonly Reason[];
    readonly note: string;
    readonly clientNote: string;
    readonly next: Appointment;
    readonly at: Moment;
  } | null;
  readonly cancelled: { readonly reason: string; readonly at: Moment } | null;
  readonly timeOut: { readonly items: readonly Slug[]; readonly at: Moment } | null;
  readonly clauses: ClauseAnswers;
  /** What its points and the parts of the sheet were last read in; null before that. */
  readonly readIn: { readonly consent: ReadIn | null; readonly aftercare: ReadIn | null };
  readonly flags: readonly Flag[];
  /** With its clauses as answered for this signature. */
  readonly consent: (Signed & { readonly clauses: ClauseAnswers }) | null;
  /** A health answer changed during work: the client must sign again before work goes on. */
  readonly consentOwed: boolean;
  /** The client refused to sign again during work. */
  readonly refusedAtWork: { readonly reason: string; readonly at: Moment } | null;
  readonly consentOutdated: boolean;
  /** `language` and `shown` as for what is signed. */
  readonly declined: ({ readonly reason: string; readonly at: Moment; readonly text: Sha256 } & ReadIn) | null;
  readonly consentWitness: Witnessed | null;
  /** What stood before consent was signed again at work with a reader: it stands again where the reader does not sign. */
  readonly consentBefore: Pick<VisitState, 'consent' | 'consentWitness' | 'clausesWithdrawn'> | null;
  /** The client withdrew the signed consent; no further work is done. */
  readonly withdrawn: Withdrawn | null;
  /** Optional points that were agreed and later withdrawn. */
  readonly clausesWithdrawn: Readonly<Record<Slug, { readonly reason: string; readonly at: Moment }>>;
  readonly procedure: Procedure | null;
  /** The date of birth known at the finish; under the minimum age it is what stopped the work. */
  readonly bornAtFinish: Birth | null;
  readonly lots: readonly RecordedLot[];
  /** The scalp map as it was last saved, by the entries of lots. */
  readonly scalpMap: Readonly<Record<number, readonly MapArea[]>>;
  /** What the record profile asks for, as far as it is recorded. */
  readonly facts: Readonly<Partial<Record<FactKind, FactOnRecord>>>;
  readonly notes: readonly { readonly text: string; readonly at: Moment }[];
  /** Entries that can be taken back, and their dependants, as recorded. */
  readonly entries: readonly Recorded<VisitEvent>[];
  /** Entries taken back, in recorded order. */
  readonly struckOut: readonly StruckOut[];
  readonly partsRead: Readonly<Record<Slug, Moment>>;
  readonly aftercare: Signed | null;
  readonly unsigned: { readonly reason: string; readonly at: Moment } | null;
  readonly aftercareWitness: Witnessed | null;
  readonly sealed: {
    readonly at: Moment;
    readonly head: Sha256;
    readonly documents: readonly SealedDocument[];
    readonly clinic: ClinicDetails | null;
    /** As in the event. */
    readonly sheet?: { readonly text: Sha256; readonly language: string } | null;
  } | null;
  readonly copies: readonly {
    readonly document: DocumentId;
    readonly kind: DocumentKind;
    readonly how: 'printed' | 'saved';
    readonly copy: number;
    readonly where: string;
    readonly at: Moment;
    /** It was never printed. */
    readonly withdrawn: boolean;
  }[];
  /** Recorded after the visit ended: corrections, and optional points withdrawn after the seal. */
  readonly afterSeal: readonly AfterSeal[];
  /** Their sealed papers in order: the first is correction 1. */
  readonly correctionPapers: readonly { readonly document: DocumentId; readonly at: Moment }[];
  /** Reactions told to the clinic after the seal. */
  readonly reactions: readonly Reaction[];
  /** When the client is asked how it is, and what came of it. */
  readonly checkIns: readonly CheckIn[];
  /** The next appointment moved after the seal, each time with its paper; the last one counts. */
  readonly moves: readonly MovedAppointment[];
  readonly closedAt: Moment | null;
  /** How the client got the copy; null while open, without papers, and on older records. */
  readonly copyGiven: HowGiven | null;
}
