import type { Random } from '../../db/log/types.ts';
import type { RecoveryOffer } from '../../db/vault/recovery-offer.ts';
import type { Vault } from '../../db/vault/vault.ts';
import type { Moment } from '../../domain/time.ts';
import type { ClientLists } from '../client-lists/client-lists.ts';
import type { AppStatus } from '../contract/status.ts';
import type { BackupKeeper } from '../custody/backups.ts';
import type { DiskReserve } from '../custody/disk-reserve.ts';
import type { Erasing } from '../custody/erasing.ts';
import type { AppPorts, Clock } from '../gate/ports.ts';
import type { Turns } from '../gate/turns.ts';
import type { Seating } from '../hub/seating.ts';
import type { HubWorker } from '../hub/worker.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { PracticeRoom } from '../practice-visit/room.ts';
import type { Printouts } from '../printing/printouts.ts';
import type { Access } from '../tablet/access.ts';
import type { Camera } from '../tablet/camera.ts';
import type { LastVisit } from '../tablet/last-visit.ts';
import type { OpenRecord } from '../tablet/open-record.ts';
import type { Opening } from '../tablet/opening.ts';
import type { RunningHandles } from '../tablet/running-handles.ts';

type MachineParts =
  | 'dataDir'
  | 'device'
  | 'ids'
  | 'folders'
  | 'printers'
  | 'host'
  | 'log'
  | 'random'
  | 'protector'
  | 'cost';

/** The parts of the app that handlers use. Each area names the few it needs. */
export interface Context extends Pick<AppPorts, MachineParts> {
  readonly record: OpenRecord;
  readonly access: Access;
  readonly opening: Opening;
  readonly vault: Vault;
  readonly recoveryOffer: RecoveryOffer;
  /** The machine's clock in the clinic's zone. */
  readonly clock: Clock;
  /** For keys and PIN secrets. */
  readonly keyRandom: Random;
  readonly backups: BackupKeeper;
  readonly erasing: Erasing;
  /** Keeps it in step with the clinic's other tablets. */
  readonly sync: HubWorker;
  readonly seating: Seating;
  readonly jobs: Jobs;
  /** The calls, and what is done between two of them. */
  readonly turns: Turns;
  readonly clientLists: ClientLists;
  readonly practiceVisit: PracticeRoom;
  readonly printouts: Printouts;
  readonly diskReserve: DiskReserve;
  readonly camera: Camera;
  readonly lastVisit: LastVisit;
  readonly runningHandles: RunningHandles;
  /** Gives the status for pages, with increasing serial numbers. */
  readonly status: (now: Moment) => AppStatus;
}
