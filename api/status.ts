import { clinicDetails } from '../db/settings.ts';
import { staffMembers } from '../db/staff.ts';
import type { Moment } from '../domain/time.ts';
import type { AppStatus } from './contract/app.ts';
import type { Kiosk } from './kiosk.ts';
import type { HandedOver } from './mode.ts';
import { runningProcedure } from './running.ts';
import { readVisit } from './visit-record.ts';

/** What any screen may know in any mode: no client, no visit besides the one that is handed over. */
export function statusOf(kiosk: Kiosk, now: Moment): AppStatus {
  const { mode, ports } = kiosk;
  const base = {
    mode: mode.mode,
    otherPageAt: kiosk.otherPageAt,
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
  if (!kiosk.isOpen) return { ...base, clinicName: '', staff: [], running: null };
  const status = kiosk.store.read((r) => {
    const breaks = runningProcedure(r, now);
    return {
      ...base,
      clinicName: clinicDetails(r)?.name ?? '',
      staff: staffMembers(r)
        .filter(({ active }) => active)
        .map(({ id, name, role }) => ({ id, name, role })),
      running:
        breaks && breaks.cue !== 'finished'
          ? { cue: breaks.cue, elapsedMs: breaks.elapsedMs, overdueAnswered: breaks.overdueAnswered }
          : null,
    };
  });
  // Behind the lock the cue of a running break is all that is told; what it was worked out from is dropped again.
  if (mode.mode === 'locked') kiosk.store.forgetVisits();
  return status;
}

function handedOverStatus(kiosk: Kiosk, { visitId, task }: HandedOver): NonNullable<AppStatus['handedOver']> {
  const identified = kiosk.store.read((r) => readVisit(r, visitId).state.handedOver?.identified ?? false);
  return { visitId, task, identified };
}
