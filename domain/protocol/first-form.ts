import { z } from 'zod';
import { Slug } from '../ids.ts';
import { Line, OptionalPassage, Passage } from '../text.ts';
import { BreakPolicy, CareIcon, CheckQuestion, RemedyStep } from './parts.ts';

/**
 * The form that protocols were written down in before `form: 1`. Stores hold them for ever: visits that were done under one
 * keep its exact text and hash. `fromFirstForm` reads one as everything works with it. No new one is written.
 */

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

export const AftercareRule = z.object({
  id: Slug,
  topic: Slug,
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
  topic: Slug,
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

export const FirstForm = z.object({
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
export type FirstForm = z.infer<typeof FirstForm>;
