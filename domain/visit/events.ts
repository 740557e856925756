// Longer than 300 lines: the one list of everything that can happen in a visit.
import { z } from 'zod';
import type { Actor } from '../actor.ts';
import { Birth } from '../clinic/birth.ts';
import { OwnDetails, ReplacedDetails } from '../clinic/client.ts';
import { ClinicDetails } from '../clinic/clinic.ts';
import { ClientId, DocumentId, Sha256, Slug, StaffId, VisitId } from '../ids.ts';
import { Signature } from '../signature.ts';
import { Line, OptionalPassage, Passage } from '../text.ts';
import { Instant, Moment } from '../time.ts';
import {
  Appointment,
  CoursePlace,
  DocumentKind,
  HowGiven,
  IdentifiedBy,
  Lot,
  SaidWhen,
  SealedDocument,
  TakenBackKind,
  Task,
  TooSoon,
  WithdrawnWhy,
} from './types.ts';

const type = <T extends string>(name: T) => z.literal(name);

const witnessing = {
  signature: Signature,
  identifiedBy: IdentifiedBy,
  note: OptionalPassage,
  /** When the witness's present PIN was set with the recovery key; absent while it is one that they chose themselves. */
  pinRecoveredAt: Moment.optional(),
};

/** A visit is a list of these; its state is a fold over them. Never edit one after landing: add another. */
export const VisitEvent = z.discriminatedUnion('type', [
  z.object({
    type: type('visit-opened'),
    visitId: VisitId,
    clientId: ClientId,
    course: CoursePlace,
    /** Hash of the protocol this visit runs under; the store keeps the exact text. */
    protocol: Sha256,
    clientName: Line,
    dateOfBirth: Birth,
    /** The last treatment was dated after this day, and the practitioner said that this day is right. */
    dateConfirmed: z.literal(true).optional(),
    /** Opened before the scalp has had its days since the last treatment: that one's date, and the first possible one. */
    tooSoon: TooSoon.optional(),
    /** The same where that day had come by the tablet's clock: one that is put right later may show that it had not. */
    sessionBefore: TooSoon.optional(),
  }),
  z.object({ type: type('course-changed'), course: CoursePlace }),
  /**
   * The client's name or date of birth was corrected while the visit is open. `before` and `why`: what stood there, and
   * why it was wrong. `consentAgain`: somebody else signs for them now, the guardian of a minor or the client themselves.
   */
  z.object({
    type: type('client-corrected'),
    clientName: Line,
    dateOfBirth: Birth,
    before: z.object({ clientName: Line, dateOfBirth: Birth }).optional(),
    why: Passage.optional(),
    consentAgain: z.literal(true).optional(),
  }),
  /**
   * The visit goes on upon another day: checks, health answers and time-out count for their own day only. `again`: the
   * questions and checks of earlier days, which are asked again; all of them where it is not said.
   */
  z.object({
    type: type('day-started-again'),
    again: z.object({ health: z.array(Slug), checks: z.array(Slug) }).optional(),
  }),
  /** `crept`: in steps too small to be noticed one by one, since the reading `before`; each entry in between has its part. */
  z.object({
    type: type('clock-moved'),
    byMs: z.number().int(),
    before: Moment,
    crept: z.literal(true).optional(),
  }),
  /** The practitioner looked at the moves so far: the time as it is now is right, or the one before them. */
  z.object({ type: type('clock-confirmed'), right: z.enum(['now', 'before']) }),
  /**
   * The practitioner said which time is right now, after restarts of the tablet. `restarts`: each by the last entry before
   * it. `aheadMs`: how far the clock stood ahead since the last of them, in ms, negative for behind; 0: it is right.
   */
  z.object({
    type: type('restart-answered'),
    restarts: z.array(z.number().int().positive()).min(1),
    aheadMs: z.number().int(),
  }),

  z.object({ type: type('handed-over'), task: Task, language: z.string() }),
  /** `by`: how, where it was not the birthday. */
  z.object({ type: type('identity-confirmed'), task: Task, by: z.literal('name').optional() }),
  /** Three wrong birthdays or names: whoever holds the tablet gets no further. */
  z.object({ type: type('identity-refused'), task: Task, tries: z.number().int().positive() }),
  /** Nobody touched the handed-over tablet for long: the birthday is asked again before anything is shown. */
  z.object({ type: type('identity-lapsed'), task: Task }),
  z.object({ type: type('handed-back'), task: Task, staffId: StaffId }),

  /** `replaced`: what stood there before, where the client wrote something else over it. */
  z.object({
    type: type('own-details-confirmed'),
    details: OwnDetails,
    replaced: ReplacedDetails.optional(),
  }),
  z.object({ type: type('health-answered'), question: Slug, answer: z.enum(['yes', 'no']), details: OptionalPassage }),
  /** The client began to change a saved answer: it counts no more, and the question is open until the new one is saved. */
  z.object({ type: type('health-unanswered'), question: Slug }),
  /** `changed`: what the client answered otherwise than before; `checksAgain`: the checks that may stand on it. */
  z.object({
    type: type('intake-finished'),
    changed: z.array(Slug).optional(),
    /** Taken out and not answered again: the answers before stand. */
    kept: z.array(Slug).optional(),
    checksAgain: z.array(Slug).optional(),
  }),
  /** The client has the finished intake once more: its answers stand until they are changed. */
  z.object({ type: type('intake-reopened') }),
  z.object({
    type: type('alert-decided'),
    question: Slug,
    decision: z.enum(['continue', 'reschedule']),
    reason: Passage,
  }),

  /** The practitioner decided in writing about a session that comes too soon after the last one. */
  z.object({ type: type('too-soon-decided'), decision: z.enum(['continue', 'reschedule']), reason: Passage }),

  z.object({
    type: type('check-answered'),
    check: Slug,
    question: Slug,
    option: Slug,
    round: z.number().int().positive(),
    /** The day and time from which the answer followed. */
    when: SaidWhen.optional(),
  }),
  z.object({ type: type('remedy-done'), check: Slug, step: Slug, round: z.number().int().positive() }),
  z.object({ type: type('check-reopened'), check: Slug, round: z.number().int().positive() }),
  z.object({ type: type('check-decided'), check: Slug, decision: z.enum(['continue', 'reschedule']), reason: Passage }),
  z.object({
    type: type('rescheduled'),
    reasons: z.array(Line).min(1),
    /** For staff, on the visit record only. */
    note: OptionalPassage,
    /** What the client reads on the sheet. Absent where there was one note for both: then the client read that one. */
    clientNote: OptionalPassage.optional(),
    next: Appointment,
  }),
  z.object({ type: type('visit-cancelled'), reason: Passage }),

  z.object({ type: type('time-out-confirmed'), items: z.array(Slug) }),

  z.object({ type: type('clause-opened'), clause: Slug }),
  z.object({ type: type('clause-agreed'), clause: Slug }),
  z.object({ type: type('clause-refused'), clause: Slug }),
  z.object({ type: type('question-flagged'), task: Task, topic: Slug, words: OptionalPassage }),
  z.object({ type: type('question-answered'), task: Task, topic: Slug, answer: Passage }),
  z.object({
    type: type('consent-signed'),
    signature: Signature,
    /** Who signed, by the name that they had then. */
    signer: Line.optional(),
    /** Hash of the consent text as it was shown. */
    text: Sha256,
    language: z.string(),
    intent: z.literal(true),
    electronicRecord: z.literal(true),
  }),
  z.object({ type: type('consent-declined'), reason: OptionalPassage, text: Sha256 }),
  /** Asked to sign again while work runs, after an answer changed, the client would not: work is stopped. */
  z.object({ type: type('consent-refused-at-work'), reason: OptionalPassage, text: Sha256 }),
  z.object({ type: type('consent-outdated'), text: Sha256, protocol: Sha256 }),
  /**
   * The client takes the signed consent back: nothing more is done. Staff write it down; the client may sign for it and need
   * not. While work runs, the procedure's end follows in the same step.
   */
  z.object({
    type: type('consent-withdrawn'),
    reason: OptionalPassage,
    text: Sha256,
    signature: Signature.nullable(),
    /** Whose name the signature stands for. Not on records of a time when it was not kept. */
    signer: z.string().optional(),
  }),
  /** An optional point that was agreed to, such as photos, is taken back; at any time, after the seal too. */
  z.object({ type: type('clause-withdrawn'), clause: Slug, reason: OptionalPassage }),
  z.object({
    type: type('consent-countersigned'),
    ...witnessing,
  }),

  z.object({ type: type('procedure-started'), expectedMinutes: z.number().int() }),
  z.object({
    type: type('break-started'),
    windowFrom: Instant,
    windowTo: Instant,
    workedMs: z.number().int().nonnegative(),
    /** Work since the start or the last break really taken; a skip does not end it. */
    sinceRestMs: z.number().int().nonnegative().optional(),
  }),
  z.object({ type: type('break-ended'), breakMs: z.number().int().nonnegative() }),
  z.object({
    type: type('break-skipped'),
    reason: Passage,
    windowFrom: Instant,
    windowTo: Instant,
    sinceRestMs: z.number().int().nonnegative().optional(),
    workedMs: z.number().int().nonnegative(),
  }),
  /**
   * A break began or ended at another time than it was tapped. `sequence`: of the tap, which stays in the log. `instant`: in
   * the tablet's time, as every clock reading.
   */
  z.object({
    type: type('break-time-corrected'),
    sequence: z.number().int().positive(),
    instant: Instant,
    why: Passage,
  }),
  z.object({ type: type('overdue-answered'), workedMs: z.number().int().nonnegative() }),
  z.object({
    type: type('lot-recorded'),
    lot: Lot,
    /** Why a lot past its date was used all the same. */
    expiredWhy: Passage.optional(),
    /** The entry that this one stands in for: it was taken back. */
    replaces: z.number().int().positive().optional(),
  }),
  z.object({ type: type('note-added'), text: Passage }),
  z.object({ type: type('procedure-finished'), workedMs: z.number().int().nonnegative() }),

  z.object({ type: type('aftercare-part-read'), part: Slug }),
  z.object({
    type: type('aftercare-signed'),
    signature: Signature,
    signer: Line.optional(),
    text: Sha256,
    language: z.string(),
    intent: z.literal(true),
    electronicRecord: z.literal(true),
  }),
  /** The client left or would not sign: the sheet is made all the same and says so. */
  z.object({ type: type('aftercare-unsigned'), reason: Passage }),
  z.object({
    type: type('aftercare-countersigned'),
    ...witnessing,
  }),

  /**
   * Something was recorded by mistake. What the named events did counts no more; they stay in the log, and time goes on
   * over them. The entry that was wrong comes first, then what stood on it and falls with it.
   */
  z.object({
    type: type('taken-back'),
    kind: TakenBackKind,
    sequences: z.array(z.number().int().positive()).min(1),
    why: Passage,
  }),

  /** `head` is the record's head hash printed on the documents: the event just before this one. */
  z.object({
    type: type('sealed'),
    head: Sha256,
    documents: z.array(SealedDocument).min(1),
    /** The papers' times are those of the visit's one corrected time line; older papers had each clock reading as it was. */
    timeLine: z.literal('corrected').optional(),
    /** The clinic as it stands on the papers: files made from them later say the same. Absent on older records. */
    clinic: ClinicDetails.optional(),
  }),
  z.object({
    type: type('copy-given'),
    document: DocumentId,
    kind: DocumentKind,
    how: z.enum(['printed', 'saved']),
    copy: z.number().int().positive(),
    where: Line,
  }),
  /** A copy that was given to a printer and did not come out of it. Its number is not used again. */
  z.object({
    type: type('copy-withdrawn'),
    document: DocumentId,
    kind: DocumentKind,
    copy: z.number().int().positive(),
    why: WithdrawnWhy,
  }),
  z.object({ type: type('correction-added'), text: Passage }),
  /** The sealed paper of the correction, or of the withdrawal, just before it. `head`: of the record before both. */
  z.object({ type: type('correction-sealed'), head: Sha256, document: SealedDocument }),
  /** `copy`: how the client got it. Absent where there was no paper, and on records of a time when it was not asked. */
  z.object({ type: type('visit-closed'), copy: HowGiven.optional() }),
  /** What was to be given later was given, or is not wanted any more. */
  z.object({ type: type('copy-settled'), copy: HowGiven.exclude(['later']) }),
]);
export type VisitEvent = z.infer<typeof VisitEvent>;
export type VisitEventType = VisitEvent['type'];
export type VisitEventOf<T extends VisitEventType> = Extract<VisitEvent, { type: T }>;

/** An event as the record holds it: in order, with the one clock reading of its command and who gave it. */
export interface Recorded<E> {
  readonly sequence: number;
  readonly moment: Moment;
  readonly actor: Actor;
  readonly event: E;
}
