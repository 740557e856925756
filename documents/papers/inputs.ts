import type { Birth } from '../../domain/clinic/birth.ts';
import type { ClinicDetails } from '../../domain/clinic/clinic.ts';
import type { ClinicLogo } from '../../domain/clinic/logo.ts';
import type { AftercareTimeline, PreparationTimeline } from '../../domain/dates/care.ts';
import type { Sha256 } from '../../domain/ids.ts';
import type { BreakPolicy, Protocol } from '../../domain/protocol/schema.ts';
import type { Signature } from '../../domain/signature.ts';
import type { Moment } from '../../domain/time.ts';
import type { Appointment, IdentifiedBy, Lot, TooSoon } from '../../domain/visit/types.ts';
import type { BreakPlanView } from '../../domain/visit/views/break-plan-view.ts';
import type { CheckStatus } from '../../domain/visit/views/check-view.ts';
import type { EventLine } from '../../domain/visit/views/event-line.ts';
import type { NamedDeed } from '../../domain/visit/views/people.ts';
import type { RecordHeads } from '../seal/named-heads.ts';

/** One signature with what makes it evidence. */
export interface SignedBy {
  readonly name: string;
  readonly role: 'client' | 'guardian' | 'witness';
  readonly signature: Signature;
  readonly at: Moment;
  readonly identifiedBy: IdentifiedBy | null;
  readonly note: string;
}

/** On every document: who, where, under which record. */
export interface DocumentBase {
  readonly clinic: ClinicDetails;
  readonly logo: ClinicLogo | null;
  readonly client: {
    readonly name: string;
    /** Or what the client states about their age. */
    readonly dateOfBirth: Birth;
    /** BCP 47, of the language the client reads in, where it is known. */
    readonly language?: string;
  };
  /** Who did what, up to whoever seals; each as they were called then. */
  readonly people: readonly NamedDeed[];
  readonly session: number;
  readonly sessionsPlanned: number;
  readonly final: boolean;
  readonly visitId: string;
  /** The clock reading of the sealing command: the document's own date. */
  readonly madeAt: Moment;
  readonly device: string;
  /** Head hash of the record when the document was made. */
  readonly head: Sha256;
  /** In which record that head is, in which row, and the head on the papers of the visit before. */
  readonly witness?: Omit<RecordHeads, 'head'>;
  /** SHA-256 of the seal certificate, lower-case hex. */
  readonly sealFingerprint: string;
  readonly disclaimer: string;
}

export interface AftercareSheetInput extends DocumentBase {
  readonly finishedAt: Moment;
  /** The procedure ended at that moment because the client took the consent back. */
  readonly stopped: boolean;
  readonly timeline: AftercareTimeline;
  readonly aftercareVersion: number;
  /** Hash of the aftercare text that was shown and signed. */
  readonly text: Sha256;
  /** Null when the client left or would not sign; then `unsigned` says why. */
  readonly clientSigned: SignedBy | null;
  readonly unsigned: string;
  readonly witnessSigned: SignedBy;
}

export interface PreparationSheetInput extends DocumentBase {
  readonly timeline: PreparationTimeline;
  /** On a reschedule slip: what was found and what the practitioner wrote for the client. */
  readonly rescheduled: { readonly reasons: readonly string[]; readonly note: string; readonly on: Moment } | null;
}

/** A signed consent that was taken back, or that no treatment followed. */
export interface EndedConsent {
  /**
   * `withdrawn`: before the first needle. `stopped`: in the middle of the procedure. `not-signed-again`: an answer changed
   * while work ran, and the client would not sign for it. `owed-at-finish`: it was asked again and not signed before the
   * finish.
   */
  readonly how: 'withdrawn' | 'stopped' | 'not-signed-again' | 'owed-at-finish' | 'cancelled' | 'rescheduled';
  readonly at: Moment;
  /** The client's words on a withdrawal, the clinic's on a cancelled or moved visit. */
  readonly reason: string;
  /** Who wrote it down. */
  readonly by: string;
  /** The client's signature under the withdrawal; never required. */
  readonly signed: SignedBy | null;
}

/** The health questions as they were answered, and what was decided about each "yes". */
export interface HealthAnswered {
  readonly health: readonly { readonly text: string; readonly answer: 'yes' | 'no'; readonly details: string }[];
  /** Answers that the client changed later, and decisions about them, in words. */
  readonly crossedOut: readonly CrossedOutEntry[];
  readonly alerts: readonly {
    readonly text: string;
    readonly decision: 'continue' | 'reschedule';
    readonly reason: string;
    readonly at: Moment;
  }[];
}

