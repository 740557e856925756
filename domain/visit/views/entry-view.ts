import { z } from 'zod';
import { Actor } from '../../actor.ts';
import { Moment } from '../../time.ts';
import { Lot, TakenBackKind } from '../types.ts';

/** An entry that may be put right now, or was. A check's own taps are put right on its own screen. */
export const EntryView = z.object({
  sequence: z.number().int(),
  kind: TakenBackKind.exclude(['check']),
  at: Moment,
  by: Actor,
  /** The lot as it was recorded, when it is one. */
  lot: Lot.extend({ expiry: z.string() }).nullable(),
  /** What was decided about which health question or check, when it is a decision. */
  decision: z
    .object({
      on: z.enum(['alert', 'check', 'too-soon']),
      /** The health question, or the check, in words. */
      about: z.string(),
      decision: z.enum(['continue', 'reschedule']),
      reason: z.string(),
    })
    .nullable(),
  /** The entry that this one stands in for. */
  replaces: z.number().int().nullable(),
  /** Taking it back needs the PIN: a signature or a decision falls with it. */
  pin: z.boolean(),
  takenBack: z.object({ at: Moment, by: Actor, why: z.string() }).nullable(),
});
export type EntryView = z.infer<typeof EntryView>;
