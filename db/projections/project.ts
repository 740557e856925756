import { forgetErasures, projectErasure } from '../erasure/erasures.ts';
import type { WriteHandle } from '../file/handles.ts';
import { isClientEvent, isClinicEvent, isCustodyEvent, isVisitEvent } from '../log/schemas.ts';
import type { Projected } from '../log/types.ts';
import { forgetAppointments, projectAppointment } from './appointments.ts';
import { eraseShown, forgetChairs } from './chairs.ts';
import { forgetCheckIns, projectCheckIn } from './check-ins.ts';
import { forgetClientLists, projectClientList, projectListedClient } from './client-lists.ts';
import { forgetClients, projectClient, projectLastVisit } from './clients.ts';
import { forgetClockSteps } from './clock-steps.ts';
import { forgetCopyDue, projectCopyDue } from './copy-due.ts';
import { forgetCustody, projectCustody } from './custody.ts';
import { forgetSealed, projectSealed } from './documents.ts';
import { forgetGivenCopies, projectGivenCopy } from './given-copies.ts';
import { projectGivenPins } from './given-pins.ts';
import { projectHandOuts } from './hand-outs.ts';
import { projectInspections } from './inspections.ts';
import { forgetJoins, projectJoin } from './joined-clients.ts';
import { forgetStock, projectStock } from './known-lots.ts';
import { projectLicences } from './licences.ts';
import { forgetMovedVisits, projectMovedVisit, takeBackErased } from './moved-visits.ts';
import { forgetPhotos, projectPhoto } from './photos.ts';
import { projectPinBindings } from './pin-bindings.ts';
import { forgetProtocolVersions, projectProtocolVersions } from './protocol-versions.ts';
import { forgetReactions, projectReaction } from './reactions.ts';
import { projectRecoveredPins } from './recovered-pins.ts';
import { forgetRegister, projectRegister } from './register.ts';
import { forgetSettings, projectSettings } from './settings.ts';
import { forgetStaff, projectStaff } from './staff.ts';
import { projectStaffChanges } from './staff-changes.ts';
import { forgetLotsOf, forgetVisitLots, projectVisitLots } from './visit-lots.ts';
import { forgetWork, projectRefusal, projectWork } from './visit-work.ts';
import { forgetVisits, projectVisit } from './visits.ts';

/** Updates every projection with one event, inside the transaction that records it. */
export function project(w: WriteHandle, { sequence, visitId, moment, actor, event }: Projected): void {
  if (isClientEvent(event)) {
    takeBackErased(w, event);
    projectJoin(w, sequence, event);
    projectClient(w, sequence, event);
    projectErasure(w, sequence, event);
    projectListedClient(w, event);
    if (event.type === 'client-erased') {
      forgetLotsOf(w, event.clientId);
      eraseShown(w, event.clientId, event.visits);
    }
  } else if (isClinicEvent(event)) {
    projectSettings(w, event);
    projectHandOuts(w, sequence, moment, event);
    projectProtocolVersions(w, sequence, moment, event);
    projectRecoveredPins(w, moment, event);
    projectStaffChanges(w, sequence, moment, event);
    projectStaff(w, sequence, event);
    projectPinBindings(w, event);
    projectGivenPins(w, moment, event);
    projectLicences(w, event);
    projectStock(w, moment, event);
    projectInspections(w, sequence, moment, event);
  } else if (isCustodyEvent(event)) {
    projectCustody(w, { sequence, visitId, moment, actor, event });
    projectClientList(w, { sequence, visitId, moment, actor, event });
  } else if (isVisitEvent(event) && visitId) {
    projectVisit(w, { sequence, visitId, moment, actor, event });
    projectLastVisit(w, { sequence, visitId, moment, actor, event });
    projectSealed(w, { sequence, visitId, moment, actor, event });
    projectCopyDue(w, { sequence, visitId, moment, actor, event });
    projectRegister(w, { sequence, visitId, moment, actor, event });
    projectWork(w, { sequence, visitId, moment, actor, event });
    projectRefusal(w, { sequence, visitId, moment, actor, event });
    projectReaction(w, { sequence, visitId, moment, actor, event });
    projectCheckIn(w, { sequence, visitId, moment, actor, event });
    projectAppointment(w, { sequence, visitId, moment, actor, event });
    projectGivenCopy(w, { sequence, visitId, moment, actor, event });
    projectPhoto(w, { sequence, visitId, moment, actor, event });
    projectVisitLots(w, { sequence, visitId, moment, actor, event });
    projectMovedVisit(w, visitId, event);
  }
}

/** Empties every projection before they are made again from the log. */
export function forgetProjections(w: WriteHandle): void {
  forgetChairs(w);
  forgetClients(w);
  forgetJoins(w);
  forgetMovedVisits(w);
  forgetClientLists(w);
  forgetVisits(w);
  forgetSealed(w);
  forgetCopyDue(w);
  forgetGivenCopies(w);
  forgetVisitLots(w);
  forgetPhotos(w);
  forgetStock(w);
  forgetRegister(w);
  forgetWork(w);
  forgetReactions(w);
  forgetCheckIns(w);
  forgetAppointments(w);
  forgetSettings(w);
  forgetProtocolVersions(w);
  forgetStaff(w);
  forgetCustody(w);
  forgetErasures(w);
  forgetClockSteps(w);
}
