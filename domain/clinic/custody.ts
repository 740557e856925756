import { z } from 'zod';
import { ClientListId, Sha256 } from '../ids.ts';
import { Line } from '../text.ts';
import { Instant, Moment } from '../time.ts';
import { KeepingPurpose, LeastYears, PremisesDays, RetentionYears } from './keeping.ts';

/** How a backup is named: when it was made, and the tablet. */
export const BackupName = z.string().regex(/^chairside-\d{8}T\d{6}Z-[A-Za-z0-9-]{1,40}$/);

/** What happens to the record as a whole: copies of it, proofs of it, and how long it is kept. */
export const CustodyEvent = z.discriminatedUnion('type', [
  /** `place` is a save target; null is the tablet's own folder. */
  z.object({ type: z.literal('backup-place-chosen'), place: z.string().max(200).nullable(), label: Line }),
  z.object({
    type: z.literal('backup-made'),
    name: BackupName,
    label: Line,
    bytes: z.number().int().positive(),
    head: z.object({ sequence: z.number().int(), hash: Sha256 }),
  }),
  /** The recovery key was typed and the backup opened with it. */
  z.object({ type: z.literal('backup-proven'), name: BackupName, madeAt: Instant, rows: z.number().int() }),
  /** The record is not what was written; `soundAt` is the newest row that an anchor outside still vouches for. */
  z.object({
    type: z.literal('record-fault-found'),
    tampering: z.string().max(40),
    sequence: z.number().int(),
    soundAt: z.number().int().nullable(),
  }),
  /** From this row on the heads kept beside the keys are proven by the store's key: a record that says so never goes without them. */
  z.object({ type: z.literal('heads-vouched'), from: z.object({ sequence: z.number().int(), hash: Sha256 }) }),
  /** `purpose`: what of a client it is about; without one, their whole record. `least`: the years that a law asks for. */
  z.object({
    type: z.literal('retention-set'),
    years: RetentionYears,
    purpose: KeepingPurpose.optional(),
    least: LeastYears.optional(),
  }),
  z.object({ type: z.literal('premises-days-set'), days: PremisesDays }),
  /** A clinic's old list of clients comes in: `count` clients follow. Without `client-list-taken` behind it, they go again. */
  z.object({
    type: z.literal('client-list-begun'),
    list: ClientListId,
    sha256: Sha256,
    count: z.number().int().positive(),
  }),
  z.object({ type: z.literal('client-list-taken'), list: ClientListId }),
  /** Everybody who came with it is erased. */
  z.object({ type: z.literal('client-list-taken-back'), list: ClientListId }),
  /**
   * The tablet's clock was moved between an entry before this one and this one, which shows what the clock showed next.
   * `byMs`: a lower bound where the tablet was restarted meanwhile. `crept`: in steps too small to notice singly.
   */
  z.object({
    type: z.literal('tablet-clock-moved'),
    byMs: z.number().int(),
    before: z.object({ sequence: z.number().int(), moment: Moment }),
    crept: z.literal(true).optional(),
  }),
]);
export type CustodyEvent = z.infer<typeof CustodyEvent>;
