import type { VisitState } from '../state/state.ts';

/**
 * How far a visit is, as anybody in the waiting room sees it. Why somebody left earlier is health, so a visit that ended early looks like
 * any other one that is over.
 */
export type Presence = 'here' | 'in-procedure' | 'gone';

export function presenceOf({ closedAt, sealed, rescheduled, cancelled, procedure }: VisitState): Presence {
  if (closedAt || sealed || rescheduled || cancelled) return 'gone';
  if (!procedure) return 'here';
  return procedure.finishedAt ? 'here' : 'in-procedure';
}
