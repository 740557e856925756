import type { Client } from 'pg';
import { z } from 'zod';
import { noParentHash } from '../../db/log/header.ts';
import { openWith } from '../../hub/box.ts';
import { asUuid } from '../../hub/bytes.ts';
import { clinicReader } from '../../hub/clinic-key.ts';
import { epochKeys } from '../../hub/keys.ts';
import { firstLink } from '../../hub/link.ts';
import { type Cursor, LogError, proveEnd, proveHead, proveRows, type RowsKey } from '../../hub/prove.ts';
import { HubKey, HubLog, HubRow } from '../../hub/rows.ts';
import { answers } from './answers.ts';

const Walked = HubLog.extend({ circle: z.uuid(), sign_key: z.custom<Buffer>((value) => Buffer.isBuffer(value)) });
const Broken = z.object({ broken: z.coerce.number().nullable() });

export interface LogVerdict {
  readonly log: string;
  readonly rows: number;
  /** The first sequence whose link does not hold, or null. */
  readonly broken: number | null;
  /** With the clinic key: what is wrong with seals, row hashes or the head's signature. */
  readonly fault: LogError['fault'] | null;
}

/** Walks every log, or one of them. With the clinic key's private half each row is opened too. */
export async function verifyLogs(admin: Client, only: string | null, boxPrivate: Buffer | null): Promise<LogVerdict[]> {
  const logs = await answers(
    admin,
    Walked,
    `SELECT l.*, l.frozen_at IS NOT NULL AS frozen, c.site, c.seen_at, c.sign_key FROM hub.log l JOIN hub.chair c USING (chair)
     WHERE $1::uuid IS NULL OR l.log = $1::uuid ORDER BY l.head_at`,
    [only === null ? null : asUuid(only.replaceAll('-', ''))],
  );
  const verdicts: LogVerdict[] = [];
  for (const log of logs) {
    const [walked] = await answers(admin, Broken, 'SELECT hub.broken_link($1) AS broken', [asUuid(log.log)]);
    const fault = boxPrivate === null ? null : await openAll(admin, log, await rootsOf(admin, log.circle, boxPrivate));
    const rows = log.head_sequence - log.first_sequence + 1;
    verdicts.push({ log: log.log, rows, broken: walked?.broken ?? null, fault });
  }
  return verdicts;
}

async function rootsOf(admin: Client, circle: string, boxPrivate: Buffer): Promise<RowsKey> {
  const keys = await answers(
    admin,
    HubKey,
    'SELECT key_epoch, sealed, by_chair, signature FROM hub.wrapped_key WHERE circle = $1 AND reader = $2',
    [circle, clinicReader],
  );
  const rows = new Map<number, Buffer>();
  for (const { key_epoch: epoch, sealed } of keys) {
    const root = await openWith(boxPrivate, `chairside-key-1 ${circle} ${epoch} ${clinicReader}`, sealed);
    rows.set(epoch, epochKeys(root).rows);
  }
  return (epoch) => rows.get(epoch) ?? null;
}

const page = 500;

async function openAll(
  admin: Client,
  log: z.infer<typeof Walked>,
  rowsKey: RowsKey,
): Promise<LogError['fault'] | null> {
  try {
    proveHead(log, log.sign_key);
    let cursor: Cursor = {
      sequence: log.first_sequence - 1,
      hash: log.parent_hash?.toString('hex') ?? noParentHash,
      link: firstLink(log.log),
    };
    while (cursor.sequence < log.head_sequence) {
      const rows = await answers(
        admin,
        HubRow,
        `SELECT e.sequence, e.hash, e.link, e.key_epoch, e.header, e.body_digest, p.body
         FROM hub.event e LEFT JOIN hub.payload p USING (log, sequence)
         WHERE e.log = $1 AND e.sequence > $2 ORDER BY e.sequence LIMIT $3`,
        [asUuid(log.log), cursor.sequence, page],
      );
      if (rows.length === 0) return 'missing-rows';
      ({ cursor } = proveRows(log.log, cursor, rows, rowsKey));
    }
    proveEnd(log, cursor);
    return null;
  } catch (error) {
    if (error instanceof LogError) return error.fault;
    throw error;
  }
}
