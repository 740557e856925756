import { z } from 'zod';
import { BreakCue } from '../../breaks/cue.ts';
import { TakenBreakView } from '../../breaks/taken-view.ts';
import { BreakPolicy } from '../../protocol/schema.ts';
import { Instant } from '../../time.ts';

/** Elapsed times are computed at `asOf`; while running the screen adds the time since then on its own steady clock. */
export const BreakPlanView = z.object({
  asOf: Instant,
  policy: BreakPolicy,
  cue: BreakCue,
  /** Since the procedure's start or the end of the last break (or skip); on a break, since its start. */
  elapsedMs: z.number().int().nonnegative(),
  /** Work since the start, breaks taken off. */
  workedMs: z.number().int().nonnegative(),
  /** The longest work without a real break so far; over the policy's latest it stands on the record. */
  longestMs: z.number().int().nonnegative(),
  since: Instant,
  overdueAnswered: z.boolean(),
  /** The next break's window; null once finished. */
  window: z.object({ opens: Instant, asks: Instant, overdue: Instant }).nullable(),
  /** Planned windows from here to the expected end, the next one first. */
  plan: z.array(z.object({ opens: Instant, overdue: Instant })),
  expectedEnd: Instant.nullable(),
  taken: z.array(TakenBreakView),
});
export type BreakPlanView = z.infer<typeof BreakPlanView>;
