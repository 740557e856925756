import type { z } from 'zod';
import type { Apart } from '../clinic/namesake.ts';
import type { VisitId } from '../ids.ts';
import type { BreakPlanView } from '../visit/views/break-plan-view.ts';
import { BreakCue, isResting } from './cue.ts';

/** The cues of a running procedure. */
export const RunningCue = BreakCue.exclude(['finished']);
export type RunningCue = z.infer<typeof RunningCue>;

/** One running procedure on this tablet. */
export interface RunningProcedure {
  readonly visitId: VisitId;
  readonly clientName: string;
  readonly apart: Apart | null;
  readonly plan: BreakPlanView;
  readonly cue: RunningCue;
  /** An answer changed while work runs and still needs a decision. */
  readonly alert: boolean;
  /** Work does not go on before somebody has signed in: a decision or a signature is open. */
  readonly held: boolean;
  /** Who treats, as they were called then; null before anybody named did. */
  readonly practitioner: string | null;
}

/** How urgent a cue is; the highest number first. An overdue break comes before everything else. */
const pressing: Record<RunningCue, number> = {
  overdue: 6,
  'break-late': 5,
  asks: 4,
  'break-over': 3,
  open: 2,
  working: 1,
  'on-break': 0,
};

const minute = 60_000;

/** Milliseconds since the cue reached its worst form; negative before that. */
function lateMs({ cue, elapsedMs, policy }: BreakPlanView): number {
  return elapsedMs - (isResting(cue) ? policy.length : policy.overdueAfter) * minute;
}

/** Sorts by urgency: open alerts first, then by cue, then by lateness. Equal ones keep their order. */
export function byUrgency(procedures: readonly RunningProcedure[]): RunningProcedure[] {
  return [...procedures].sort(
    (one, other) =>
      Number(other.alert) - Number(one.alert) ||
      pressing[other.cue] - pressing[one.cue] ||
      lateMs(other.plan) - lateMs(one.plan),
  );
}
