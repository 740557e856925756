import { z } from 'zod';
import { Actor } from '../actor.ts';
import { Instant, Moment } from '../time.ts';

const CorrectedTime = z.object({ tapped: Moment, by: Actor, at: Moment, why: z.string() });

/** A break as taken or skipped, with its planned window. */
export const TakenBreakView = z.object({
  /** The events that began and ended it. */
  sequence: z.number().int(),
  endSequence: z.number().int().nullable(),
  kind: z.enum(['taken', 'skipped']),
  windowFrom: Instant,
  windowTo: Instant,
  startedAt: Instant,
  endedAt: Instant.nullable(),
  /** Relative to its window: ms before it opened, ms after it closed, or 0. */
  timing: z.enum(['early', 'on-time', 'late', 'unknown']),
  offMs: z.number().int().nonnegative(),
  workedMs: z.number().int().nonnegative(),
  breakMs: z.number().int().nonnegative().nullable(),
  /** The certain part of the two lengths; smaller than they are after a restart of the tablet. */
  workedLeastMs: z.number().int().nonnegative(),
  breakLeastMs: z.number().int().nonnegative().nullable(),
  /**
   * The tablet was off for an unknown time during the work before it, or during the break: the length may be longer by any
   * amount.
   */
  workOffUnknown: z.literal(true).optional(),
  breakOffUnknown: z.literal(true).optional(),
  reason: z.string().nullable(),
  /** Null where the tapped time is right. A corrected break counts as corrected. */
  startCorrected: CorrectedTime.nullable(),
  endCorrected: CorrectedTime.nullable(),
});
export type TakenBreakView = z.infer<typeof TakenBreakView>;
