import { asUuid } from './bytes.ts';
import { headBytes, signBytes } from './keys.ts';
import { nextLink } from './link.ts';
import { AppendReply, HubDigest, HubLog, HubRow, Status } from './rows.ts';
import type { SealedRow } from './seal.ts';
import type { Wire } from './wire.ts';

/** The hub's functions that move rows, each as one call. */
export const hubLogs = (wire: Wire): Promise<HubLog[]> => wire.rows(HubLog, 'SELECT * FROM hub.heads()');

export interface ParentRow {
  readonly log: string;
  readonly sequence: number;
  readonly hash: Buffer;
}

/** OK, HAS-LOG, BAD-PARENT, FROZEN or TAKEN. */
export async function openLogAt(wire: Wire, log: string, parent: ParentRow | null): Promise<string> {
  const values = [asUuid(log), parent && asUuid(parent.log), parent?.sequence ?? null, parent?.hash ?? null];
  return (await wire.row(Status, 'SELECT hub.open_log($1, $2, $3, $4) AS status', values)).status;
}

export async function pullRows(
  wire: Wire,
  log: string,
  after: number,
  most: { rows: number; bytes: number },
): Promise<HubRow[]> {
  const values = [asUuid(log), after, most.rows, most.bytes];
  return wire.rows(HubRow, 'SELECT * FROM hub.pull($1, $2, $3, $4)', values);
}

/** Hashes and links without what is in the rows. */
export async function digestsAfter(wire: Wire, log: string, after: number, rows: number) {
  const columns = 'sequence, hash, link, header_digest, body_digest';
  return wire.rows(HubDigest, `SELECT ${columns} FROM hub.digests($1, $2, $3)`, [asUuid(log), after, rows]);
}

/** What stands at the hub under this number; null when nothing does. */
export async function digestAt(wire: Wire, log: string, sequence: number) {
  const [found] = await digestsAfter(wire, log, sequence - 1, 1);
  return found?.sequence === sequence ? found : null;
}

/** Appends rows of one key epoch behind the one that `before` links to, and signs the new head. Counts only when acknowledged. */
export async function appendRows(
  wire: Wire,
  log: string,
  before: Buffer,
  rows: readonly SealedRow[],
  by: { readonly epoch: number; readonly signPrivate: Buffer },
) {
  const { head, columns } = linked(log, before, rows, by.epoch);
  const values = [asUuid(log), ...columns, signBytes(by.signPrivate, headBytes(log, head))];
  const sql = 'SELECT * FROM hub.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)';
  const reply = await wire.acknowledged(AppendReply, sql, values);
  return { status: reply.status, head };
}

/** Puts rows of another chair back behind the one that `before` links to: hub.put_back says what it answers. */
export async function putRowsBack(
  wire: Wire,
  log: string,
  before: Buffer,
  rows: readonly SealedRow[],
  of: {
    readonly chair: string;
    readonly parent: ParentRow | null;
    readonly epoch: number;
    readonly signature: Buffer | null;
  },
) {
  const { parent } = of;
  const { head, columns } = linked(log, before, rows, of.epoch);
  const opened = [parent && asUuid(parent.log), parent?.sequence ?? null, parent?.hash ?? null];
  const values = [of.chair, asUuid(log), ...opened, ...columns, of.signature];
  const sql = `SELECT status FROM hub.put_back(${values.map((_, at) => `$${at + 1}`).join(', ')})`;
  const { status } = await wire.acknowledged(Status, sql, values);
  return { status, link: head.link };
}

/** Rows as columns, each row with its link. */
function linked(log: string, before: Buffer, rows: readonly SealedRow[], epoch: number) {
  const links: Buffer[] = [];
  let link = before;
  for (const row of rows) {
    link = nextLink(link, log, row);
    links.push(link);
  }
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) throw new Error('nothing to append');
  const columns = [
    ...[first.sequence, rows.map(({ hash }) => hash), links],
    ...[rows.map(({ subject }) => subject), rows.map(({ also }) => also), epoch],
    ...[rows.map(({ header }) => header), rows.map(({ bodyDigest }) => bodyDigest), rows.map(({ body }) => body)],
  ];
  return { head: { sequence: last.sequence, hash: last.hash, link }, columns };
}
