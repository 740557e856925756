import { z } from 'zod';
import { BreakCue } from '../../breaks/cue.ts';
import { TakenBreakView } from '../../breaks/taken-view.ts';
import { BreakPolicy } from '../../protocol/parts.ts';
import { Instant } from '../../time.ts';

/** Elapsed times are computed at `asOf`; while running, the screen adds the time since then from its own steady clock. */
export const BreakPlanView = z.object({
  asOf: Instant,
  policy: BreakPolicy,
  cue: BreakCue,
  /** Since the start of the procedure or the end of the last break (or skip); during a break, since its start. */
  elapsedMs: z.number().int().nonnegative(),
  /** Work since the start, without breaks. */
  workedMs: z.number().int().nonnegative(),
  /** The longest work without a break so far; a value above the policy's limit is recorded. */
  longestMs: z.number().int().nonnegative(),
  since: Instant,
  overdueAnswered: z.boolean(),
  /** The next break's window; null once finished. */
  window: z.object({ opens: Instant, asks: Instant, overdue: Instant }).nullable(),
  /** Planned windows up to the expected end, the next one first. */
  plan: z.array(z.object({ opens: Instant, overdue: Instant })),
  expectedEnd: Instant.nullable(),
  taken: z.array(TakenBreakView),
});
export type BreakPlanView = z.infer<typeof BreakPlanView>;
