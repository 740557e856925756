// Longer than 300 lines: the single list of everything that can happen in a visit.
import { z } from 'zod';
import type { Actor } from '../actor.ts';
import { Birth } from '../clinic/birth.ts';
import { OwnDetails, ReplacedDetails } from '../clinic/client.ts';
import { ClinicDetails } from '../clinic/clinic.ts';
import { ClientId, DocumentId, PhotoId, Sha256, Slug, StaffId, VisitId } from '../ids.ts';
import { Initials } from '../initials.ts';
import { photoOnRecord } from '../photos/photo.ts';
import { LanguageTag } from '../protocol/translations/translation.ts';
import { Signature } from '../signature.ts';
import { Line, OptionalPassage, Passage } from '../text.ts';
import { CivilDate, Instant, Moment } from '../time.ts';
import { CheckInDone, CheckInWanted } from './check-ins/check-in.ts';
import { RecordedFact } from './facts/recorded-fact.ts';
import { AnswerValue } from './health/answer-value.ts';
import { FollowUp, ReactionEnd, ReactionReport, ReportSent } from './reactions/reaction.ts';
import { MapArea } from './scalp-map/map-area.ts';
import { readerNamed, signing, Translated, witnessing } from './signed-fields.ts';
import {
  Appointment,
  ClauseAnswer,
  ClockBefore,
  CoursePlace,
  DocumentKind,
  HowGiven,
  Lot,
  Reason,
  SaidWhen,
  SealedDocument,
  TakenBackKind,
  Task,
  TooSoon,
  WithdrawnWhy,
} from './types.ts';

const type = <T extends string>(name: T) => z.literal(name);

