import { z } from 'zod';
import { Slug } from '../ids.ts';
import { Line, OptionalPassage, Passage } from '../text.ts';

/** The consequence of an answer, mildest first (docs/rules.md, "Scalp checks"). */
export const Grade = z.enum(['pass', 'remedy', 'decide', 'reschedule']);
export type Grade = z.infer<typeof Grade>;

/** How long ago: on the day of the check, or on an earlier day and at least so many hours ago. */
export const CheckWhen = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same-day') }),
  z.object({ kind: z.literal('hours-ago'), least: z.number().int().min(0).max(336) }),
]);

export const CheckOption = z.object({
  id: Slug,
  /** The word on the button. */
  label: Line,
  grade: Grade,
  /** For a failing option: the finding, as recorded and printed on the reschedule slip ("Redness"). */
  finding: Line.optional(),
  /** For a question about when something was done: the days and times that give this answer (`visit/check-time.ts`). */
  when: CheckWhen.optional(),
});
export type CheckOption = z.infer<typeof CheckOption>;

export const CheckQuestion = z.object({ id: Slug, text: Line, options: z.array(CheckOption).min(2).max(5) });
export type CheckQuestion = z.infer<typeof CheckQuestion>;

export const RemedyStep = z.object({ id: Slug, label: Line });
export type RemedyStep = z.infer<typeof RemedyStep>;

export const Check = z.object({
  id: Slug,
  /** Short name in the list: "No products today". */
  name: Line,
  why: Passage,
  questions: z.array(CheckQuestion).min(1).max(8),
  /** Steps that fix a `remedy` answer in the chair; required where an option has that grade. */
  remedy: z.array(RemedyStep).max(6),
});
export type Check = z.infer<typeof Check>;

export const HealthQuestion = z.object({ id: Slug, text: Line, hint: OptionalPassage });
export type HealthQuestion = z.infer<typeof HealthQuestion>;

export const Clause = z.object({
  id: Slug,
  title: Line,
  paragraphs: z.array(Passage).min(1).max(12),
  points: z.array(Passage).max(12),
  optional: z.boolean(),
});
export type Clause = z.infer<typeof Clause>;

/** A day counted from day 0, the treatment day, or a number of months after the final session. */
export const AftercareAnchor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: z.number().int().min(0).max(120) }),
  z.object({ kind: z.literal('months-after-final'), months: z.number().int().min(1).max(12) }),
]);
export type AftercareAnchor = z.infer<typeof AftercareAnchor>;

/** Groups instructions that replace each other: on one day only one `wash` instruction applies. */
export const CareTopic = z.enum([
  'wash',
  'moisturise',
  'sweat',
  'sun-and-exfoliating',
  'activities',
  'long-term',
  'products',
  'cut',
  'house-rules',
]);
export type CareTopic = z.infer<typeof CareTopic>;

export const CareIcon = z.enum([
  'prohibit',
  'drop',
  'hand-soap',
  'hand',
  'check',
  'sun',
  'infinity',
  'scissors',
  'calendar',
]);

export const AftercareRule = z.object({
  id: Slug,
  topic: CareTopic,
  /** `off`: not allowed, up to the day before `until`. `on`: to do or allowed, from `from`. `always`: permanent. */
  kind: z.enum(['off', 'on', 'always']),
  /** A few words for a calendar bar. */
  short: Line,
  text: Passage,
  icon: CareIcon,
  from: AftercareAnchor,
  /** The first date on which the rule no longer applies; absent when it never ends. */
  until: AftercareAnchor.optional(),
});
export type AftercareRule = z.infer<typeof AftercareRule>;

/** Preparation counts back from the appointment's date T: `fromDay` -3 is T-3. Absent `fromDay` means "until then". */
export const PreparationRule = z.object({
  id: Slug,
  topic: CareTopic,
  kind: z.enum(['off', 'on']),
  short: Line,
  text: Passage,
  why: OptionalPassage,
  icon: CareIcon,
  fromDay: z.number().int().min(-30).max(0).optional(),
  toDay: z.number().int().min(-30).max(0),
  /** Due on `toDay` by the appointment's time of day, so that two days are 48 hours ("by Sun 6 Dec, 10:00"). */
  byAppointmentTime: z.literal(true).optional(),
});
export type PreparationRule = z.infer<typeof PreparationRule>;

export const BreakPolicy = z
  .object({
    /** Minutes of work until the window opens. */
    opensAfter: z.number().int().min(15).max(90),
    /** Minutes of work until the screen asks. */
    asksAfter: z.number().int().min(15).max(90),
    /** Minutes of work until the break is overdue. At most 90 (the owner's text: "every 60 to 90 minutes"). */
    overdueAfter: z.number().int().min(15).max(90),
    /** Planned length of a break, minutes. */
    length: z.number().int().min(1).max(60),
  })
  .refine(
    (p) => p.opensAfter <= p.asksAfter && p.asksAfter <= p.overdueAfter,
    'opens, asks and overdue must be in order',
  );
export type BreakPolicy = z.infer<typeof BreakPolicy>;

export const Protocol = z.object({
  id: Slug,
  version: z.number().int().positive(),
  language: z.string().min(2).max(12),
  name: Line,
  minimumAge: z.number().int().min(0).max(99),
  health: z.array(HealthQuestion).max(60),
  checks: z.array(Check).min(1).max(30),
  timeOut: z
    .array(z.object({ id: Slug, text: Line }))
    .min(1)
    .max(12),
  consent: z.object({
    version: z.number().int().positive(),
    title: Line,
    clauses: z.array(Clause).min(1).max(30),
    /** Consent to an electronic record: the paper alternative, withdrawal, and how to get a copy. */
    electronicRecord: Passage,
    /** What a signature means here. */
    intent: Passage,
  }),
  breaks: BreakPolicy,
  preparation: z.array(PreparationRule).max(30),
  aftercare: z.object({
    version: z.number().int().positive(),
    rules: z.array(AftercareRule).min(1).max(40),
    /**
     * The first day, counted from day 0, on which a next session is possible: its gentle wash would contradict "water only"
     * earlier.
     */
    nextSessionFromDay: z.number().int().min(0).max(120),
    fading: Passage,
    simple: Passage,
    infectionSigns: Passage,
    infectionAct: Passage,
    acknowledgement: Passage,
  }),
  /** "Not legal or medical advice", shown wherever the texts are signed. */
  disclaimer: Passage,
});
export type Protocol = z.infer<typeof Protocol>;
