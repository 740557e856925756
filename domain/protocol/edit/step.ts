import { z } from 'zod';
import { Place } from '../versions/place.ts';

const Index = z.number().int().min(0).max(9_999);

/** The least that can be done to a protocol: each step can be taken back by another one. */
export const EditStep = z.discriminatedUnion('step', [
  /** Puts a value there in place of what stood there; without one, the field is taken out. */
  z.strictObject({ step: z.literal('put'), place: Place, content: z.json().optional() }),
  /** Puts another whole text in place of this one, as a file brought it. */
  z.strictObject({ step: z.literal('whole'), content: z.json() }),
  z.strictObject({ step: z.literal('insert'), list: Place, index: Index, content: z.json() }),
  z.strictObject({ step: z.literal('take'), list: Place, index: Index }),
  z.strictObject({ step: z.literal('move'), list: Place, from: Index, to: Index }),
]);
export type EditStep = z.infer<typeof EditStep>;

/** A step that was made, and the one that takes it back. */
export const MadeStep = z.strictObject({ forward: EditStep, back: EditStep });
export type MadeStep = z.infer<typeof MadeStep>;