/** A visit is a list of these events, and its state is a fold over them. Never edit an event after landing; add another. */
export const VisitEvent = z.discriminatedUnion('type', [
  z.object({
    type: type('visit-opened'),
    visitId: VisitId,
    clientId: ClientId,
    course: CoursePlace,
    /** Hash of the visit's protocol; the store holds its exact text. */
    protocol: Sha256,
    clientName: Line,
    dateOfBirth: Birth,
    /** The last treatment is dated later than this day, and the practitioner confirmed this day. */
    dateConfirmed: z.literal(true).optional(),
    /** Opened before the scalp had its days since the last treatment: that treatment's date, and the first possible one. */
    tooSoon: TooSoon.optional(),
    /**
     * The same, when the tablet's clock showed that the day had come: a later correction of the clock may show that it had
     * not.
     */
    sessionBefore: TooSoon.optional(),
    /** The tablet was restarted or its clock moved since an entry before it, or it is known to stand wrong. */
    clockBefore: ClockBefore.optional(),
  }),
  z.object({ type: type('course-changed'), course: CoursePlace }),
  /**
   * The client's name or date of birth was corrected during the visit. `before` and `why`: the earlier value, and why it was
   * wrong. `consentAgain`: another person signs now (a minor's guardian, or the client).
   */
  z.object({
    type: type('client-corrected'),
    clientName: Line,
    dateOfBirth: Birth,
    before: z.object({ clientName: Line, dateOfBirth: Birth }).optional(),
    why: Passage.optional(),
    consentAgain: z.literal(true).optional(),
  }),
  /** Opened for the wrong client, and another's from here on; moved back by the same. By id: what was signed says the names. */
  z.object({
    ...{ type: type('visit-moved'), from: ClientId, to: ClientId, why: Passage },
    /** By the visits of whom it is by now, where the treatment has not begun: too soon after the last one, or null. Absent: as before. */
    tooSoon: TooSoon.nullable().optional(),
  }),
  /**
   * The visit continues on another day: checks, health answers and time-out count for their own day only. `again`: the
   * questions and checks to ask again; all of them when absent.
   */
  z.object({
    type: type('day-started-again'),
    again: z.object({ health: z.array(Slug), checks: z.array(Slug) }).optional(),
  }),
  /** `crept`: moved in steps too small to notice singly, since the reading `before`; the entries in between share it. */
  z.object({
    type: type('clock-moved'),
    byMs: z.number().int(),
    before: Moment,
    crept: z.literal(true).optional(),
  }),
  /** The practitioner answered which time is right after the moves so far: the present one, or the one before them. */
  z.object({ type: type('clock-confirmed'), right: z.enum(['now', 'before']) }),
  /**
   * The practitioner answered which time is right after restarts of the tablet. `restarts`: each by the last entry before it.
   * `aheadMs`: how fast the clock has been since the last of them, in ms; negative for slow, 0 when right.
   */
  z.object({
    type: type('restart-answered'),
    restarts: z.array(z.number().int().positive()).min(1),
    aheadMs: z.number().int(),
  }),

  /** `known`: not asked for the birthday again, as it was answered in this visit and the tablet stayed in the clinic's hands. */
  z.object({
    type: type('handed-over'),
    task: Task,
    language: z.string(),
    known: z.literal(true).optional(),
    /** Read in another language than the clinic's own. */
    translated: Translated.optional(),
  }),
  /** The client chose, with the tablet in their hands, what they read the task in; `translated` as above. */
  z.object({ type: type('language-chosen'), task: Task, language: z.string(), translated: Translated.optional() }),
  /** Somebody reads out or interprets for the client, who reads no language that the texts are in. They sign as well. */
  z.object({ type: type('reader-named'), ...readerNamed }),
  /** Nobody does any more. What the client signed and they did not counts no more. */
  z.object({ type: type('reader-dismissed'), why: Passage }),
  /** The reader or interpreter signed after the client, under the same `text`: who they are, and what they state. */
  z.object({
    type: type('reader-signed'),
    task: Task.exclude(['intake']),
    ...readerNamed,
    signature: Signature,
    statement: Passage,
    text: Sha256,
    intent: z.literal(true),
  }),
  /** `by`: the question, where it was not the birthday. */
  z.object({ type: type('identity-confirmed'), task: Task, by: z.literal('name').optional() }),
  /** Three wrong birthdays or names: the tablet goes no further. */
  z.object({ type: type('identity-refused'), task: Task, tries: z.number().int().positive() }),
  /** The handed-over tablet was idle for long: the birthday is asked again before anything is shown. */
  z.object({ type: type('identity-lapsed'), task: Task }),
  z.object({ type: type('handed-back'), task: Task, staffId: StaffId }),

  /** `replaced`: earlier values that the client overwrote. */
  z.object({
    type: type('own-details-confirmed'),
    details: OwnDetails,
    replaced: ReplacedDetails.optional(),
  }),
  /**
   * `sameAs`: the client confirmed the answer that they gave on that day, in the visit before. `value`: the answer to a question
   * that is not yes or no; `answer` is then "yes" where it is more than fine.
   */
  z.object({
    type: type('health-answered'),
    question: Slug,
    answer: z.enum(['yes', 'no']),
    details: OptionalPassage,
    sameAs: CivilDate.optional(),
    value: AnswerValue.optional(),
  }),
  /** The client began to change a saved answer: it no longer counts, and the question is open until the new one is saved. */
  z.object({ type: type('health-unanswered'), question: Slug }),
  /** `changed`: answers that differ from before; `checksAgain`: checks that may depend on them. */
  z.object({
    type: type('intake-finished'),
    changed: z.array(Slug).optional(),
    /** Removed and not answered again: the earlier answers stay. */
    kept: z.array(Slug).optional(),
    checksAgain: z.array(Slug).optional(),
  }),
  /** The client has the finished intake again: its answers stay until they are changed. */
  z.object({ type: type('intake-reopened') }),
  z.object({
    type: type('alert-decided'),
    question: Slug,
    decision: z.enum(['continue', 'reschedule']),
    reason: Passage,
  }),

  /** A doctor's note about an answer that the treatment may not go on without: whose, and of which date. */
  z.object({
    type: type('doctors-note-recorded'),
    question: Slug,
    doctor: Line,
    date: CivilDate,
    words: OptionalPassage,
  }),
  /** The practitioner's written decision about a session too soon after the last one. */
  z.object({ type: type('too-soon-decided'), decision: z.enum(['continue', 'reschedule']), reason: Passage }),

  z.object({
    type: type('check-answered'),
    check: Slug,
    question: Slug,
    option: Slug,
    round: z.number().int().positive(),
    /** The day and time that gave the answer. */
    when: SaidWhen.optional(),
  }),
  z.object({ type: type('remedy-done'), check: Slug, step: Slug, round: z.number().int().positive() }),
  z.object({ type: type('check-reopened'), check: Slug, round: z.number().int().positive() }),
  z.object({ type: type('check-decided'), check: Slug, decision: z.enum(['continue', 'reschedule']), reason: Passage }),
  z.object({
    type: type('rescheduled'),
    reasons: z.array(Reason).min(1),
    /** For staff, on the visit record only. */
    note: OptionalPassage,
    /** Printed on the client's sheet. Absent on events with one note for both, which the client then read. */
    clientNote: OptionalPassage.optional(),
    next: Appointment,
  }),
  z.object({ type: type('visit-cancelled'), reason: Passage }),

  z.object({ type: type('time-out-confirmed'), items: z.array(Slug) }),

  z.object({ type: type('clause-opened'), clause: Slug }),
  z.object({ type: type('clause-agreed'), clause: Slug }),
  z.object({ type: type('clause-refused'), clause: Slug }),
  /** An answer with initials, a choice, or a text that was read for information. */
  z.object({
    type: type('clause-answered'),
    clause: Slug,
    answer: ClauseAnswer,
    /** What was chosen, of a point that asks for a choice. */
    option: Slug.optional(),
    initials: Initials.optional(),
  }),
  z.object({ type: type('question-flagged'), task: Task, topic: Slug, words: OptionalPassage }),
  z.object({ type: type('question-answered'), task: Task, topic: Slug, answer: Passage }),
  z.object({ type: type('consent-signed'), ...signing }),
  z.object({ type: type('consent-declined'), reason: OptionalPassage, text: Sha256 }),
  /** The client refused to sign again during work, after a changed answer: work is stopped. */
  z.object({ type: type('consent-refused-at-work'), reason: OptionalPassage, text: Sha256 }),
  /**
   * The consent text of `protocol` is asked for from now on. Events without `replaces` are of a version that then did the rest
   * of the visit under that protocol too.
   */
  z.object({
    type: type('consent-outdated'),
    text: Sha256,
    protocol: Sha256,
    replaces: z.literal('consent').optional(),
  }),
  /**
   * The client withdraws the signed consent: no further work is done. Staff record it; the client may sign it. During work,
   * the end of the procedure follows in the same step.
   */
  z.object({
    type: type('consent-withdrawn'),
    reason: OptionalPassage,
    text: Sha256,
    signature: Signature.nullable(),
    /** The signature's name; absent on older records. */
    signer: z.string().optional(),
  }),
  /** An optional point that was agreed, such as photos, is withdrawn; possible at any time, also after the seal. */
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
    /** Work since the start or the last break taken; a skip does not end it. */
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
   * The corrected time of a break's start or end. `sequence`: the tap, which stays in the log. `instant`: in the tablet's
   * time, as all clock readings.
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
    /** Why an expired lot was used. */
    expiredWhy: Passage.optional(),
    /** The entry that this one replaces; it was taken back. */
    replaces: z.number().int().positive().optional(),
  }),
  /** The whole scalp map as it stands now: each lot by its entry, with where it went. A lot that is not named went nowhere. */
  z.object({
    type: type('scalp-mapped'),
    lots: z.array(z.object({ lot: z.number().int().positive(), areas: z.array(MapArea).min(1) })),
  }),
  /** A fact that the record profile of the visit's protocol asks for. */
  z.object({ type: type('fact-recorded'), fact: RecordedFact }),
  z.object({ type: type('note-added'), text: Passage }),
  /** A picture of the client; its bytes lie beside the log, under its id. */
  z.object({ type: type('photo-taken'), photo: PhotoId, ...photoOnRecord }),
  /** `stopped`: work could only end, because of an answer, a finding or the client's age. Absent on older records. */
  z.object({
    type: type('procedure-finished'),
    workedMs: z.number().int().nonnegative(),
    stopped: z.literal(true).optional(),
  }),

  z.object({ type: type('aftercare-part-read'), part: Slug }),
  z.object({ type: type('aftercare-signed'), ...signing }),
  /** The client left or did not sign: the sheet is made and says so. */
  z.object({ type: type('aftercare-unsigned'), reason: Passage }),
  z.object({ type: type('aftercare-countersigned'), ...witnessing }),

  /**
   * Entries recorded by mistake. The named events no longer count; they stay in the log, and time continues across them. The
   * wrong entry comes first, then those that depended on it.
   */
  z.object({
    type: type('taken-back'),
    kind: TakenBackKind,
    sequences: z.array(z.number().int().positive()).min(1),
    /** In somebody's words; empty where the client answered again, which needs no reason. */
    why: OptionalPassage,
  }),

  /** `head`: the record's head hash printed on the documents, which is the event just before this one. */
  z.object({
    type: type('sealed'),
    head: Sha256,
    documents: z.array(SealedDocument).min(1),
    /** The papers use the corrected time line; older papers show each clock reading as it was. */
    timeLine: z.literal('corrected').optional(),
    /** The clinic as printed on the papers, so that files made later show the same. Absent on older records. */
    clinic: ClinicDetails.optional(),
    /**
     * The exact text of the sheet that the client takes home, which its calendar file is made from too; null where that is the
     * clinic's own. Absent without a sheet, and on older records.
     */
    sheet: z.object({ text: Sha256, language: LanguageTag }).nullable().optional(),
    /** When the client is asked how it is, by the visit's own protocol. Absent where never, and on older records. */
    checkIns: z.array(CheckInWanted).min(1).optional(),
  }),
  z.object({
    type: type('copy-given'),
    document: DocumentId,
    kind: DocumentKind,
    how: z.enum(['printed', 'saved']),
    copy: z.number().int().positive(),
    where: Line,
  }),
  /** A copy that was sent to a printer and not printed. Its number is not used again. */
  z.object({
    type: type('copy-withdrawn'),
    document: DocumentId,
    kind: DocumentKind,
    copy: z.number().int().positive(),
    why: WithdrawnWhy,
  }),
  /** `forClient`: the same in the language of the client's papers, where that is another one than the clinic's. */
  z.object({
    type: type('correction-added'),
    text: Passage,
    forClient: z.object({ language: LanguageTag, text: Passage }).optional(),
  }),
  /** The sealed paper of the correction or withdrawal just before it. `head`: of the record before both. */
  z.object({ type: type('correction-sealed'), head: Sha256, document: SealedDocument }),
  /**
   * The next appointment was moved after the seal, as by phone: to when, why (for staff), and the sealed preparation sheet for the
   * new date. `head`: of the record before it.
   */
  z.object({
    type: type('appointment-moved'),
    next: Appointment,
    why: Passage,
    head: Sha256,
    document: SealedDocument,
  }),
  /** A reaction to the treatment was told to the clinic. `reportBy`: the last day to report it, so many working days after. */
  z.object({
    type: type('reaction-reported'),
    report: ReactionReport,
    reportBy: CivilDate,
    workingDays: z.number().int().positive(),
  }),
  /** The sealed report sheet of the reaction reported just before it. `head`: of the record before both. */
  z.object({
    type: type('reaction-sealed'),
    head: Sha256,
    document: SealedDocument,
    reaction: z.number().int().positive(),
  }),
  z.object({ type: type('reaction-followed'), reaction: z.number().int().positive(), followed: FollowUp }),
  /** It was reported to whoever the law names. */
  z.object({ type: type('reaction-sent'), reaction: z.number().int().positive(), sent: ReportSent }),
  z.object({ type: type('reaction-closed'), reaction: z.number().int().positive(), end: ReactionEnd }),
  /** The client was asked how it is, on the check-in of that day after the treatment. */
  z.object({ type: type('check-in-done'), day: z.number().int().positive(), done: CheckInDone }),
  /** `copy`: how the client got it. Absent where there was no paper, and on older records. */
  z.object({ type: type('visit-closed'), copy: HowGiven.optional() }),
  /** A copy due later was given, or is no longer wanted. */
  z.object({ type: type('copy-settled'), copy: HowGiven.exclude(['later']) }),
]);
export type VisitEvent = z.infer<typeof VisitEvent>;
export type VisitEventType = VisitEvent['type'];
export type VisitEventOf<T extends VisitEventType> = Extract<VisitEvent, { type: T }>;

/** A recorded event: in order, with its command's single clock reading and who gave it. */
export interface Recorded<E> {
  readonly sequence: number;
  readonly moment: Moment;
  readonly actor: Actor;
  readonly event: E;
}
