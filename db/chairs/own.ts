import { z } from 'zod';
import { Sha256 } from '../../domain/ids.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, rows } from '../file/handles.ts';
import { HeaderRow, headerColumns } from '../log/header.ts';
import { landmark } from '../log/landmark.ts';
import { head } from '../log/log.ts';
import { hubState } from './state.ts';

/** Which of this record's rows are under which log at the hub: an epoch each, unless a fork was put right. */
export interface OwnLog {
  readonly log: string;
  readonly first: number;
  readonly last: number;
}

const Opened = z.object({ sequence: z.number().int(), payload: json.pipe(z.object({ log: z.string() })) });

/** The oldest first; the last one is what new rows are written to. */
export function ownLogs(r: ReadHandle): OwnLog[] {
  const branches = hubState(r, 'branches') ?? [];
  const opened = rows(
    r,
    `SELECT e.sequence, p.payload FROM event e JOIN event_payload p ON p.sequence = e.sequence
     WHERE ${landmark('log-opened')} ORDER BY e.sequence`,
    Opened,
  ).map(({ sequence, payload: { log } }) => branches.find((branch) => branch.log === log) ?? { log, first: sequence });
  const newest = head(r).sequence;
  return opened.map((one, at) => ({ ...one, last: (opened[at + 1]?.first ?? newest + 1) - 1 }));
}

/** A row as it is sealed. Salt and payload are null once it was erased. */
const OwnRow = HeaderRow.extend({ salt: z.instanceof(Uint8Array).nullable(), payload: z.string().nullable() });

export interface StoredRow {
  readonly header: HeaderRow;
  readonly salt: Uint8Array | null;
  readonly payload: string | null;
}

const columns = headerColumns
  .split(', ')
  .map((column) => `e.${column}`)
  .join(', ');
const own = `SELECT ${columns}, p.salt, p.payload FROM event e LEFT JOIN event_payload p ON p.sequence = e.sequence
  WHERE e.sequence BETWEEN ? AND ? ORDER BY e.sequence`;

/** This tablet's own rows from one number to another, both included. */
export function ownRows(r: ReadHandle, from: number, to: number): StoredRow[] {
  return rows(r, own, OwnRow, from, to).map(({ salt, payload, ...header }) => ({ header, salt, payload }));
}

/** Null when the record does not reach that far. */
export function ownHash(r: ReadHandle, sequence: number): Sha256 | null {
  const Hash = z.object({ hash: Sha256 });
  return row(r, 'SELECT hash FROM event WHERE sequence = ?', Hash, sequence)?.hash ?? null;
}
