import { hashBefore, type KeptRow, keptRows } from '../db/chairs/kept-rows.ts';
import { type ChairLog, chairLogs } from '../db/chairs/logs.ts';
import { type HubState, hubState, putHubState } from '../db/chairs/state.ts';
import { pause } from '../db/file/pause.ts';
import type { Store } from '../db/file/store.ts';
import { type ParentRow, putRowsBack } from './calls.ts';
import { headBytes, isSignedBy } from './keys.ts';
import { firstLink, nextLink, noBody } from './link.ts';
import { CircleKeys, type Membership } from './membership.ts';
import { type HubLog, Status } from './rows.ts';
import { type SealedRow, sealRow } from './seal.ts';
import type { Wire } from './wire.ts';

type Signed = HubState['signed'][number];

/** The schema of the hub from which on it takes rows back. */
const needs = 2;
const mostRows = 300;

/**
 * Remembers what a chair signed for the newest row of its log that is here. `bare`: where all of the log was walked anew, its rows
 * that have no body at the hub any more.
 */
export function keepHead(store: Store, there: HubLog, bare?: readonly number[]): void {
  const all = store.read((r) => hubState(r, 'signed') ?? []);
  const before = all.find(({ log }) => log === there.log);
  const [sequence, signature] = [there.head_sequence, there.head_signature?.toString('base64') ?? ''];
  if (before?.sequence === sequence && before.signature === signature) return;
  const now: Signed = { log: there.log, sequence, signature, bare: [...(bare ?? before?.bare ?? [])] };
  store.write((w) => putHubState(w, 'signed', [...all.filter(({ log }) => log !== there.log), now]));
}

/**
 * Sends again what no chair sends for itself and the hub lost: the logs of removed chairs, and what a log still had behind the place
 * from where its chair went on under another. The bytes are the same, and the head is the one that its chair signed; where that does
 * not come out, nothing is sent. Returns whether something went.
 */
export async function putBack(wire: Wire, store: Store, member: Membership, all: readonly HubLog[]): Promise<boolean> {
  const { logs, signed } = store.read((r) => ({ logs: chairLogs(r), signed: hubState(r, 'signed') ?? [] }));
  const due = logs.flatMap((log): Due[] => {
    const there = all.find((one) => one.log === log.log);
    const head = signed.find((one) => one.log === log.log);
    const isLost = head && head.sequence <= log.sequence && (there?.head_sequence ?? -1) < head.sequence;
    const sendsItself = !member.until.has(log.chair) && !there?.frozen;
    return isLost && !sendsItself ? [{ log, head, there, keys: new CircleKeys(member) }] : [];
  });
  if (due.length === 0 || wire.schema < needs) return false;
  let sent = false;
  // The log that another goes on from is there before it.
  for (const one of due.sort((a, b) => a.log.first - b.log.first))
    sent = (await send(wire, store, member, one)) || sent;
  return sent;
}

interface Due {
  readonly log: ChairLog;
  readonly head: Signed;
  readonly there: HubLog | undefined;
  readonly keys: CircleKeys;
}

async function send(wire: Wire, store: Store, member: Membership, due: Due): Promise<boolean> {
  const { log, head, there } = due;
  const parent = store.read((r) => parentOf(r, log));
  const signPublic = member.signKeys.get(log.chair);
  // Of a log that begins behind another one, that one has to be here or at the hub.
  if (!signPublic || (!there && log.first > 0 && parent === null)) return false;
  const from = Math.max(log.first, (there?.head_sequence ?? -1) + 1);
  const before = there && there.head_sequence >= there.first_sequence ? there.head_link : firstLink(log.log);
  let link: Buffer = before;
  let hash: Buffer = before;
  for await (const rows of sealedIn(store, due, from))
    for (const row of rows) {
      link = nextLink(link, log.log, row);
      ({ hash } = row);
    }
  const signature = Buffer.from(head.signature, 'base64');
  if (!isSignedBy(signPublic, headBytes(log.log, { sequence: head.sequence, hash, link }), signature)) return false;
  let [at, sent] = [before, false];
  for await (const rows of sealedIn(store, due, from)) {
    const isLast = rows.at(-1)?.sequence === head.sequence;
    const given = { chair: log.chair, parent, signature: isLast ? signature : null, epoch: rows[0]?.keyEpoch ?? 1 };
    const send = () => putRowsBack(wire, log.log, at, rows, given);
    let { status, link: next } = await send();
    // A hub that was set back to before the removal lets that chair in again: it is ended once more.
    if (status === 'LIVE' && member.until.has(log.chair) && member.givers.has(member.chair)) {
      await wire.acknowledged(Status, 'SELECT hub.revoke($1) AS status', [log.chair]);
      ({ status, link: next } = await send());
    }
    // Somebody else puts it back, or the hub has other rows: readers say what is wrong with those.
    if (status !== 'OK') return sent;
    [at, sent] = [next, true];
  }
  return sent;
}

function parentOf(r: Parameters<typeof chairLogs>[0], log: ChairLog): ParentRow | null {
  const hash = log.first > 0 ? hashBefore(r, log) : null;
  if (hash === null) return null;
  const sequence = log.first - 1;
  const found = chairLogs(r).find(
    (one) =>
      one.chair === log.chair && one.log !== log.log && keptRows(r, one, sequence, sequence)[0]?.header.hash === hash,
  );
  return found ? { log: found.log, sequence, hash: Buffer.from(hash, 'hex') } : null;
}

type Resealed = SealedRow & { readonly keyEpoch: number };

/** In pieces of one key epoch each, between which the tablet's own work goes on. None where a key is not here. */
async function* sealedIn(store: Store, { log, head, keys }: Due, from: number): AsyncGenerator<Resealed[]> {
  const bare = new Set(head.bare);
  for (let next = from; next <= head.sequence; ) {
    const last = Math.min(next + mostRows - 1, head.sequence);
    const found = store.read((r) => keptRows(r, log, next, last));
    const [first] = found;
    const epochKeys = first && keys.of(first.keyEpoch);
    if (!epochKeys) return;
    const same = found.slice(0, endOfEpoch(found));
    yield same.map((row) => resealed({ rows: epochKeys.rows, tags: keys.tags }, log.log, row, bare));
    next += same.length;
    await pause();
  }
}

function endOfEpoch(rows: readonly KeptRow[]): number {
  const end = rows.findIndex(({ keyEpoch }) => keyEpoch !== rows[0]?.keyEpoch);
  return end < 0 ? rows.length : end;
}

function resealed(keys: Parameters<typeof sealRow>[0], log: string, row: KeptRow, bare: ReadonlySet<number>): Resealed {
  const sealed = sealRow(keys, log, row);
  const { keyEpoch } = row;
  if (bare.has(row.header.sequence)) return { ...sealed, keyEpoch, body: null, bodyDigest: noBody };
  return { ...sealed, keyEpoch, bodyDigest: Buffer.from(row.bodyDigest) };
}
