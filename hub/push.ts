import { type OwnLog, ownHash, ownLogs, ownRows } from '../db/chairs/own.ts';
import { hubState, putHubState } from '../db/chairs/state.ts';
import { pause } from '../db/file/pause.ts';
import type { Store } from '../db/file/store.ts';
import { appendRows, digestAt, hubLogs, openLogAt } from './calls.ts';
import { CircleKeys, type Membership } from './membership.ts';
import { LogError, proveHead } from './prove.ts';
import type { HubLog } from './rows.ts';
import { type SealedRow, sealRow } from './seal.ts';
import type { Wire } from './wire.ts';

/** Of what one call carries, the driver makes text in one turn of the loop. */
const mostRows = 300;
const mostBytes = 2_000_000;
/** Sealing a hundred rows takes some ten milliseconds. */
const piece = 100;

/**
 * Sends every own row that the hub does not have, under the number it was written with. The head that this chair signed is
 * the only cursor: nothing here remembers what was sent. Returns how many rows went, whether the hub
 * lost what it had been told of, and what it has now. Throws LogError `restored`, `fork`,
 * `frozen`, `forged-head`, `append-refused`, and HubError.
 */
export async function push(
  wire: Wire,
  store: Store,
  member: Membership,
): Promise<{ readonly sent: number; readonly lost: boolean; readonly logs: readonly HubLog[] }> {
  const keys = new CircleKeys(member);
  const { own, told } = store.read((r) => ({ own: ownLogs(r), told: hubState(r, 'erased') ?? -1 }));
  let known = await hubLogs(wire);
  let sent = 0;
  let lost = false;
  for (const [at, part] of own.entries()) {
    if (!known.some(({ log }) => log === part.log)) {
      await open(wire, store, part, own[at - 1]);
      known = await hubLogs(wire);
      lost = true;
    }
    const there = known.find(({ log }) => log === part.log);
    if (!there) throw new LogError('append-refused', part.log);
    // Set back to before a tombstone: what that covers is there again.
    lost ||= there.head_sequence < Math.min(part.last, told);
    const isNewest = at === own.length - 1;
    // This record goes on under another log: it was copied, and the other copy was first.
    if (there.frozen && (isNewest || there.head_sequence < part.last)) throw new LogError('frozen', part.log);
    await compare(wire, store, { part, there, isNewest, signPublic: member.keys.signPublic });
    if (there.head_sequence < part.last) sent += await send(wire, store, { part, there, keys, member });
  }
  return { sent, lost, logs: sent > 0 ? await hubLogs(wire) : known };
}

async function open(wire: Wire, store: Store, { log, first }: OwnLog, before: OwnLog | undefined): Promise<void> {
  const hash = before && store.read((r) => ownHash(r, first - 1));
  const parent = before && hash ? { log: before.log, sequence: first - 1, hash: Buffer.from(hash, 'hex') } : null;
  const status = await openLogAt(wire, log, parent);
  if (status === 'OK') return;
  if (status === 'FROZEN') throw new LogError('frozen', log);
  // What stands there under the number before this log is another row.
  if (status === 'BAD-PARENT' && before) throw new LogError('fork', before.log);
  throw new LogError('append-refused', log, status);
}

/** Whether the hub's rows are this record's, and no more than it has. */
async function compare(
  wire: Wire,
  store: Store,
  { part, there, isNewest, signPublic }: { part: OwnLog; there: HubLog; isNewest: boolean; signPublic: Buffer },
): Promise<void> {
  if (there.head_sequence < there.first_sequence) return;
  // What a restore left behind is being put back, by whoever has it.
  if (there.frozen && there.head_signature === null && !isNewest) return;
  proveHead(there, signPublic);
  const beyond = there.head_sequence > part.last;
  // Rows that a restore left behind are read as another log's; the log that goes on names where.
  if (beyond && !isNewest) return;
  const last = Math.min(there.head_sequence, part.last);
  const mine = store.read((r) => ownHash(r, last));
  const theirs = beyond ? (await digestAt(wire, part.log, last))?.hash : there.head_hash;
  if (part.last >= part.first && mine !== theirs?.toString('hex')) throw new LogError('fork', part.log);
  if (beyond) throw new LogError('restored', part.log);
}

async function send(
  wire: Wire,
  store: Store,
  { part, there, keys, member }: { part: OwnLog; there: HubLog; keys: CircleKeys; member: Membership },
): Promise<number> {
  let from = there.head_sequence + 1;
  let link = there.head_link;
  while (from <= part.last) {
    const { epoch, to } = epochOf(store, from, keys.newestEpoch);
    const last = Math.min(from + mostRows - 1, part.last, to);
    const rows = await sealedUpTo(store, part.log, { from, last, keys, epoch });
    markTried(store, rows.at(-1)?.sequence ?? from);
    const { status, head } = await appendRows(wire, part.log, link, rows, {
      epoch,
      signPrivate: member.keys.signPrivate,
    });
    if (status === 'FORK') throw new LogError('fork', part.log);
    if (status === 'FROZEN') throw new LogError('frozen', part.log);
    if (status !== 'OK' && status !== 'DUP') throw new LogError('append-refused', part.log, status);
    ({ link } = head);
    from = head.sequence + 1;
  }
  return part.last - there.head_sequence;
}

/** As many rows as one call takes, one at least. Sealed in pieces, between which the tablet's own work goes on. */
async function sealedUpTo(
  store: Store,
  log: string,
  { from, last, keys, epoch }: { from: number; last: number; keys: CircleKeys; epoch: number },
): Promise<SealedRow[]> {
  const epochKeys = keys.of(epoch);
  if (!epochKeys) throw new LogError('no-key', log);
  const own = { rows: epochKeys.rows, tags: keys.tags };
  const sealed: SealedRow[] = [];
  let bytes = 0;
  for (let next = from; next <= last; next += piece) {
    for (const row of store.read((r) => ownRows(r, next, Math.min(next + piece - 1, last)))) {
      const one = sealRow(own, log, row);
      bytes += one.header.length + (one.body?.length ?? 0);
      if (sealed.length > 0 && bytes > mostBytes) return sealed;
      sealed.push(one);
    }
    await pause();
  }
  return sealed;
}

/**
 * With which key epoch a row is sealed, and up to which row that is so. Decided when a row is first tried, and kept: it seals
 * to the same bytes whenever it is sent again. A newer epoch begins behind every row that was ever tried.
 */
function epochOf(store: Store, sequence: number, newest: number): { readonly epoch: number; readonly to: number } {
  const { decided, tried } = store.read((r) => ({
    decided: hubState(r, 'epoch-from') ?? [{ sequence: 0, epoch: 1 }],
    tried: hubState(r, 'tried') ?? -1,
  }));
  const isNew = (decided.at(-1)?.epoch ?? 1) < newest;
  const all = isNew ? [...decided, { sequence: Math.max(sequence, tried + 1), epoch: newest }] : decided;
  if (isNew) store.write((w) => putHubState(w, 'epoch-from', all));
  const at = all.findLastIndex((one) => one.sequence <= sequence);
  const next = all[at + 1];
  return { epoch: all[at]?.epoch ?? 1, to: next ? next.sequence - 1 : Number.POSITIVE_INFINITY };
}

function markTried(store: Store, sequence: number): void {
  if (store.read((r) => hubState(r, 'tried') ?? -1) < sequence) store.write((w) => putHubState(w, 'tried', sequence));
}
