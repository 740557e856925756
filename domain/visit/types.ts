import { z } from 'zod';
import { fieldFault } from '../field-fault.ts';
import { DocumentId, Sha256 } from '../ids.ts';
import { Line, OptionalLine } from '../text.ts';
import { CivilDate, CivilTime, Moment } from '../time.ts';
import { readExpiry } from './lots.ts';

/** The client's tasks on the handed-over tablet. */
export const Task = z.enum(['intake', 'consent', 'aftercare']);
export type Task = z.infer<typeof Task>;

/** How a point of the consent was answered; `read`: it is for information only. */
export const ClauseAnswer = z.enum(['agreed', 'refused', 'chosen', 'read']);
export type ClauseAnswer = z.infer<typeof ClauseAnswer>;

export const Appointment = z.object({ date: CivilDate, time: CivilTime });
export type Appointment = z.infer<typeof Appointment>;

/**
 * The visit's place in its treatment course. If it is not the final session, the next appointment may be known, and
 * `plannedFinal` gives the sheet's "planned" dates.
 */
export const CoursePlace = z
  .object({
    session: z.number().int().min(1).max(20),
    sessionsPlanned: z.number().int().min(1).max(20),
    final: z.boolean(),
    next: Appointment.nullable(),
    plannedFinal: CivilDate.nullable(),
  })
  .refine((c) => c.session <= c.sessionsPlanned, fieldFault('session-past-course'))
  .refine((c) => !c.final || (c.next === null && c.plannedFinal === null), fieldFault('after-final'))
  .refine((c) => !c.next || !c.plannedFinal || c.next.date <= c.plannedFinal, fieldFault('final-before-next'));
export type CoursePlace = z.infer<typeof CoursePlace>;

/**
 * A reason for a new date. Words are the protocol's or a person's; a code stands for what the program itself found and is
 * worded where it is read. Older records hold words only.
 */
export const Reason = z.union([Line, z.strictObject({ code: z.enum(['too-soon', 'health-answer']) })]);
export type Reason = z.infer<typeof Reason>;

/** A session sooner after the last treatment than its aftercare allows: that treatment's date, and the first possible one. */
export const TooSoon = z.object({ treated: CivilDate, first: CivilDate });
export type TooSoon = z.infer<typeof TooSoon>;

/**
 * What the record knew of the tablet's clock when a visit was opened: an entry before it, with the clock's reading, and how
 * far that stood ahead of the right time, in ms, by what was said in earlier visits. What happened to the clock since is asked
 * about in the visit.
 */
export const ClockBefore = z.object({ sequence: z.number().int(), moment: Moment, aheadMs: z.number().int() });
export type ClockBefore = z.infer<typeof ClockBefore>;

/** How staff identified the signer. */
export const IdentifiedBy = z.enum(['known-to-staff', 'photo-id', 'birth-date-confirmed', 'guardian-present']);
export type IdentifiedBy = z.infer<typeof IdentifiedBy>;

export const LotKind = z.enum(['pigment', 'needle', 'other']);
export const Lot = z.object({
  kind: LotKind,
  /** Pigment colour or needle configuration. */
  name: Line,
  maker: OptionalLine,
  lot: Line,
  /** Typed in any form on a package (`readExpiry`), stored as "2027-08" or a date; empty when there is none. */
  expiry: z
    .string()
    .max(40)
    .transform(readExpiry)
    .pipe(z.union([z.literal(''), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), CivilDate])),
  /** The article's number in the code on the package (GTIN), where a scanner read it. */
  gtin: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
});
export type Lot = z.infer<typeof Lot>;

/** When the client said something was done: a day, with the time if asked, or that day and any earlier one. */
export const SaidWhen = z.object({ date: CivilDate, time: CivilTime.nullable(), orBefore: z.boolean() });
export type SaidWhen = z.infer<typeof SaidWhen>;

/** Kinds of entries that can be taken back; each has its own time limit and PIN rule (`taking-back.ts`). */
export const TakenBackKind = z.enum(['check', 'decision', 'lot', 'finish', 'answer', 'withdrawal', 'fact']);
export type TakenBackKind = z.infer<typeof TakenBackKind>;

/**
 * What running work waits for after a health answer changed or a decision was taken back; `stopped`: only Finish is possible.
 */
export const WorkHold = z.enum(['intake', 'alerts', 'checks', 'stopped', 'consent', 'witness']);
export type WorkHold = z.infer<typeof WorkHold>;

/** The papers of an ended visit. */
export const VisitPaper = z.enum(['aftercare-sheet', 'preparation-sheet', 'consent-record', 'visit-record']);
export type VisitPaper = z.infer<typeof VisitPaper>;

/** The sheets that go home, once more in large print. */
export const LargePaper = z.enum(['aftercare-sheet-large', 'preparation-sheet-large']);
export type LargePaper = z.infer<typeof LargePaper>;

/** The consent as the client read it, where the clinic's record of it holds another language too. */
export const ClientCopy = z.literal('consent-copy');
export type ClientCopy = z.infer<typeof ClientCopy>;

/** Sealed after the visit: a correction with what was recorded since, and the report sheet of a reaction. */
export const PaperAfter = z.enum(['correction', 'reaction-report', 'moved-sheet']);

export const DocumentKind = z.enum([
  ...VisitPaper.options,
  ...LargePaper.options,
  'consent-copy',
  ...PaperAfter.options,
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** How the client got the copy; `later`: not yet. */
export const HowGiven = z.enum(['printed', 'saved', 'both', 'declined', 'later']);
export type HowGiven = z.infer<typeof HowGiven>;

/** Why a copy was not printed: cancelled by somebody, failed at the printer, or nobody waited for it any more. */
export const WithdrawnWhy = z.enum(['cancelled', 'failed', 'given-up']);
export type WithdrawnWhy = z.infer<typeof WithdrawnWhy>;

export const SealedDocument = z.object({
  id: DocumentId,
  kind: DocumentKind,
  sha256: Sha256,
  pages: z.number().int().positive(),
  bytes: z.number().int().positive(),
});
export type SealedDocument = z.infer<typeof SealedDocument>;
