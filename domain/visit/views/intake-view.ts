import { z } from 'zod';
import { Moment } from '../../time.ts';
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
});
export type AlertView = z.infer<typeof AlertView>;
