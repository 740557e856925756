import { z } from 'zod';
import { OwnDetailsEntry } from '../clinic/client.ts';
import { type ClientId, Slug } from '../ids.ts';
import { Initials } from '../initials.ts';
import { mostOfCheck } from '../protocol/model/questions.ts';
import { mostChecks, mostQuestions, mostTimeOut } from '../protocol/model/treatment-protocol.ts';
import { Signature } from '../signature.ts';
import { Line, OptionalPassage, Passage } from '../text.ts';
import { CivilDate, CivilTime } from '../time.ts';
import { RecordedFact } from './facts/recorded-fact.ts';
import { AnswerValue } from './health/answer-value.ts';
import type { ReactionCommand } from './reactions/commands.ts';
import { MapArea, mapAreas } from './scalp-map/map-area.ts';
import { readerNamed } from './signed-fields.ts';
import {
  Appointment,
  ClauseAnswer,
  CoursePlace,
  HowGiven,
  IdentifiedBy,
  Lot,
  SaidWhen,
  Task,
  type TooSoon,
} from './types.ts';

const type = <T extends string>(name: T) => z.literal(name);
const signing = {
  signature: Signature,
  intent: z.literal(true),
  electronicRecord: z.literal(true),
  /** The client read at a larger text size: the sheet to take home comes in large print too. */
  largePrint: z.boolean().optional(),
};
const witnessing = { signature: Signature, identifiedBy: IdentifiedBy, note: OptionalPassage };

