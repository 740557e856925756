import { z } from 'zod';
import { Actor } from '../../actor.ts';
import { Moment } from '../../time.ts';
import { TooSoon } from '../types.ts';
import { MistakeView } from './mistake-view.ts';
import { PartId } from './part-id.ts';

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
