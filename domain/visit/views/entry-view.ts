import { z } from 'zod';
import { Actor } from '../../actor.ts';
import { Moment } from '../../time.ts';
import { RecordedFact } from '../facts/recorded-fact.ts';
import { Lot, TakenBackKind } from '../types.ts';

/** An entry that can be put right now, or was. Taps on a check are put right on the check's screen. */
export const EntryView = z.object({
  sequence: z.number().int(),
  kind: TakenBackKind.exclude(['check']),
  at: Moment,
  by: Actor,
  /** The lot as recorded, if it is one. */
  lot: Lot.extend({ expiry: z.string() }).nullable(),
  /** The fact as recorded, if it is one. */
  fact: RecordedFact.nullable(),
  /** The decision, and the health question or check it is about, if it is one. */
  decision: z
    .object({
      on: z.enum(['alert', 'check', 'too-soon']),
      /** The health question or check, in words. */
      about: z.string(),
      decision: z.enum(['continue', 'reschedule']),
      reason: z.string(),
    })
    .nullable(),
  /** The entry that this one replaces. */
  replaces: z.number().int().nullable(),
  /** True when a signature or decision falls with it: taking it back needs the PIN. */
  pin: z.boolean(),
  takenBack: z.object({ at: Moment, by: Actor, why: z.string() }).nullable(),
});
export type EntryView = z.infer<typeof EntryView>;
