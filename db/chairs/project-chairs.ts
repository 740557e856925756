import type { ReadHandle, WriteHandle } from '../file/handles.ts';
import { isClientEvent, isClinicEvent, isVisitEvent, readArrived } from '../log/schemas.ts';
import type { Projected } from '../log/types.ts';
import { project } from '../projections/project.ts';
import { type Arrived, arrivedAfter, projectChairVisit, projectedArrival, putProjectedArrival } from './arrivals.ts';
import { renewClient, shareClient } from './share-client.ts';
import { projectChairStaff } from './staff-there.ts';

/** Brings the projections in `target` up to date with one own row of the record in `log`. */
export function projectOwn(log: ReadHandle, target: WriteHandle, own: Projected): void {
  project(target, own);
  if (isClientEvent(own.event)) shareClient(log, target, own.sequence, own.event);
}

/**
 * The same with what came from other chairs while `sequence` was this record's newest own row, at most `most` rows of it. Returns
 * how many.
 */
export function projectArrived(
  log: ReadHandle,
  target: WriteHandle,
  { sequence, most }: { readonly sequence: number; readonly most: number },
): number {
  let done = 0;
  for (const found of arrivedAfter(log, projectedArrival(target), most)) {
    if (found.arrived > sequence) break;
    projectOne(log, target, found);
    done += 1;
  }
  return done;
}

function projectOne(log: ReadHandle, target: WriteHandle, found: Arrived): void {
  const { client_id: clientId, arrived, arrival } = found;
  putProjectedArrival(target, arrival);
  if (clientId !== null) {
    // A tombstone counts once this chair has put its own behind its own rows.
    if (found.type !== 'client-erased') renewClient(log, target, clientId, { sequence: arrived, arrival });
    return;
  }
  const subject = { visitId: found.visit_id, clientId };
  const event = found.payload === null ? null : readArrived(found.type, found.payload, subject);
  if (event && isVisitEvent(event)) projectChairVisit(target, found, event);
  if (event && isClinicEvent(event)) projectChairStaff(log, target, found.log, event);
}
