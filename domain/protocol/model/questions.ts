import { z } from 'zod';
import { Slug } from '../../ids.ts';
import { Line, OptionalPassage, Passage } from '../../text.ts';
import { CheckOption as PresentOption, RemedyStep } from '../parts.ts';

/**
 * What an answer means for the treatment, mildest first: nothing; shown to staff; staff decide in writing; a doctor's note has
 * to be recorded first; no treatment.
 */
export const AnswerGrade = z.enum(['fine', 'note', 'decide', 'doctors-note', 'refuse']);
export type AnswerGrade = z.infer<typeof AnswerGrade>;

const Graded = z.strictObject({ id: Slug, label: Line, grade: AnswerGrade });

/** A range that decides for a number or a date: the first one that holds the answer counts. Absent ends are open. */
const NumberRange = z.strictObject({ least: z.number().optional(), most: z.number().optional(), grade: AnswerGrade });
/** Days before today; "less than 14 days ago" is `most` 13. */
const DateRange = z.strictObject({
  leastDaysAgo: z.number().int().optional(),
  mostDaysAgo: z.number().int().optional(),
  grade: AnswerGrade,
});

/** What is answered, and what each answer means. */
const Answers = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('yes-no'), yes: AnswerGrade, no: AnswerGrade }),
  z.strictObject({ kind: z.literal('one-of'), options: z.array(Graded).min(2).max(20) }),
  /** The strongest grade of those that were chosen counts; `none` is the answer "none of these". */
  z.strictObject({ kind: z.literal('several-of'), options: z.array(Graded).min(1).max(20), none: AnswerGrade }),
  z.strictObject({
    kind: z.literal('number'),
    unit: Line,
    ranges: z.array(NumberRange).max(10),
    otherwise: AnswerGrade,
  }),
  z.strictObject({ kind: z.literal('date'), ranges: z.array(DateRange).max(10), otherwise: AnswerGrade }),
  z.strictObject({ kind: z.literal('text'), grade: AnswerGrade }),
]);

/** Shown only when another answer is one of these: "yes", "no", or the id of an option. */
export const ShownWhen = z.strictObject({ question: Slug, answers: z.array(Slug).min(1).max(20) });
export type ShownWhen = z.infer<typeof ShownWhen>;

export const HealthQuestion = z.strictObject({
  id: Slug,
  text: Line,
  hint: OptionalPassage,
  answers: Answers,
  shownWhen: ShownWhen.optional(),
});
export type HealthQuestion = z.infer<typeof HealthQuestion>;

export const Clause = z.strictObject({
  id: Slug,
  title: Line,
  paragraphs: z.array(Passage).min(1).max(12),
  points: z.array(Passage).max(12),
  decision: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('agree') }),
    z.strictObject({ kind: z.literal('agree-or-refuse') }),
    z.strictObject({
      kind: z.literal('choose-one'),
      options: z
        .array(z.strictObject({ id: Slug, label: Line }))
        .min(2)
        .max(8),
    }),
    z.strictObject({ kind: z.literal('information') }),
  ]),
  initials: z.boolean(),
  shownWhen: ShownWhen.optional(),
  /** What pictures are taken for, where the clause is about them. */
  photos: z.enum(['record', 'teaching', 'marketing']).optional(),
});
export type Clause = z.infer<typeof Clause>;

const CheckOption = z.strictObject(PresentOption.shape);

export const mostOfCheck = 8;

export const Check = z.strictObject({
  id: Slug,
  name: Line,
  why: Passage,
  questions: z
    .array(z.strictObject({ id: Slug, text: Line, options: z.array(CheckOption).min(2).max(5) }))
    .min(1)
    .max(mostOfCheck),
  remedy: z.array(z.strictObject(RemedyStep.shape)).max(6),
  /** The preparation rule that this check tests. */
  tests: Slug.optional(),
});
export type Check = z.infer<typeof Check>;