/** Commands of staff on their own side of the tablet. */
export const StaffCommand = z.discriminatedUnion('type', [
  z.object({ type: type('change-course'), course: CoursePlace }),
  /** Continue an earlier day's visit today: checks and health questions are asked again. */
  z.object({ type: type('start-day-again') }),
  z.object({
    type: type('decide-alert'),
    question: Slug,
    decision: z.enum(['continue', 'reschedule']),
    reason: Passage,
  }),
  /** The treatment may go on in spite of an answer: a doctor's note, with who wrote it and its date. */
  z.object({
    type: type('record-doctors-note'),
    question: Slug,
    doctor: Line,
    date: CivilDate,
    words: OptionalPassage,
  }),
  /** For a visit that was opened too soon after the last treatment. */
  z.object({ type: type('decide-too-soon'), decision: z.enum(['continue', 'reschedule']), reason: Passage }),
  z.object({ type: type('answer-check'), check: Slug, question: Slug, option: Slug }),
  /** Nothing of what a check asks for was found: every question gets its passing answer, each as an entry of its own. */
  z.object({ type: type('answer-check-none'), check: Slug }),
  /** For a question about when something was done: the answer follows from the day and, if needed, the time. */
  z.object({ type: type('answer-check-when'), check: Slug, question: Slug, when: SaidWhen }),
  z.object({ type: type('do-remedy-step'), check: Slug, step: Slug }),
  /** All remedy steps are done: ask this check's questions again. */
  z.object({ type: type('check-again'), check: Slug }),
  z.object({ type: type('decide-check'), check: Slug, decision: z.enum(['continue', 'reschedule']), reason: Passage }),
  /**
   * Findings, reason and new date, saved together or not at all. The client's sheet prints `clientNote`; only the visit
   * record shows `note`, which is for staff. Without a finding one of them is required and gives the reason that the client
   * reads.
   */
  z.object({
    type: type('reschedule'),
    next: Appointment,
    note: OptionalPassage,
    clientNote: OptionalPassage.optional(),
    findings: z
      .array(z.object({ check: Slug, question: Slug, option: Slug }))
      .max(mostChecks * mostOfCheck)
      .optional(),
  }),
  z.object({ type: type('cancel-visit'), reason: Passage }),
  z.object({ type: type('confirm-time-out'), items: z.array(Slug).max(mostTimeOut) }),
  z.object({ type: type('answer-question'), task: Task, topic: Slug, answer: Passage }),
  z.object({ type: type('countersign-consent'), ...witnessing }),
  /** The client withdraws consent. `signature`: theirs, if they want to sign. */
  z.object({
    type: type('withdraw-consent'),
    reason: OptionalPassage,
    signature: Signature.nullable().default(null),
  }),
  /** The client withdraws an optional point that they agreed to; possible at any time, also after the seal. */
  z.object({ type: type('withdraw-clause'), clause: Slug, reason: OptionalPassage }),
  /** `expectedMinutes`: 15 minutes to 12 hours. */
  z.object({ type: type('start-procedure'), expectedMinutes: z.number().int().min(15).max(720) }),
  z.object({ type: type('start-break') }),
  z.object({ type: type('end-break') }),
  z.object({ type: type('skip-break'), reason: Passage }),
  z.object({ type: type('answer-overdue') }),
  /**
   * Corrects the time of a break's start or end: `sequence` of the tap, the right time, and why. Needs the PIN. `zone`
   * ("BST"): where that time occurs twice.
   */
  z.object({
    type: type('correct-break-time'),
    sequence: z.number().int().positive(),
    time: CivilTime,
    zone: z.string().max(12).optional(),
    why: Passage,
  }),
  /** `expiredWhy`: required for an expired lot. */
  z.object({ type: type('record-lot'), lot: Lot, expiredWhy: Passage.optional() }),
  /** Where each lot went, by its entry: the whole map, as it is to stand. */
  z.object({
    type: type('map-scalp'),
    lots: z
      .array(z.strictObject({ lot: z.number().int().positive(), areas: z.array(MapArea).max(mapAreas.length) }))
      .max(100),
  }),
  /** `sequence`: the wrong entry. `lot`: its replacement, for a lot. Some entries need the PIN. */
  z.object({
    type: type('take-back'),
    sequence: z.number().int().positive(),
    why: Passage,
    lot: Lot.nullish(),
    expiredWhy: Passage.optional(),
  }),
  /** A fact that the visit's protocol asks for. `why`: required where another one was recorded, which is then crossed out. */
  z.object({ type: type('record-fact'), fact: RecordedFact, why: Passage.optional() }),
  /** Who reads out or interprets for the client: their name, the language, and how they know it. They sign after the client. */
  z.object({ type: type('name-reader'), ...readerNamed }),
  z.object({ type: type('dismiss-reader'), why: Passage }),
  z.object({ type: type('add-note'), text: Passage }),
  /**
   * The wall clock was moved: which time is right, the one shown now or the one before. After a restart: the shown time is
   * right.
   */
  z.object({ type: type('confirm-clock'), right: z.enum(['now', 'before']) }),
  /** After a restart the tablet shows a wrong time: gives the right one, with its date if that differs. */
  z.object({
    type: type('tell-time'),
    time: CivilTime,
    date: CivilDate.optional(),
    /** "BST": where that time occurs twice; otherwise the one nearer to the tablet's time. */
    zone: z.string().max(12).optional(),
  }),
  z.object({ type: type('finish-procedure') }),
  /** The client left, or does not want to sign the aftercare sheet. */
  z.object({ type: type('record-unsigned'), reason: Passage }),
  z.object({ type: type('countersign-aftercare'), ...witnessing }),
  /** `forClient`: the same in the language of the client's papers. */
  z.object({ type: type('add-correction'), text: Passage, forClient: Passage.optional() }),
  /** `copy`: how the client got it; derived from the record when absent. */
  z.object({ type: type('close-visit'), copy: HowGiven.optional() }),
  z.object({ type: type('settle-copy'), copy: HowGiven.exclude(['later']) }),
]);
export type StaffCommand = z.infer<typeof StaffCommand>;

/** Commands of the client while the tablet is handed over. */
export const ClientCommand = z.discriminatedUnion('type', [
  /** Day and month of birth: enough to notice the wrong person, and not readable on the screen beforehand. */
  z.object({
    type: type('confirm-identity'),
    day: z.number().int().min(1).max(31),
    month: z.number().int().min(1).max(12),
  }),
  /** For a client with an unknown date of birth: the full name, which no screen shows beforehand. */
  z.object({ type: type('confirm-name'), name: Line }),
  /** What the client reads the task in, a language's tag (BCP 47). Possible before they are identified, and until they sign. */
  z.object({ type: type('choose-language'), language: z.string().max(12) }),
  z.object({ type: type('confirm-own-details'), details: OwnDetailsEntry }),
  /** `answer` for yes or no, `value` for any other kind of question. A "yes" that is more than fine needs details. */
  z.object({
    type: type('answer-health'),
    question: Slug,
    answer: z.enum(['yes', 'no']).optional(),
    value: AnswerValue.optional(),
    details: OptionalPassage.default(''),
  }),
  /** What was answered in the visit before still holds, for questions that the page shows with those answers. */
  z.object({ type: type('confirm-last-answers'), questions: z.array(Slug).min(1).max(mostQuestions) }),
  /** The saved answer is being changed: the question is open until the new answer is given. */
  z.object({ type: type('unanswer-health'), question: Slug }),
  z.object({ type: type('finish-intake') }),
  z.object({ type: type('open-clause'), clause: Slug }),
  z.object({ type: type('agree-clause'), clause: Slug }),
  z.object({ type: type('refuse-clause'), clause: Slug }),
  /** The same for a point that asks for a choice (`option`), for initials, or only to be read. */
  z.object({
    type: type('answer-clause'),
    clause: Slug,
    answer: ClauseAnswer,
    option: Slug.optional(),
    initials: Initials.optional(),
  }),
  /** `topic`: a clause id, or an aftercare part id. */
  z.object({ type: type('flag-question'), topic: Slug, words: OptionalPassage }),
  z.object({ type: type('sign-consent'), ...signing }),
  /** The reader or interpreter, after the client, for what they state on the same page. */
  z.object({ type: type('sign-as-reader'), signature: Signature, intent: z.literal(true) }),
  z.object({ type: type('decline-consent'), reason: OptionalPassage }),
  z.object({ type: type('read-aftercare-part'), part: Slug }),
  z.object({ type: type('sign-aftercare'), ...signing }),
]);
export type ClientCommand = z.infer<typeof ClientCommand>;

