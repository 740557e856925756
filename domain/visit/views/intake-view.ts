import { z } from 'zod';
import { Actor } from '../../actor.ts';
import { AnswerGrade } from '../../protocol/model/questions.ts';
import { CivilDate, Moment } from '../../time.ts';
import { AnswerValue } from '../health/answer-value.ts';
import { Said } from '../health/said.ts';
import { TooSoon } from '../types.ts';
import { MistakeView } from './mistake-view.ts';
import { PartId } from './part-id.ts';

const OptionView = z.object({ id: PartId, label: z.string() });
const YesOrNo = z.enum(['yes', 'no']);

/** What can be answered. What an answer means for the treatment is not for the client's eyes. */
export const AsksView = z.discriminatedUnion('kind', [
  /** `details`: the answers that need a few words. */
  z.object({ kind: z.literal('yes-no'), details: z.array(YesOrNo) }),
  z.object({ kind: z.literal('one-of'), options: z.array(OptionView) }),
  z.object({ kind: z.literal('several-of'), options: z.array(OptionView) }),
  z.object({ kind: z.literal('number'), unit: z.string() }),
  z.object({ kind: z.literal('date') }),
  z.object({ kind: z.literal('text') }),
]);
export type AsksView = z.infer<typeof AsksView>;

/** A question that this client is asked. */
export const HealthAnswerView = z.object({
  id: PartId,
  text: z.string(),
  hint: z.string(),
  asks: AsksView,
  /** The question whose answer it follows from. */
  follows: PartId.nullable(),
  /** Answers that bring further questions. */
  opens: z.array(PartId),
  /** Null while unanswered. For another kind than yes or no see `value`. */
  answer: YesOrNo.nullable(),
  value: AnswerValue.nullable(),
  said: Said.nullable(),
  details: z.string(),
});
export type HealthAnswerView = z.infer<typeof HealthAnswerView>;

/** The same for staff, with what the answer means. */
export const GradedAnswerView = HealthAnswerView.extend({ grade: AnswerGrade.nullable() });
export type GradedAnswerView = z.infer<typeof GradedAnswerView>;

export const AlertView = z.object({
  question: PartId,
  text: z.string(),
  grade: AnswerGrade,
  said: Said,
  details: z.string(),
  decision: z
    .object({
      decision: z.enum(['continue', 'reschedule']),
      reason: z.string(),
      at: Moment,
      /** The doctor's note with which it went on. */
      note: z.object({ doctor: z.string(), date: CivilDate }).optional(),
    })
    .nullable(),
  /** The decision, if it can be taken back now. */
  mistake: MistakeView.nullable(),
});
export type AlertView = z.infer<typeof AlertView>;

/** Opened too soon after the last treatment; `open`: it waits for the practitioner's decision. */
export const TooSoonView = TooSoon.extend({
  open: z.boolean(),
  /** The decision, if it can be taken back now. */
  mistake: MistakeView.nullable(),
  decision: z
    .object({ decision: z.enum(['continue', 'reschedule']), reason: z.string(), at: Moment, by: Actor })
    .nullable(),
});
