import { z } from 'zod';
import { type ReadHandle, row, rows } from '../file/handles.ts';
import { HeaderRow, headerColumns } from '../log/header.ts';
import type { ChairLog } from './logs.ts';
import type { StoredRow } from './own.ts';

const KeptRow = HeaderRow.extend({
  ...{ key_epoch: z.number().int(), body_digest: z.instanceof(Uint8Array) },
  ...{ salt: z.instanceof(Uint8Array).nullable(), payload: z.string().nullable() },
});

export interface KeptRow extends StoredRow {
  readonly keyEpoch: number;
  readonly bodyDigest: Uint8Array;
}

const columns = headerColumns
  .split(', ')
  .map((column) => `e.${column}`)
  .join(', ');
const kept = `SELECT ${columns}, e.key_epoch, e.body_digest, p.salt, p.payload FROM chair_event e
  LEFT JOIN chair_event_payload p ON p.log = e.log AND p.sequence = e.sequence
  WHERE e.log = ? AND e.sequence BETWEEN ? AND ? ORDER BY e.sequence`;

/** Another log's rows from one number to another, both included, as they came. */
export function keptRows(r: ReadHandle, { number }: Pick<ChairLog, 'number'>, from: number, to: number): KeptRow[] {
  return rows(r, kept, KeptRow, number, from, to).map(
    ({ salt, payload, key_epoch: keyEpoch, body_digest: bodyDigest, ...header }) => ({
      ...{ header, salt, payload, keyEpoch, bodyDigest },
    }),
  );
}

/** The hash before a log's first row; null while none of it is here. */
export function hashBefore(r: ReadHandle, { number, first }: Pick<ChairLog, 'number' | 'first'>): string | null {
  const sql = 'SELECT previous_hash FROM chair_event WHERE log = ? AND sequence = ?';
  return row(r, sql, z.object({ previous_hash: z.string() }), number, first)?.previous_hash ?? null;
}
