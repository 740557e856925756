import { countConflicts } from '../../db/chairs/conflicts.ts';
import { keptHere } from '../../db/chairs/follow-tombstone.ts';
import type { Store } from '../../db/file/store.ts';
import type { HandedOver } from '../../db/projections/app-state.ts';
import { clinicDetails, display, lockNames, sound, staffLanguage } from '../../db/projections/settings.ts';
import { staffMembers } from '../../db/projections/staff.ts';
import { byUrgency, type RunningProcedure } from '../../domain/breaks/running.ts';
import { ordinaryDisplay } from '../../domain/clinic/display.ts';
import { type LockNames, lockLabels } from '../../domain/clinic/lock-names.ts';
import { givenName } from '../../domain/clinic/names.ts';
import { practiceReading } from '../../domain/clinic/practice-time.ts';
import { may } from '../../domain/clinic/roles.ts';
import { ordinarySound, soundNow } from '../../domain/clinic/sound.ts';
import type { VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import type { AppStatus } from '../contract/status.ts';
import type { Erasing } from '../custody/erasing.ts';
import type { AppMode } from '../gate/mode.ts';
import type { AppPorts } from '../gate/ports.ts';
import type { HubWorker } from '../hub/worker.ts';
import { loadVisit } from '../papers/visit-acts.ts';
import type { OpenPractice, PracticeRoom } from '../practice-visit/room.ts';
import type { Access } from '../tablet/access.ts';
import type { LastVisit } from '../tablet/last-visit.ts';
import type { OpenRecord } from '../tablet/open-record.ts';
import type { Opening } from '../tablet/opening.ts';
import { runningProcedures } from '../tablet/running.ts';
import type { RunningHandles } from '../tablet/running-handles.ts';

interface StatusParts extends Pick<AppPorts, 'host' | 'protector' | 'device'> {
  readonly record: OpenRecord;
  readonly access: Access;
  readonly lastVisit: LastVisit;
  readonly runningHandles: RunningHandles;
  readonly practiceVisit: PracticeRoom;
  readonly erasing: Erasing;
  readonly opening: Opening;
  readonly sync: HubWorker;
}

/** What the screens look like and say in any mode; remembered while the file is being rewritten. */
type Looks = Pick<AppStatus, 'clinicName' | 'staffLanguage' | 'display' | 'sound'>;

/** Returns a function that gives the status at a moment. Serial numbers increase, so the page can ignore an older status. */
export function createStatus(parts: StatusParts): (now: Moment) => AppStatus {
  let given = 0;
  let last: Looks | null = null;
  return (now) => {
    given += 1;
    const status = statusOf(parts, given, now);
    if (status.mode === 'erasing') return { ...status, ...last };
    const { clinicName, staffLanguage, display, sound } = status;
    last = { clinicName, staffLanguage, display, sound };
    return status;
  };
}

/** The status for any mode: it includes a client only as far as the mode allows for a running procedure. */
function statusOf(parts: StatusParts, serial: number, now: Moment): AppStatus {
  const { record, access, runningHandles, practiceVisit, host, protector, device } = parts;
  const { open: practice } = practiceVisit;
  const { lastVisit } = practice ?? parts;
  const { mode } = access;
  const { percent } = parts.erasing;
  const base = {
    serial,
    mode: mode.mode,
    otherPageAt: access.otherPageAt,
    host: host.kind,
    passphrase: protector.kind === 'passphrase',
    version: host.version,
    device,
    now: practice && practiceVisit.isShown ? practiceReading(now, practice.time) : now,
    signedIn: mode.mode === 'staff' ? mode.staff : null,
    lastVisit: seesVisits(mode) ? lastVisit.of(mode.staff.id) : null,
    inspection: mode.mode === 'inspecting' ? mode.inspection : null,
    handedOver: mode.mode === 'handed-over' ? handedOverStatus(access.visits.record.store, mode.handedOver) : null,
    practiceVisit: practice && practiceStatus(practice, seesVisits(mode)),
    erasing: percent === null ? null : { percent },
    updating: parts.opening.updating,
    ...(seesVisits(mode) && parts.sync.isConnected && { chairs: chairsChip(parts) }),
    idleLockMs: access.idleLockMs,
    staffLanguage: record.isOpen ? record.store.read(staffLanguage) : null,
    display: record.isOpen ? record.store.read(display) : ordinaryDisplay,
    sound: soundNow(record.isOpen ? record.store.read(sound) : ordinarySound, now),
    problem: record.problem,
  };
  if (!record.isOpen) return { ...base, clinicName: '', staff: [], running: [] };
  const practised = practice
    ? practice.record.store.read((r) => runningProcedures(r, practiceReading(now, practice.time)))
    : [];
  const status = record.store.read((r) => {
    return {
      ...base,
      clinicName: clinicDetails(r)?.name ?? '',
      staff: staffMembers(r)
        .filter(({ active }) => active)
        .map(({ id, name, role }) => ({ id, name, role, sixDigits: access.sixDigitPins.has(r, id) })),
      running: runningIn(mode, { real: runningProcedures(r, now), practised }, lockNames(r), runningHandles),
    };
  });
  // A locked tablet shows only the cues of running breaks; the data they came from is dropped.
  if (mode.mode === 'locked') record.store.forgetVisits();
  return status;
}

function chairsChip({ sync, record }: StatusParts): AppStatus['chairs'] {
  const { state, since, toSend } = sync.status;
  return { state, since, toSend, toDecide: record.store.read((r) => countConflicts(r) + keptHere(r).length) };
}

/** Whether a visit itself may be shown, and not only who comes when. */
const seesVisits = (mode: AppMode): mode is Extract<AppMode, { mode: 'staff' }> =>
  mode.mode === 'staff' && may(mode.staff.role, 'visits');

/**
 * What the mode may show of running procedures: names for staff, the owner's choice on the lock screen, only the timer
 * elsewhere.
 */
function runningIn(
  mode: AppMode,
  { real, practised }: { readonly real: readonly RunningProcedure[]; readonly practised: readonly RunningProcedure[] },
  choice: LockNames,
  handles: RunningHandles,
): AppStatus['running'] {
  const labels = mode.mode === 'locked' ? labelsOf([...real, ...practised], choice) : null;
  // Somebody who is treated comes before everything that is only tried.
  const inOrder = [...byUrgency(real), ...byUrgency(practised)];
  return inOrder.map((procedure) => {
    const { visitId, clientName, apart, cue, plan, alert, held, practitioner } = procedure;
    const label = labels?.get(visitId) ?? null;
    return {
      practice: practised.includes(procedure),
      ...(mode.mode === 'staff'
        ? seesVisits(mode)
          ? { visitId, name: clientName, apart, alert, handle: null, practitioner: null }
          : { visitId: null, name: clientName, apart, alert: false, handle: null, practitioner: null }
        : {
            visitId: null,
            name: label,
            apart: null,
            alert: false,
            handle: handles.of(visitId),
            practitioner: label === null || practitioner === null ? null : givenName(practitioner),
          }),
      cue,
      elapsedMs: plan.elapsedMs,
      overdueAnswered: plan.overdueAnswered,
      held,
      timer: {
        asOf: plan.asOf,
        policy: plan.policy,
        since: plan.since,
        window: plan.window && { opens: plan.window.opens, overdue: plan.window.overdue },
        first: plan.taken.length === 0,
      },
    };
  });
}

function practiceStatus({ visitId, tried }: OpenPractice, staff: boolean): NonNullable<AppStatus['practiceVisit']> {
  const { protocol, draftId } = tried;
  return { visitId: staff ? visitId : null, name: protocol.name, version: protocol.versions.whole, draftId };
}

function labelsOf(procedures: readonly RunningProcedure[], choice: LockNames): ReadonlyMap<VisitId, string | null> {
  const labels = lockLabels(
    procedures.map(({ clientName }) => clientName),
    choice,
  );
  return new Map(procedures.map(({ visitId }, n) => [visitId, labels[n] ?? null]));
}

function handedOverStatus(store: Store, { visitId, task }: HandedOver): NonNullable<AppStatus['handedOver']> {
  const identified = store.read((r) => loadVisit(r, visitId).state.handedOver?.identified ?? false);
  return { visitId, task, identified };
}
