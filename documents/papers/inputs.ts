import type { Birth } from '../../domain/clinic/birth.ts';
import type { ClinicDetails } from '../../domain/clinic/clinic.ts';
import type { ClinicLogo } from '../../domain/clinic/logo.ts';
import type { AftercareTimeline, PreparationTimeline } from '../../domain/dates/care.ts';
import type { Sha256 } from '../../domain/ids.ts';
import type { AnswerGrade } from '../../domain/protocol/model/questions.ts';
import type { BreakPolicy } from '../../domain/protocol/parts.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import type { Signature } from '../../domain/signature.ts';
import type { CivilDate, Moment } from '../../domain/time.ts';
import type { Said } from '../../domain/visit/health/said.ts';
import type {
  Appointment,
  ClauseAnswer,
  IdentifiedBy,
  Lot,
  Reason,
  SaidWhen,
  TooSoon,
} from '../../domain/visit/types.ts';
import type { BreakPlanView } from '../../domain/visit/views/break-plan-view.ts';
import type { CheckStatus } from '../../domain/visit/views/check-view.ts';
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
}

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

/** One round of a check: answers, findings and remedies. */
export interface CheckRound {
  readonly round: number;
  readonly answers: readonly {
    readonly question: string;
    readonly answer: string;
    /** The day and time from which the answer followed. */
    readonly when?: SaidWhen | null;
    readonly finding: string | null;
    readonly at: Moment;
  }[];
  readonly remedies: readonly { readonly done: string; readonly at: Moment }[];
  /** Mistaken taps. */
  readonly crossedOut: readonly CrossedOutEntry[];
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

/** A break as recorded; `fromStartMs` is measured by the steady clock, so a moved wall clock does not shift the line. */
export type RecordedBreak = BreakPlanView['taken'][number] & {
  readonly fromStartMs: number;
  /** Corrected taps, crossed out. */
  readonly corrections: readonly CrossedOutEntry[];
};

/** A written decision: to go on, or a new date. */
export interface DecidedBy {
  readonly decision: 'continue' | 'reschedule';
  readonly reason: string;
  readonly at: Moment;
  readonly byName: string;
}

/** A move of the tablet's clock, and the practitioner's answer. */
export interface ClockMoved {
  /** A lower bound where the tablet was restarted meanwhile. */
  readonly byMs: number;
  readonly restarted: boolean;
  /** The clock's last reading before the move, and the first after it. */
  readonly before: Moment;
  readonly showed: Moment;
  readonly answer: {
    readonly right: 'now' | 'before';
    readonly at: Moment;
    readonly by: string;
    /** How much later the times before the answer became. */
    readonly laterMs: number;
  } | null;
}

/** A restart of the tablet, and the practitioner's answer about its clock. */
export interface Restarted {
  readonly before: Moment;
  readonly after: Moment;
  /** Nothing depends on how long the tablet was off. */
  readonly sure: boolean;
  /** Its clock was set back to before the last entry, so the time off is unknown. */
  readonly setBack: boolean;
  /** `aheadMs`: how fast its clock was; negative for slow. */
  readonly answer: { readonly at: Moment; readonly by: string; readonly aheadMs: number } | null;
}

export interface VisitRecordInput extends DocumentBase {
  readonly outcome: 'treated' | 'stopped' | 'rescheduled' | 'cancelled' | 'declined' | 'withdrawn';
  /** Why it was stopped, cancelled, declined or withdrawn, or that consent was not signed again; empty otherwise. */
  readonly endReason:
    | { readonly kind: 'written' | 'withdrawn' | 'not-signed-again'; readonly text: string }
    | { readonly kind: 'too-young'; readonly minimumAge: number }
    | { readonly kind: 'consent-owed' | 'health-answer' }
    | null;
  readonly openedAt: Moment;
  readonly protocol: { readonly id: string; readonly version: number; readonly hash: Sha256 };
  readonly checks: readonly {
    readonly name: string;
    readonly status: CheckStatus;
    readonly rounds: readonly CheckRound[];
    readonly decision: DecidedBy | null;
  }[];
  /** Set where the visit has no consent record, which otherwise shows them. */
  readonly answered?: HealthAnswered | null;
  /** Set when the visit was opened sooner after the last treatment than its aftercare allows, with the decision. */
  readonly tooSoon?: (TooSoon & { readonly decision: DecidedBy | null }) | null;
  /** Witnesses whose PIN had been set with the recovery key, which the paper mentions. */
  readonly recoveredPins?: readonly { readonly name: string; readonly at: Moment }[];
  /** Witnesses who had been given their PIN by an owner, and had chosen none of their own since. */
  readonly givenPins?: readonly {
    readonly name: string;
    readonly by: string;
    readonly at: Moment;
    readonly signedIn: boolean;
  }[];
  readonly timeOut: { readonly items: readonly string[]; readonly at: Moment } | null;
  readonly procedure: {
    readonly startedAt: Moment;
    readonly finishedAt: Moment;
    readonly expectedMinutes: number;
    /** Work without breaks. */
    readonly workedMs: number;
    /** The longest work without a break; a skipped break does not end it. */
    readonly longestMs: number;
    /** The certain part of the two; smaller than they are after a restart of the tablet. */
    readonly workedLeastMs: number;
    readonly longestLeastMs: number;
    /** From start to finish with breaks, and the certain part of it. */
    readonly lastedMs: number;
    readonly lastedLeastMs: number;
    /** Which of the three include an unknown time off: they may be longer by any amount. */
    readonly offUnknown?: { readonly worked: boolean; readonly longest: boolean; readonly lasted: boolean };
    readonly policy: BreakPolicy;
    readonly breaks: readonly RecordedBreak[];
  } | null;
  readonly rescheduled: {
    readonly reasons: readonly Reason[];
    /** For staff, on this paper only. */
    readonly note: string;
    /** What the client read on the sheet; equal to `note` where there was one note for both. */
    readonly clientNote: string;
    readonly next: Appointment;
    readonly at: Moment;
  } | null;
  readonly lots: readonly (Lot & {
    readonly at: Moment;
    /** Why it was used after its date. */
    readonly expiredWhy?: string | undefined;
    readonly crossedOut?: CrossedOut;
  })[];
  /** Other entries taken back, in words, in recorded order. */
  readonly crossedOut: readonly CrossedOutEntry[];
  readonly notes: readonly { readonly text: string; readonly at: Moment }[];
  readonly clock: {
    /** How far the clock was known to stand ahead when the visit was opened, negative for behind, by what was said in earlier ones. */
    readonly aheadMs?: number;
    /** What the record noticed besides: before the visit, and where no question in it is about it. */
    readonly tablet?: readonly Omit<ClockMoved, 'answer'>[];
    readonly moves: readonly ClockMoved[];
    readonly restarts: readonly Restarted[];
  };
  readonly events: readonly EventLine[];
}
