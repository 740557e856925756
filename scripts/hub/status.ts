import type { Client } from 'pg';
import { z } from 'zod';
import { answers } from './answers.ts';
import { type SettingOff, settingsOff } from './settings.ts';

const Chair = z.object({
  chair: z.uuid(),
  circle: z.uuid(),
  may_enrol: z.boolean(),
  seen_at: z.date().nullable(),
  revoked_at: z.date().nullable(),
  rows: z.coerce.number(),
});
const Standby = z.object({
  name: z.string().nullable(),
  sync_state: z.string(),
  lag_bytes: z.coerce.number().nullable(),
});
const Alarm = z.object({
  at: z.date(),
  chair: z.uuid().nullable(),
  what: z.string(),
  sequence: z.coerce.number().nullable(),
});

export interface HubStatus {
  readonly off: readonly SettingOff[];
  readonly schema: number;
  readonly chairs: readonly z.infer<typeof Chair>[];
  readonly standbys: readonly z.infer<typeof Standby>[];
  readonly alarms: readonly z.infer<typeof Alarm>[];
  readonly bytes: number;
}

/** What an operator sees of a hub: nothing of what is in it. */
export async function hubStatus(admin: Client, schema: number): Promise<HubStatus> {
  const chairs = await answers(
    admin,
    Chair,
    `SELECT c.chair, c.circle, c.may_enrol, c.seen_at, c.revoked_at,
       coalesce((SELECT sum(l.head_sequence - l.first_sequence + 1) FROM hub.log l WHERE l.chair = c.chair), 0) AS rows
     FROM hub.chair c ORDER BY c.enrolled_at`,
  );
  const standbys = await answers(
    admin,
    Standby,
    `SELECT application_name AS name, sync_state, pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn) AS lag_bytes
     FROM pg_stat_replication ORDER BY application_name`,
  );
  const alarms = await answers(
    admin,
    Alarm,
    'SELECT at, chair, what, sequence FROM hub.alarm ORDER BY id DESC LIMIT 20',
  );
  const size = z.object({ bytes: z.coerce.number() });
  const [{ bytes } = { bytes: 0 }] = await answers(admin, size, 'SELECT pg_database_size(current_database()) AS bytes');
  return { off: await settingsOff(admin), schema, chairs, standbys, alarms, bytes };
}
