import { z } from 'zod';
import { BackupName } from '../../domain/clinic/custody.ts';
import { SealStanding } from '../../domain/clinic/seal.ts';
import { StaffChange } from '../../domain/clinic/staff-change.ts';
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

/** Overdue duties, for the day list. */
export const CustodyDue = z.object({
  backup: z.boolean(),
  /** The last try at a backup if it failed, and when the next automatic one is due. */
  failedBackup: z.object({ at: Moment, fault: FaultView, next: Instant }).nullable(),
  drill: z.boolean(),
  /** Tampering or damage found in the record, null when there is none. */
  fault: FaultView.nullable(),
  /** The tablet's storage is nearly full: the disk reserve was given up. */
  storageLow: z.boolean(),
  /** Whether the seal's certificate is in its period; otherwise nothing can be sealed. */
  seal: SealStanding,
  /** For an owner: other owners' PINs that were set with the recovery key, until they have seen the notice. */
  recoveredPins: z.array(z.object({ staffId: StaffId, name: z.string(), at: Moment })),
  /** Whoever is signed in has a PIN that an owner gave them: who, and when. */
  givenPin: z.object({ by: z.string(), at: Moment }).nullable(),
  /** What another owner changed about whoever is signed in: their name or role, until they have said that they saw it. */
  changed: StaffChange.extend({ by: z.string() }).nullable(),
  lastMade: Instant.nullable(),
  lastProven: Instant.nullable(),
});
export type CustodyDue = z.infer<typeof CustodyDue>;

export const BackupsView = CustodyDue.extend({
  /** Where backups go; null is the tablet's own folder. `reachable` is false while that stick is not plugged in. */
  place: z.object({ id: z.string().nullable(), label: z.string(), reachable: z.boolean() }),
  places: z.array(SaveTarget),
  /** The backups at that place, newest first. */
  backups: z.array(BackupSummary),
  /** False when the place could not be looked through in time: a backup may be missing from the list. */
  complete: z.boolean(),
  /** Why the last attempt failed; null when it did not. */
  problem: FaultView.nullable(),
  /** What went beside the plan with the last backup, which is good all the same. */
  notes: z.array(FaultView),
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

export const RestorableBackups = z.object({
  backups: z.array(RestorableBackup),
  /** Labels of the places that could not be looked through in time. */
  unread: z.array(z.string()),
});

export const RecordReport = z.object({
  ok: z.boolean(),
  rows: z.number().int(),
  /** The result: which row, what was done to it, since when. */
  says: FaultView,
});
export type RecordReport = z.infer<typeof RecordReport>;

export const backups = {
  'backups.due': operation(['tablet'], nothing, CustodyDue),
  'backups.get': operation(['custody'], nothing, BackupsView, { aside: true }),
  /** A save target, or null for the tablet's own folder. */
  'backups.choose': operation(['custody'], z.strictObject({ targetId: z.string().max(200).nullable() }), BackupsView),
  /** Other calls go on meanwhile: the first backup to a new stick writes the whole record. */
  'backups.make': operation(['custody'], nothing, BackupsView, { aside: true }),
  /** Tests that the newest backup opens with the recovery key on paper. */
  'backups.drill': operation(
    ['custody'],
    z.strictObject({ recoveryKey }),
    z.object({ name: BackupName, madeAt: Instant, rows: z.number().int(), backups: BackupsView }),
    { aside: true },
  ),
  /** Backups on every plugged-in stick and on this tablet. */
  'store.backups': operation(['setup', 'recovery'], nothing, RestorableBackups, { aside: true }),
  'store.restore': operation(
    ['setup', 'recovery'],
    z.strictObject({
      backupId: z.string().max(300),
      recoveryKey,
      newPassphrase: z.string().min(8).max(200).optional(),
    }),
    AppStatus,
    { aside: true, leads: true },
  ),
  /** Verifies the whole record against itself and against every head stored outside it. */
  'record.check': operation(['custody'], nothing, RecordReport, { aside: true }),
};
