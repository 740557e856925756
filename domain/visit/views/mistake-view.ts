import { z } from 'zod';
import { PartId } from './part-id.ts';

/** What may be taken back as tapped or decided by mistake: an answer or a remedy step; both null for a decision. */
export const MistakeView = z.object({
  sequence: z.number().int(),
  question: PartId.nullable(),
  step: PartId.nullable(),
  /** It ended today or was decided in writing: taking it back needs the PIN. */
  pin: z.boolean(),
});
export type MistakeView = z.infer<typeof MistakeView>;
