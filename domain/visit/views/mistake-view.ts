import { z } from 'zod';
import { PartId } from './part-id.ts';

/** A mistaken tap or decision that can be taken back: an answer or a remedy step; both null for a decision. */
export const MistakeView = z.object({
  sequence: z.number().int(),
  question: PartId.nullable(),
  step: PartId.nullable(),
  /** It ended today, or is a written decision: taking it back needs the PIN. */
  pin: z.boolean(),
});
export type MistakeView = z.infer<typeof MistakeView>;
