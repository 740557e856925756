import type { ReadHandle } from '../../db/file/handles.ts';
import { runningVisits } from '../../db/projections/visits.ts';
import type { RunningProcedure } from '../../domain/breaks/running.ts';
import type { Moment } from '../../domain/time.ts';
import { loadVisit, viewOf } from '../papers/visit-acts.ts';

/** Every running procedure, in the order in which the visits were opened. */
export function runningProcedures(r: ReadHandle, now: Moment): RunningProcedure[] {
  return runningVisits(r).flatMap(({ id }) => {
    const record = loadVisit(r, id);
    const { breaks: plan, workHold } = viewOf(record, now);
    const treating = record.people.findLast(({ did }) => did === 'treated');
    return plan && plan.cue !== 'finished'
      ? [
          {
            visitId: id,
            clientName: record.client.name,
            apart: record.apart,
            plan,
            cue: plan.cue,
            alert: workHold === 'alerts' || workHold === 'checks',
            held: workHold !== null,
            practitioner: treating?.name ?? null,
          },
        ]
      : [];
  });
}

/** Whether any procedure runs: the screen then stays on. */
export function isProcedureRunning(r: ReadHandle): boolean {
  return runningVisits(r).length > 0;
}
