import { z } from 'zod';
import { BackupName } from '../../domain/clinic/custody.ts';
import { SealStanding } from '../../domain/clinic/seal.ts';
import { FaultView } from '../../domain/faults/faults.ts';
import { StaffId } from '../../domain/ids.ts';
import { Instant, Moment } from '../../domain/time.ts';
import { SaveTarget } from './documents.ts';
import { operation } from './operation.ts';
import { AppStatus } from './status.ts';

const nothing = z.strictObject({});
const recoveryKey = z.string().min(1).max(200);

export const BackupSummary = z.object({
  name: BackupName,
  madeAt: Instant,
  bytes: z.number().int(),
  events: z.number().int(),
  clients: z.number().int(),
  visits: z.number().int(),
  provenAt: Instant.nullable(),
});
export type BackupSummary = z.infer<typeof BackupSummary>;

/** What is overdue, for the word on the day list. */
export const CustodyDue = z.object({
  backup: z.boolean(),
  /** The last try at a backup, when it failed, and when the next one is made by itself. */
  failedBackup: z.object({ at: Moment, fault: FaultView, next: Instant }).nullable(),
  drill: z.boolean(),
  /** Somebody changed the record, or it is damaged, in words; empty when all is well. */
  fault: z.string(),
  /** The storage of this tablet is nearly full: the reserve was given up. */
  storageLow: z.boolean(),
  /** Whether the seal's certificate is in its time; without one nothing can be sealed. */
  seal: SealStanding,
  /** For an owner: other owners' PINs that were set with the recovery key, until they were seen. */
  recoveredPins: z.array(z.object({ staffId: StaffId, name: z.string(), at: Moment })),
  lastMade: Instant.nullable(),
  lastProven: Instant.nullable(),
});
export type CustodyDue = z.infer<typeof CustodyDue>;

export const BackupsView = CustodyDue.extend({
  /** Where backups go; null is the tablet's own folder. `reachable` is false while that stick is not plugged in. */
  place: z.object({ id: z.string().nullable(), label: z.string(), reachable: z.boolean() }),
  places: z.array(SaveTarget),
  /** Those at that place, the newest first. */
  backups: z.array(BackupSummary),
  /** Why the last attempt failed; null when it did not. */
  problem: FaultView.nullable(),
});
export type BackupsView = z.infer<typeof BackupsView>;

export const RestorableBackup = z.object({
  id: z.string(),
  place: z.string(),
  madeAt: Instant,
  clinic: z.string(),
  device: z.string(),
  clients: z.number().int(),
  visits: z.number().int(),
});
export type RestorableBackup = z.infer<typeof RestorableBackup>;

export const RecordReport = z.object({
  ok: z.boolean(),
  rows: z.number().int(),
  /** What was found, in words: which row, what was done to it, since when. */
  words: z.string(),
});
export type RecordReport = z.infer<typeof RecordReport>;

export const backups = {
  'backups.due': operation(['staff'], nothing, CustodyDue),
  'backups.get': operation(['owner'], nothing, BackupsView),
  /** A save target, or null for the tablet's own folder. */
  'backups.choose': operation(['owner'], z.strictObject({ targetId: z.string().max(200).nullable() }), BackupsView),
  'backups.make': operation(['owner'], nothing, BackupsView),
  /** Proves on the spot that the newest backup opens with the recovery key as it is on paper. */
  'backups.drill': operation(
    ['owner'],
    z.strictObject({ recoveryKey }),
    z.object({ name: BackupName, madeAt: Instant, rows: z.number().int(), backups: BackupsView }),
  ),
  /** Backups on every stick that is plugged in and on this tablet. */
  'store.backups': operation(['setup', 'recovery'], nothing, z.array(RestorableBackup)),
  'store.restore': operation(
    ['setup', 'recovery'],
    z.strictObject({
      backupId: z.string().max(300),
      recoveryKey,
      newPassphrase: z.string().min(8).max(200).optional(),
    }),
    AppStatus,
  ),
  /** The whole record against itself and against every head kept outside it. */
  'record.check': operation(['owner'], nothing, RecordReport),
};
