import { clinicDetails, lockNames } from '../../db/projections/settings.ts';
import { staffMembers } from '../../db/projections/staff.ts';
import { byUrgency, type RunningProcedure } from '../../domain/breaks/running.ts';
import { type LockNames, lockLabels } from '../../domain/clinic/lock-names.ts';
import type { VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import type { AppStatus } from '../contract/app.ts';
import type { AppMode, HandedOver } from '../gate/mode.ts';
import { readVisit } from '../papers/visit-record.ts';
import type { Kiosk } from '../tablet/kiosk.ts';
import { runningProcedures } from '../tablet/running.ts';

/** What any screen may know in any mode: of clients only what the mode allows to be told of a running procedure. */
export function statusOf(kiosk: Kiosk, now: Moment): AppStatus {
  const { mode, ports } = kiosk;
  const base = {
    serial: kiosk.countStatus(),
    mode: mode.mode,
    otherPageAt: kiosk.access.otherPageAt,
    host: ports.host.kind,
    passphrase: ports.protector.kind === 'passphrase',
    version: ports.host.version,
    device: ports.device,
    now,
    signedIn: mode.mode === 'staff' ? mode.staff : null,
    lastVisit: mode.mode === 'staff' ? kiosk.lastVisit.of(mode.staff.id) : null,
    handedOver: mode.mode === 'handed-over' ? handedOverStatus(kiosk, mode.handedOver) : null,
    idleLockMs: kiosk.idleLockMs,
    problem: kiosk.problem,
  };
  if (!kiosk.isOpen) return { ...base, clinicName: '', staff: [], running: [] };
  const status = kiosk.store.read((r) => {
    return {
      ...base,
      clinicName: clinicDetails(r)?.name ?? '',
      staff: staffMembers(r)
        .filter(({ active }) => active)
        .map(({ id, name, role }) => ({ id, name, role })),
      running: runningIn(mode.mode, runningProcedures(r, now), lockNames(r)),
    };
  });
  // Behind the lock only the cues of running breaks are told; what they were worked out from is dropped again.
  if (mode.mode === 'locked') kiosk.store.forgetVisits();
  return status;
}

/** What this mode may know of the procedures under way: staff who, a locked tablet what its owner chose, others only the timer. */
function runningIn(
  mode: AppMode['mode'],
  procedures: readonly RunningProcedure[],
  choice: LockNames,
): AppStatus['running'] {
  const labels = mode === 'locked' ? labelsOf(procedures, choice) : null;
  return byUrgency(procedures).map(({ visitId, clientName, apart, cue, plan, alert }) => ({
    visitId: mode === 'staff' ? visitId : null,
    name: mode === 'staff' ? clientName : (labels?.get(visitId) ?? null),
    apart: mode === 'staff' ? apart : null,
    cue,
    elapsedMs: plan.elapsedMs,
    overdueAnswered: plan.overdueAnswered,
    alert: mode === 'staff' && alert,
  }));
}

function labelsOf(procedures: readonly RunningProcedure[], choice: LockNames): ReadonlyMap<VisitId, string | null> {
  const labels = lockLabels(
    procedures.map(({ clientName }) => clientName),
    choice,
  );
  return new Map(procedures.map(({ visitId }, n) => [visitId, labels[n] ?? null]));
}

function handedOverStatus(kiosk: Kiosk, { visitId, task }: HandedOver): NonNullable<AppStatus['handedOver']> {
  const identified = kiosk.store.read((r) => readVisit(r, visitId).state.handedOver?.identified ?? false);
  return { visitId, task, identified };
}
