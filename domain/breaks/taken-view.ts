import { z } from 'zod';
import { Actor } from '../actor.ts';
import { Instant, Moment } from '../time.ts';

const CorrectedTime = z.object({ tapped: Moment, by: Actor, at: Moment, why: z.string() });

/** A break as it was taken, or skipped, beside the window that was planned for it. */
export const TakenBreakView = z.object({
  /** Of the event that began it, and of the one that ended it. */
  sequence: z.number().int(),
  endSequence: z.number().int().nullable(),
  kind: z.enum(['taken', 'skipped']),
  windowFrom: Instant,
  windowTo: Instant,
  startedAt: Instant,
  endedAt: Instant.nullable(),
  /** Against the window beside it: how many ms before it opened, after it closed, or 0. */
  timing: z.enum(['early', 'on-time', 'late', 'unknown']),
  offMs: z.number().int().nonnegative(),
  workedMs: z.number().int().nonnegative(),
  breakMs: z.number().int().nonnegative().nullable(),
  /** What of the two is sure; less than they are where the tablet was restarted meanwhile. */
  workedLeastMs: z.number().int().nonnegative(),
  breakLeastMs: z.number().int().nonnegative().nullable(),
  /** In the work before it, or in the break, the tablet was off for nobody knows how long: either may be any longer. */
  workOffUnknown: z.literal(true).optional(),
  breakOffUnknown: z.literal(true).optional(),
  reason: z.string().nullable(),
  /** Null where the time is that of the tap. A corrected break is counted as corrected. */
  startCorrected: CorrectedTime.nullable(),
  endCorrected: CorrectedTime.nullable(),
});
export type TakenBreakView = z.infer<typeof TakenBreakView>;
