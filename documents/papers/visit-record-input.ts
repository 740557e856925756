import type { Sha256 } from '../../domain/ids.ts';
import type { BreakPolicy } from '../../domain/protocol/parts.ts';
import type { Moment } from '../../domain/time.ts';
import type { RecordedFact } from '../../domain/visit/facts/recorded-fact.ts';
import type { MapArea } from '../../domain/visit/scalp-map/map-area.ts';
import type { Appointment, Lot, Reason, SaidWhen, TooSoon } from '../../domain/visit/types.ts';
import type { BreakPlanView } from '../../domain/visit/views/break-plan-view.ts';
import type { CheckStatus } from '../../domain/visit/views/check-view.ts';
import type { CrossedOut, EventLine } from '../../domain/visit/views/event-line.ts';
import type { CrossedOutEntry, DocumentBase, HealthAnswered } from './inputs.ts';

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
    /** Where on the scalp it went; nothing where nobody said. */
    readonly areas?: readonly MapArea[];
    readonly crossedOut?: CrossedOut;
  })[];
  /** What the record profile asks for, as it was recorded. */
  readonly facts?: readonly { readonly value: RecordedFact; readonly at: Moment; readonly byName: string }[];
  /** The record profile asks for no lots: none is no gap. */
  readonly withoutLots?: true;
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
