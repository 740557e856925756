import { z } from 'zod';
import { ClientDetails, OwnDetails, ReplacedDetails } from '../../clinic/client.ts';
import { Apart } from '../../clinic/namesake.ts';
import { AftercareTimeline } from '../../dates/care.ts';
import { PossibleDays } from '../../dates/possible-days.ts';
import { FaultView } from '../../faults/faults.ts';
import { ClientId, Sha256, VisitId } from '../../ids.ts';
import { CivilDate, Instant, Moment } from '../../time.ts';
import { MapArea } from '../scalp-map/map-area.ts';
import { readerNamed } from '../signed-fields.ts';
import { Appointment, CoursePlace, HowGiven, Lot, Reason, SealedDocument, Task, WorkHold } from '../types.ts';
import { BreakPlanView } from './break-plan-view.ts';
import { CheckView, PossibleFinding } from './check-view.ts';
import { ClauseView, FlaggedQuestion, SignedView } from './consent-view.ts';
import { EntryView } from './entry-view.ts';
import { FactView } from './fact-view.ts';
import { AlertView, GradedAnswerView, TooSoonView } from './intake-view.ts';
import { PartId } from './part-id.ts';
import { NamedDeed } from './people.ts';
import { Outcome, Stage } from './stages.ts';

/** A lot as recorded; `expiredWhy`: why it was used after its date. */
const LotView = Lot.extend({
  expiry: z.string(),
  at: Moment,
  sequence: z.number().int(),
  expiredWhy: z.string().optional(),
  /** Where on the scalp it went. */
  areas: z.array(MapArea),
});

/** Everything that staff may see of one visit, and what they may do next. */
export const VisitView = z.object({
  id: VisitId,
  clientId: ClientId,
  client: ClientDetails,
  /** Set where another client on this tablet has the same name. */
  apart: Apart.nullable(),
  ageYears: z.number().int(),
  /** True when the client is under 18 today. */
  minor: z.boolean(),
  /** The clinic's minimum age, by the protocol of this visit. */
  minimumAge: z.number().int(),
  course: CoursePlace,
  /** The name of the treatment, where the clinic has several; null where there is only one. */
  treatment: z.string().nullable(),
  stage: Stage,
  /** 1 to 8, for the dots; null where the visit is at none of the eight steps, so that its stage and outcome are said. */
  step: z.number().int().min(1).max(8).nullable(),
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
  /** Command types that the visit accepts right now from staff; a button for another command says why it waits. */
  allowed: z.array(z.string()),
  /** The task to hand the tablet over for, when it is the client's turn. */
  handOver: Task.nullable(),
  /** The languages that the client can read the next task in: the clinic's own first, then those that are ready. */
  readsIn: z.array(z.string()),
  /** What the client reads: what they chose in this visit, else what stands in their details. */
  reads: z.object({
    language: z.string(),
    /** The clinic's other languages, and the client's own, that the next task cannot be read in, each with why. */
    not: z.array(z.object({ language: z.string(), refusal: FaultView })),
  }),
  /** The client's language, where the sheet that they take home is not ready in it and is in the clinic's. */
  sheetNotIn: z.string().nullable(),
  /** Who reads out or interprets; `signs`: the part that waits for their signature. */
  reader: z.object({ ...readerNamed, signs: Task.nullable() }).nullable(),
  intakeDone: z.boolean(),
  /** The finished intake can be handed over again, for what the client remembers later. */
  canReopenIntake: z.boolean(),
  /** What work waits for: a decision or a signature; `stopped`: only Finish is possible. */
  workHold: WorkHold.nullable(),
  ownDetails: OwnDetails.nullable(),
  /** Details entered by staff that the client changed. */
  ownReplaced: ReplacedDetails,
  health: z.array(GradedAnswerView),
  alerts: z.array(AlertView),
  tooSoon: TooSoonView.nullable(),
  checks: z.array(CheckView),
  /** Findings that require a new date or are its reasons. */
  findings: z.array(Reason),
  /** Findings that can be recorded with a new date, and which of them are recorded; empty where checks are closed. */
  possibleFindings: z.array(PossibleFinding),
  /** `clientNote`: on the client's sheet; `note`: for staff, on the visit record only. */
  rescheduled: z
    .object({ reasons: z.array(Reason), note: z.string(), clientNote: z.string(), next: Appointment, at: Moment })
    .nullable(),
  /** The earliest possible date of a new appointment, from today. */
  earliestNext: CivilDate,
  /** Possible days for a new appointment, and the reasons against others. */
  newDates: PossibleDays,
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
    /** Optional points that can be withdrawn now. */
    withdrawable: z.array(PartId),
  }),
  breaks: BreakPlanView.nullable(),
  /** What the record profile asks for in this visit, and what is recorded of it. */
  facts: z.array(FactView),
  lots: z.array(LotView),
  /** Entries that can be put right, and those that were, in recorded order. */
  entries: z.array(EntryView),
  notes: z.array(z.object({ text: z.string(), at: Moment })),
  /** `before` and `showed`: the clock's last reading before the move, and the first after it. */
  clockMoves: z.array(
    z.object({
      byMs: z.number().int(),
      at: Moment,
      before: Moment,
      showed: Moment,
      right: z.enum(['now', 'before']).nullable(),
    }),
  ),
  /** It is open which time is right: the one shown, or the one without the move. */
  clockQuestion: z.object({ now: Moment, before: Moment, byMs: z.number().int() }).nullable(),
  /**
   * The tablet was restarted, and something depends on how long it was off: is it `now`? `from` and `to`: its last entry
   * before and its start, by its clock. `least`: the earliest possible time.
   */
  restartQuestion: z.object({ now: Moment, from: Moment, to: Moment, least: Instant }).nullable(),
  finishedAt: Moment.nullable(),
  aftercare: AftercareTimeline.nullable(),
  /** Why the aftercare cannot be handed over yet, for example because the next session is too soon. */
  aftercareBlocked: z.object({ refusal: FaultView, firstPossible: CivilDate.nullable() }).nullable(),
  aftercareUnsigned: z.object({ reason: z.string(), at: Moment }).nullable(),
  aftercareSigned: z.object({ client: SignedView.nullable(), witness: SignedView.nullable() }),
  /** The sheet to take home comes in large print too: the client read at a larger size. */
  largePrint: z.boolean(),
  documents: z.array(
    SealedDocument.extend({
      /** The number of the correction; null for the visit's own papers. */
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
  /** Who did what in this visit, with their names at that time. */
  people: z.array(NamedDeed),
  /** The language of the client's sealed papers, where it is another one than the clinic's: a correction is in it too. */
  correctionsIn: z.string().nullable(),
  corrections: z.array(
    z.object({
      text: z.string(),
      /** The same in the language of the client's papers. */
      forClient: z.object({ language: z.string(), text: z.string() }).nullable(),
      at: Moment,
      /** The withdrawn optional point; empty for another correction. */
      point: z.string(),
      /** Number of its sealed paper; null without one. */
      paper: z.number().int().nullable(),
    }),
  ),
  closedAt: Moment.nullable(),
  /** How the client got the copy, as stated at the end; before that, according to the record. */
  copy: z.object({ given: HowGiven.nullable(), due: z.boolean() }),
});
export type VisitView = z.infer<typeof VisitView>;