export interface ConsentRecordInput extends DocumentBase, HealthAnswered {
  readonly outcome: 'signed' | 'declined';
  readonly declineReason: string;
  /** What ended a consent that was signed: it stands before everything else. Null when it stood to the end. */
  readonly ended: EndedConsent | null;
  readonly consent: Protocol['consent'];
  readonly text: Sha256;
  readonly language: string;
  readonly protocol: { readonly id: string; readonly version: number; readonly hash: Sha256 };
  /** How each clause was answered, and when. */
  readonly clauses: readonly {
    readonly id: string;
    readonly openedAt: Moment | null;
    readonly answer: 'agreed' | 'refused' | 'unanswered';
    readonly answeredAt: Moment | null;
    /** An optional point that was agreed to and taken back after the signature. */
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

/** What was answered in one round of a check, what was found, and what was done about it. */
export interface CheckRound {
  readonly round: number;
  readonly answers: readonly {
    readonly question: string;
    readonly answer: string;
    readonly finding: string | null;
    readonly at: Moment;
  }[];
  readonly remedies: readonly { readonly done: string; readonly at: Moment }[];
  /** What was tapped by mistake. */
  readonly crossedOut: readonly CrossedOutEntry[];
}

export interface CrossedOutEntry {
  readonly words: string;
  readonly at: Moment;
  readonly crossedOut: CrossedOut;
}

/** Who took an entry back, when and why; the entry stays readable. */
export type CrossedOut = NonNullable<EventLine['crossedOut']>;

/** A break as recorded; `fromStartMs` is measured by the steady clock, so a moved wall clock does not shift the line. */
export type RecordedBreak = BreakPlanView['taken'][number] & {
  readonly fromStartMs: number;
  /** The taps that were put right, crossed out. */
  readonly corrections: readonly CrossedOutEntry[];
};

/** A decision in writing: to go on, or to take a new date. */
export interface DecidedBy {
  readonly decision: 'continue' | 'reschedule';
  readonly reason: string;
  readonly at: Moment;
  readonly byName: string;
}

/** One move of the tablet's clock, and what the practitioner said about it. */
export interface ClockMoved {
  /** At least this much, where the tablet was restarted meanwhile. */
  readonly byMs: number;
  readonly restarted: boolean;
  /** What the clock had shown last, and what it showed then. */
  readonly before: Moment;
  readonly showed: Moment;
  readonly answer: {
    readonly right: 'now' | 'before';
    readonly at: Moment;
    readonly by: string;
    /** By how much the times before the answer became later. */
    readonly laterMs: number;
  } | null;
}

/** One restart of the tablet, and what the practitioner said about its clock after it. */
export interface Restarted {
  readonly before: Moment;
  readonly after: Moment;
  /** Nothing hangs on how long the tablet was off. */
  readonly sure: boolean;
  /** Its clock was set back to before the last entry: nothing says how long it was off. */
  readonly setBack: boolean;
  /** `aheadMs`: how far its clock stood ahead, negative for behind. */
  readonly answer: { readonly at: Moment; readonly by: string; readonly aheadMs: number } | null;
}

export interface VisitRecordInput extends DocumentBase {
  readonly outcome: 'treated' | 'stopped' | 'rescheduled' | 'cancelled' | 'declined' | 'withdrawn';
  /** Why it was stopped, cancelled, declined or withdrawn, or that consent was not signed again; empty otherwise. */
  readonly endReason: string;
  readonly openedAt: Moment;
  readonly protocol: { readonly id: string; readonly version: number; readonly hash: Sha256 };
  readonly checks: readonly {
    readonly name: string;
    readonly status: CheckStatus;
    readonly rounds: readonly CheckRound[];
    readonly decision: DecidedBy | null;
  }[];
  /** Where the visit has no consent record, on which they stand else. */
  readonly answered?: HealthAnswered | null;
  /** Opened sooner after the last treatment than its aftercare allows, and what was decided about it. */
  readonly tooSoon?: (TooSoon & { readonly decision: DecidedBy | null }) | null;
  /** Witnesses whose PIN had been set with the recovery key: the paper says so. */
  readonly recoveredPins?: readonly { readonly name: string; readonly at: Moment }[];
  readonly timeOut: { readonly items: readonly string[]; readonly at: Moment } | null;
  readonly procedure: {
    readonly startedAt: Moment;
    readonly finishedAt: Moment;
    readonly expectedMinutes: number;
    /** Work without the breaks. */
    readonly workedMs: number;
    /** The longest work without a real break; a skipped one does not end it. */
    readonly longestMs: number;
    /** What of the two is sure; less than they are where the tablet was restarted meanwhile. */
    readonly workedLeastMs: number;
    readonly longestLeastMs: number;
    /** From start to finish, breaks included, and what of it is sure. */
    readonly lastedMs: number;
    readonly lastedLeastMs: number;
    /** In which of the three the tablet was off for nobody knows how long: they may be any longer. */
    readonly offUnknown?: { readonly worked: boolean; readonly longest: boolean; readonly lasted: boolean };
    readonly policy: BreakPolicy;
    readonly breaks: readonly RecordedBreak[];
  } | null;
  readonly rescheduled: {
    readonly reasons: readonly string[];
    /** For staff: on this paper only. */
    readonly note: string;
    /** What the client read on the sheet; the same as `note` where there was one for both. */
    readonly clientNote: string;
    readonly next: Appointment;
    readonly at: Moment;
  } | null;
  readonly lots: readonly (Lot & {
    readonly at: Moment;
    /** Why it was used past its date. */
    readonly expiredWhy?: string | undefined;
    readonly crossedOut?: CrossedOut;
  })[];
  /** What else was taken back, in words, in the order in which it was recorded. */
  readonly crossedOut: readonly CrossedOutEntry[];
  readonly notes: readonly { readonly text: string; readonly at: Moment }[];
  readonly clock: {
    readonly moves: readonly ClockMoved[];
    readonly restarts: readonly Restarted[];
  };
  readonly events: readonly EventLine[];
}
