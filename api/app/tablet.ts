import { RecoveryOffer } from '../../db/vault/recovery-offer.ts';
import { Vault } from '../../db/vault/vault.ts';
import { ClientLists } from '../client-lists/client-lists.ts';
import { BackupKeeper } from '../custody/backups.ts';
import { DiskReserve } from '../custody/disk-reserve.ts';
import { Erasing } from '../custody/erasing.ts';
import type { AppPorts } from '../gate/ports.ts';
import { Turns } from '../gate/turns.ts';
import type { Context } from '../handlers/context.ts';
import { Seating } from '../hub/seating.ts';
import { HubWorker } from '../hub/worker.ts';
import { RunningVerification } from '../integrity/running-verification.ts';
import { Jobs } from '../jobs/jobs.ts';
import { PracticeRoom } from '../practice-visit/room.ts';
import { Printouts } from '../printing/printouts.ts';
import { Access } from '../tablet/access.ts';
import { Camera } from '../tablet/camera.ts';
import { clinicClock } from '../tablet/clinic-clock.ts';
import { LastVisit } from '../tablet/last-visit.ts';
import { OpenRecord } from '../tablet/open-record.ts';
import { Opening } from '../tablet/opening.ts';
import { RunningHandles } from '../tablet/running-handles.ts';
import { createStatus } from './status.ts';

/** The parts of the app, connected; nothing is open yet. */
export interface Tablet extends Context {
  readonly verification: RunningVerification;
}

/**
 * Connects the parts of the app with those of the machine. `opening.start()` then opens the record and enters the first mode.
 */
export function joinTablet(ports: AppPorts): Tablet {
  const { dataDir, protector, host, log, cost } = ports;
  const keyRandom = ports.keyRandom ?? ports.random;
  const record = new OpenRecord(ports);
  const clock = clinicClock(ports.clock, record);
  const vaultCost = cost && { cost: cost.key };
  const vault = new Vault({ dir: dataDir, storeFile: record.file, protector, random: keyRandom, ...vaultCost });
  const recoveryOffer = new RecoveryOffer(vault);
  const access = new Access({
    ...{ record, clock, host, log, dataDir },
    withdrawRecovery: () => recoveryOffer.withdraw(),
    idleLockMs: ports.idleLockMs,
  });
  const verification = new RunningVerification({ record, clock, dataDir });
  const turns = new Turns();
  const { updatedHere } = ports;
  const opening = new Opening({
    ...{ record, access, vault, verification, clock, host, log, dataDir, keyRandom, turns, updatedHere },
  });
  const practiceVisit = new PracticeRoom({ ...ports, record, access, clock });
  const lastVisit = new LastVisit();
  const runningHandles = new RunningHandles();
  const jobs = new Jobs();
  const backups = new BackupKeeper({ ...ports, record, access, vault, clock, jobs });
  const erasing = new Erasing({ ...ports, record, access, clock, verification, backups, turns });
  const sync = new HubWorker({ ...ports, record, clock, backups });
  const seating = new Seating({ ...ports, record, access, clock, turns, keyRandom, sync });
  return {
    ...ports,
    ...{ record, access, opening, vault, recoveryOffer, clock, keyRandom, verification, lastVisit, runningHandles },
    practiceVisit,
    ...{ sync, seating },
    ...{ backups, turns, erasing, jobs, camera: new Camera(access) },
    clientLists: new ClientLists({ ...ports, record, access, clock, turns, erasing }),
    printouts: new Printouts({ ...ports, record }),
    diskReserve: new DiskReserve(dataDir),
    status: createStatus({
      ...ports,
      record,
      access,
      lastVisit,
      runningHandles,
      practiceVisit,
      erasing,
      opening,
      sync,
    }),
  };
}