/** What whoever stands at the tablet may do to a running procedure without a PIN. Skipping a break always needs one. */
export const TabletCommand = z.discriminatedUnion('type', [
  z.object({ type: type('start-break') }),
  z.object({ type: type('end-break') }),
  z.object({ type: type('answer-overdue') }),
]);
export type TabletCommand = z.infer<typeof TabletCommand>;

/** Commands that only handlers give, after their own part (checking the PIN, making and sealing the PDFs). */
export type SystemCommand =
  /** `stillKnown`: since the client answered, the tablet was neither locked nor with anybody else. */
  | { type: 'hand-over'; task: Task; language: string; stillKnown?: boolean | undefined }
  | { type: 'hand-back' }
  | { type: 'correct-client'; why?: string | undefined }
  | { type: 'move-visit'; to: ClientId; why: string; tooSoon?: TooSoon | null }
  | { type: 'lapse-identity' }
  /**
   * The answer given in another visit about a restart that this visit is not asked about; `aheadMs` as in `restart-answered`.
   */
  | { type: 'answer-restart'; aheadMs: number }
  | { type: 'refuse-identity'; tries: number }
  | {
      type: 'seal';
      head: import('../ids.ts').Sha256;
      documents: import('./types.ts').SealedDocument[];
      clinic?: import('../clinic/clinic.ts').ClinicDetails;
      /** The text of the sheet to take home, where there is one. */
      sheet?: import('../protocol/protocol.ts').Protocol;
    }
  | {
      type: 'seal-correction';
      head: import('../ids.ts').Sha256;
      document: import('./types.ts').SealedDocument;
    }
  | {
      type: 'move-appointment';
      next: Appointment;
      why: string;
      head: import('../ids.ts').Sha256;
      document: import('./types.ts').SealedDocument;
    }
  | { type: 'record-check-in'; day: number; done: import('./check-ins/check-in.ts').CheckInDone }
  | {
      type: 'give-copy';
      document: import('../ids.ts').DocumentId;
      how: 'printed' | 'saved';
      where: string /** The lowest number it may carry: that of a paper already made. */;
      copy?: number;
    }
  | {
      type: 'withdraw-copy';
      document: import('../ids.ts').DocumentId;
      copy: number;
      why: import('./types.ts').WithdrawnWhy;
    };

export type VisitCommand = StaffCommand | ClientCommand | SystemCommand | ReactionCommand;

/** The hand-over tasks of each client command. */
export const taskOf: Record<ClientCommand['type'], readonly Task[]> = {
  'confirm-identity': ['intake', 'consent', 'aftercare'],
  'confirm-name': ['intake', 'consent', 'aftercare'],
  'choose-language': ['intake', 'consent', 'aftercare'],
  'confirm-own-details': ['intake'],
  'answer-health': ['intake'],
  'confirm-last-answers': ['intake'],
  'unanswer-health': ['intake'],
  'finish-intake': ['intake'],
  'open-clause': ['consent'],
  'agree-clause': ['consent'],
  'refuse-clause': ['consent'],
  'answer-clause': ['consent'],
  'flag-question': ['consent', 'aftercare'],
  'sign-consent': ['consent'],
  'sign-as-reader': ['consent', 'aftercare'],
  'decline-consent': ['consent'],
  'read-aftercare-part': ['aftercare'],
  'sign-aftercare': ['aftercare'],
};
