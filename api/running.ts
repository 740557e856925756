import type { ReadHandle } from '../db/handles.ts';
import { runningVisits } from '../db/visits.ts';
import type { Moment } from '../domain/time.ts';
import type { BreakPlanView } from '../domain/visit/view.ts';
import { readVisit, viewOf } from './visit-record.ts';

/** The break plan of the procedure under way, or null. With two at a time, the one that was started last. */
export function runningProcedure(r: ReadHandle, now: Moment): BreakPlanView | null {
  const [latest] = runningVisits(r);
  return latest ? viewOf(readVisit(r, latest.id), now).breaks : null;
}
