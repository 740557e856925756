import { z } from 'zod';
import { Actor } from '../../actor.ts';
import { BreakCue } from '../../breaks/cue.ts';
import { TakenBreakView } from '../../breaks/taken-view.ts';
import { ClientDetails, OwnDetails, ReplacedDetails } from '../../clinic/client.ts';
import { Apart } from '../../clinic/namesake.ts';
import { AftercareTimeline } from '../../dates/care.ts';
import { ClientId, Sha256, Slug, VisitId } from '../../ids.ts';
import { BreakPolicy, Grade } from '../../protocol/schema.ts';
import { CivilDate, Instant, Moment } from '../../time.ts';
import {
  Appointment,
  CoursePlace,
  HowGiven,
  IdentifiedBy,
  Lot,
  SaidWhen,
  SealedDocument,
  Task,
  WorkHold,
} from '../types.ts';
import { EntryView } from './entry-view.ts';
import { NamedDeed } from './people.ts';

/**
 * Where the visit stands. The eight steps on the screen are: 1 arrive, 2 intake (and alerts), 3 checks, 4 time-out,
 * 5 consent, 6 procedure, 7 aftercare, 8 done. A screen draws the stage; it never works one out.
 */
export const Stage = z.enum([
  'too-young', // a corrected date of birth is under the clinic's minimum age: only cancelling is left
  'day-over', // left open on an earlier day: start the day again, or give it a new date
  'arrive', // opened, the client has not had the tablet yet
  'intake', // handed over, or handed back too early: hand over again
  'alerts', // a "yes" waits for the practitioner's decision
  'checks',
  'must-reschedule', // a finding or a decision ended today; only `reschedule` (or cancel) is left
  'time-out',
  'consent',
  'countersign-consent',
  'procedure-ready', // consent complete, the procedure may start
  'procedure',
  'aftercare', // procedure finished, the client goes through the sheet
  'countersign-aftercare',
  'seal', // signed by both (or ended early): make, seal and store the documents
  'done', // sealed; copies, then close
  'closed',
]);
export type Stage = z.infer<typeof Stage>;

export const Outcome = z.enum([
  'in-progress',
  'treated',
  'stopped', // the client took the consent back in the middle of the procedure, or would not sign again
  'rescheduled',
  'declined',
  'withdrawn', // signed, and taken back before the first needle
  'cancelled',
]);
export type Outcome = z.infer<typeof Outcome>;

export const CheckStatus = z.enum(['to-check', 'passed', 'fixing', 'fixed', 'decide', 'continued', 'reschedule']);
export type CheckStatus = z.infer<typeof CheckStatus>;

/** Ids and texts of the protocol: checked when it was stored, passed on as they are. */
const PartId = z.string();

export const CheckView = z.object({
  id: PartId,
  name: z.string(),
  why: z.string(),
  status: CheckStatus,
  round: z.number().int(),
  questions: z.array(
    z.object({
      id: PartId,
      text: z.string(),
      options: z.array(z.object({ id: PartId, label: z.string(), grade: Grade, finding: z.string().optional() })),
      /** The answer in the present round, and the day and time from which it followed. */
      answer: PartId.nullable(),
      said: SaidWhen.nullable(),
      /** Asked by day and time: the days to choose from, each with the answer that follows, or null where the time decides. */
      days: z.array(z.object({ date: CivilDate, orBefore: z.boolean(), option: PartId.nullable() })).nullable(),
    }),
  ),
  remedy: z.array(z.object({ id: PartId, label: z.string(), doneAt: Moment.nullable() })),
  canCheckAgain: z.boolean(),
  /** What may be taken back as tapped by mistake: an answer or a remedy step; both null for a decision. */
  mistakes: z.array(
    z.object({ sequence: z.number().int(), question: PartId.nullable(), step: PartId.nullable(), pin: z.boolean() }),
  ),
  /** What was taken back, in words. */
  crossedOut: z.array(z.object({ words: z.string(), at: Moment, takenBackAt: Moment, why: z.string() })),
  /** Every answer of every round, in order. */
  history: z.array(
    z.object({
      round: z.number().int(),
      question: PartId,
      option: PartId,
      finding: z.string().nullable(),
      at: Moment,
      when: SaidWhen.optional(),
    }),
  ),
  decision: z
    .object({ decision: z.enum(['continue', 'reschedule']), reason: z.string(), at: Moment, by: Actor })
    .nullable(),
});
export type CheckView = z.infer<typeof CheckView>;

