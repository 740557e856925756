import { sha } from './bytes.ts';
import { headBytes, isSignedBy } from './keys.ts';
import { nextLink } from './link.ts';
import type { HubLog, HubRow } from './rows.ts';
import { openRow, type PlainRow } from './seal.ts';

/** What is wrong with a log at the hub, or with this chair's own place in it. */
export type LogFault =
  | 'altered'
  | 'forged-head'
  | 'missing-rows'
  | 'missing-payload'
  | 'no-key'
  | 'hub-behind'
  | 'unknown-chair'
  | 'waiting'
  | 'restored'
  | 'fork'
  | 'frozen'
  | 'append-refused';

export class LogError extends Error {
  readonly fault: LogFault;
  readonly log: string;
  constructor(fault: LogFault, log: string, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
    this.log = log;
  }
}

/** How far a log was read. */
export interface Cursor {
  readonly sequence: number;
  /** Hexadecimal, as in the record. */
  readonly hash: string;
  readonly link: Buffer;
}

export interface ProvedRow extends PlainRow {
  readonly keyEpoch: number;
  readonly bodyDigest: Buffer;
}

export type RowsKey = (keyEpoch: number) => Buffer | null;

/**
 * Opens the rows behind `cursor`, each proven by its link, seal, row hash and payload digest, and returns where it is then.
 * Throws LogError at the first that is not what its chair wrote.
 */
export function proveRows(
  log: string,
  cursor: Cursor,
  found: readonly HubRow[],
  rowsKey: RowsKey,
): { readonly rows: readonly ProvedRow[]; readonly links: readonly Buffer[]; readonly cursor: Cursor } {
  const links: Buffer[] = [];
  let { sequence, hash, link } = cursor;
  const rows = found.map((row): ProvedRow => {
    if (row.sequence !== sequence + 1) throw new LogError('missing-rows', log);
    if (row.body !== null && !sha(row.body).equals(row.body_digest)) throw new LogError('altered', log);
    const { header, body_digest: bodyDigest } = row;
    link = nextLink(link, log, { sequence: row.sequence, hash: row.hash, headerDigest: sha(header), bodyDigest });
    if (!link.equals(row.link)) throw new LogError('altered', log);
    const key = rowsKey(row.key_epoch);
    if (key === null) throw new LogError('no-key', log);
    const plain = opened(key, log, hash, row);
    // Only what is about a client can be erased, and a tombstone cannot.
    const { visit_id, client_id, type } = plain.header;
    if (visit_id !== null && client_id !== null) throw new LogError('altered', log);
    const isErasable = (visit_id !== null || client_id !== null) && type !== 'client-erased';
    if (plain.payload === null && !isErasable) throw new LogError('altered', log);
    ({ sequence } = row);
    hash = plain.header.hash;
    links.push(link);
    return { ...plain, keyEpoch: row.key_epoch, bodyDigest };
  });
  return { rows, links, cursor: { sequence, hash, link } };
}

function opened(key: Buffer, log: string, previous: string, row: HubRow): PlainRow {
  try {
    const plain = openRow(key, log, previous, row);
    // A chair could sign what is no JSON at all; nobody could ever read it.
    if (plain.payload !== null) JSON.parse(plain.payload);
    return plain;
  } catch (error) {
    throw new LogError('altered', log, error);
  }
}

/**
 * Throws `forged-head` unless this head was signed by its chair, and names no row when there is none. One that nobody signed is of
 * a log that is being put back: `hub-behind`.
 */
export function proveHead(log: HubLog, signPublic: Buffer): void {
  if (log.head_sequence < log.first_sequence) return;
  if (log.head_signature === null) throw new LogError('hub-behind', log.log);
  const head = { sequence: log.head_sequence, hash: log.head_hash, link: log.head_link };
  if (!isSignedBy(signPublic, headBytes(log.log, head), log.head_signature)) throw new LogError('forged-head', log.log);
}

/** Throws `altered` unless the rows that were read end in the signed head. */
export function proveEnd(log: HubLog, cursor: Cursor): void {
  const same =
    cursor.sequence === log.head_sequence &&
    cursor.hash === log.head_hash.toString('hex') &&
    cursor.link.equals(log.head_link);
  if (!same) throw new LogError('altered', log.log);
}