/** An answer that speaks against today: on record, or free to be put there together with a new date. */
export const PossibleFinding = z.object({
  check: PartId,
  question: PartId,
  option: PartId,
  words: z.string(),
  onRecord: z.boolean(),
});
export type PossibleFinding = z.infer<typeof PossibleFinding>;

export const HealthAnswerView = z.object({
  id: PartId,
  text: z.string(),
  hint: z.string(),
  answer: z.enum(['yes', 'no']).nullable(),
  details: z.string(),
});

export type HealthAnswerView = z.infer<typeof HealthAnswerView>;

export const AlertView = z.object({
  question: PartId,
  text: z.string(),
  details: z.string(),
  decision: z.object({ decision: z.enum(['continue', 'reschedule']), reason: z.string(), at: Moment }).nullable(),
});
export type AlertView = z.infer<typeof AlertView>;

export const ClauseView = z.object({
  id: PartId,
  title: z.string(),
  paragraphs: z.array(z.string()),
  points: z.array(z.string()),
  optional: z.boolean(),
  status: z.enum(['unread', 'opened', 'agreed', 'refused']),
  /** Taken back after it was agreed to and signed. */
  withdrawn: z.object({ reason: z.string(), at: Moment }).nullable(),
});
export type ClauseView = z.infer<typeof ClauseView>;

/** A question the client flagged for the practitioner; open until `answer` is there. */
export const FlaggedQuestion = z.object({
  task: Task,
  topic: Slug,
  words: z.string(),
  answer: z.string().nullable(),
  at: Moment,
});
export type FlaggedQuestion = z.infer<typeof FlaggedQuestion>;

export const SignedView = z.object({
  at: Moment,
  typed: z.boolean(),
  identifiedBy: IdentifiedBy.nullable(),
  /** When the witness's PIN of that time had been set with the recovery key; null when they had chosen it themselves. */
  pinRecoveredAt: Moment.nullable(),
});

/** Elapsed times are computed at `asOf`; while running the screen adds the time since then on its own steady clock. */
export const BreakPlanView = z.object({
  asOf: Instant,
  policy: BreakPolicy,
  cue: BreakCue,
  /** Since the procedure's start or the end of the last break (or skip); on a break, since its start. */
  elapsedMs: z.number().int().nonnegative(),
  /** Work since the start, breaks taken off. */
  workedMs: z.number().int().nonnegative(),
  /** The longest work without a real break so far; over the policy's latest it stands on the record. */
  longestMs: z.number().int().nonnegative(),
  since: Instant,
  overdueAnswered: z.boolean(),
  /** The next break's window; null once finished. */
  window: z.object({ opens: Instant, asks: Instant, overdue: Instant }).nullable(),
  /** Planned windows from here to the expected end, the next one first. */
  plan: z.array(z.object({ opens: Instant, overdue: Instant })),
  expectedEnd: Instant.nullable(),
  taken: z.array(TakenBreakView),
});
export type BreakPlanView = z.infer<typeof BreakPlanView>;

/** A lot as it was recorded; `expiredWhy` says why it was used past its date. */
const LotView = Lot.extend({
  expiry: z.string(),
  at: Moment,
  sequence: z.number().int(),
  expiredWhy: z.string().optional(),
});

export const EventLine = z.object({
  sequence: z.number().int(),
  /** On the visit's corrected time line. */
  moment: Moment,
  /** What the tablet's clock showed, where that was another time. */
  showed: Moment.optional(),
  actor: Actor,
  actorName: z.string(),
  type: z.string(),
  /** The event's own fields; signatures are left out (`strokes` counted instead). */
  payload: z.record(z.string(), z.unknown()),
  /** It was taken back later and counts no more. */
  crossedOut: z.object({ byName: z.string(), at: Moment, why: z.string() }).optional(),
});
export type EventLine = z.infer<typeof EventLine>;

/** Everything staff may see of one visit, and what they may do next. */
export const VisitView = z.object({
  id: VisitId,
  clientId: ClientId,
  client: ClientDetails,
  /** Where somebody else on this tablet has the same name. */
  apart: Apart.nullable(),
  ageYears: z.number().int(),
  /** True when the client is under 18 today. */
  minor: z.boolean(),
  /** The clinic's minimum age, by the protocol of this visit. */
  minimumAge: z.number().int(),
  course: CoursePlace,
  stage: Stage,
  /** 1 to 8, for the dots. */
  step: z.number().int().min(1).max(8),
  outcome: Outcome,
  openedAt: Moment,
  savedAt: Moment,
  protocol: z.object({
    id: z.string(),
    version: z.number().int(),
    hash: Sha256,
    consentVersion: z.number().int(),
    consentHash: Sha256,
    aftercareVersion: z.number().int(),
    disclaimer: z.string(),
  }),
  /** Command types the visit accepts right now from staff; a button whose command is not listed says why instead. */
  allowed: z.array(z.string()),
  /** The task to hand over for, when the next thing is the client's. */
  handOver: Task.nullable(),
  intakeDone: z.boolean(),
  /** The finished intake may be handed over again, for what the client remembers later. */
  canReopenIntake: z.boolean(),
  /** What work waits for: a decision, a signature; `stopped`: only Finish is left. */
  workHold: WorkHold.nullable(),
  ownDetails: OwnDetails.nullable(),
  /** What staff had written where the client wrote something else. */
  ownReplaced: ReplacedDetails,
  health: z.array(HealthAnswerView),
  alerts: z.array(AlertView),
  checks: z.array(CheckView),
  /** Findings that make a reschedule necessary or that stand as its reasons, in words. */
  findings: z.array(z.string()),
  /** What may be recorded together with a new date, and what of it stands on record; empty where checks are closed. */
  possibleFindings: z.array(PossibleFinding),
  /** `clientNote`: on the client's sheet; `note`: for staff, on the visit record only. */
  rescheduled: z
    .object({ reasons: z.array(z.string()), note: z.string(), clientNote: z.string(), next: Appointment, at: Moment })
    .nullable(),
  /** Earliest date a new appointment may have, from today. */
  earliestNext: CivilDate,
  cancelled: z.object({ reason: z.string(), at: Moment }).nullable(),
  timeOut: z.array(z.object({ id: PartId, text: z.string(), confirmed: z.boolean() })),
  clauses: z.array(ClauseView),
  questions: z.array(FlaggedQuestion),
  consent: z.object({
    status: z.enum(['none', 'signed', 'declined', 'outdated', 'asked-again', 'withdrawn']),
    client: SignedView.nullable(),
    witness: SignedView.nullable(),
    declineReason: z.string(),
    withdrawn: z.object({ reason: z.string(), at: Moment, signed: z.boolean() }).nullable(),
    /** Optional points that may be taken back now. */
    withdrawable: z.array(PartId),
  }),
  breaks: BreakPlanView.nullable(),
  lots: z.array(LotView),
  /** What may be put right, and what was, in the order in which it was recorded. */
  entries: z.array(EntryView),
  notes: z.array(z.object({ text: z.string(), at: Moment })),
  /** `before` and `showed`: what the tablet's clock showed last before the move, and first after it. */
  clockMoves: z.array(
    z.object({
      byMs: z.number().int(),
      at: Moment,
      before: Moment,
      showed: Moment,
      right: z.enum(['now', 'before']).nullable(),
    }),
  ),
  /** Which time is right is still to be said: the one that the tablet shows, or the one without the move. */
  clockQuestion: z.object({ now: Moment, before: Moment, byMs: z.number().int() }).nullable(),
  finishedAt: Moment.nullable(),
  aftercare: AftercareTimeline.nullable(),
  /** Why the aftercare cannot be handed over yet, e.g. the next session is too soon. */
  aftercareBlocked: z.object({ code: z.string(), message: z.string(), firstPossible: CivilDate.nullable() }).nullable(),
  aftercareUnsigned: z.object({ reason: z.string(), at: Moment }).nullable(),
  aftercareSigned: z.object({ client: SignedView.nullable(), witness: SignedView.nullable() }),
  documents: z.array(
    SealedDocument.extend({
      /** Which correction it is; null for the visit's own papers. */
      number: z.number().int().nullable(),
      copies: z.array(
        z.object({
          how: z.enum(['printed', 'saved']),
          copy: z.number().int(),
          where: z.string(),
          at: Moment,
          withdrawn: z.boolean(),
        }),
      ),
    }),
  ),
  sealed: z.object({ at: Moment, head: Sha256 }).nullable(),
  /** Who did what in this visit, as they were called then. */
  people: z.array(NamedDeed),
  corrections: z.array(
    z.object({
      text: z.string(),
      at: Moment,
      /** The optional point that was withdrawn; empty for a correction of something else. */
      point: z.string(),
      /** Number of its sealed paper; null where it has none. */
      paper: z.number().int().nullable(),
    }),
  ),
  closedAt: Moment.nullable(),
  /** How the client got the copy, as said at the end; before that, what the record says of it. */
  copy: z.object({ given: HowGiven.nullable(), due: z.boolean() }),
});
export type VisitView = z.infer<typeof VisitView>;
