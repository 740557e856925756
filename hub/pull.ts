import { followKept } from '../db/chairs/follow-tombstone.ts';
import { type ChairLog, chairLog, chairLogs, moveLink, openChairLog } from '../db/chairs/logs.ts';
import { type OwnLog, ownLogs } from '../db/chairs/own.ts';
import { logsWithoutPayloads, takeIn } from '../db/chairs/take-in.ts';
import type { WriteHandle } from '../db/file/handles.ts';
import type { Store } from '../db/file/store.ts';
import { noParentHash } from '../db/log/header.ts';
import type { Place } from '../domain/chairs/place.ts';
import { AppError } from '../domain/errors.ts';
import { Sha256 } from '../domain/ids.ts';
import type { Moment } from '../domain/time.ts';
import { digestAt, digestsAfter, pullRows } from './calls.ts';
import { firstLink, nextLink, noBody } from './link.ts';
import { CircleKeys, type Membership } from './membership.ts';
import { type Cursor, LogError, type LogFault, proveEnd, proveHead, proveRows } from './prove.ts';
import { keepHead } from './put-back.ts';
import type { HubLog } from './rows.ts';
import type { Wire } from './wire.ts';

/** What one turn of the tablet's own work may wait for: 100 rows are proven and kept in some 20 ms. */
const page = { rows: 100, bytes: 1_000_000 };
const digestsAtOnce = 300;

export interface Pulled {
  readonly rows: number;
  /** Logs that are not read any further, and why. The others go on. */
  readonly faults: ReadonlyMap<string, LogFault>;
  /** Whether a tombstone removed something here: then the file's free pages are to be wiped. */
  readonly erased: boolean;
}

/**
 * Gets what other chairs recorded, and what this one had recorded before it was put back to an earlier state. Each row is
 * proven before it is kept, up to a head of `all` that its chair signed; row and cursor move in one transaction. A log whose next
 * row rests on others that are not here waits for them. Throws HubError.
 */
export async function pull(
  wire: Wire,
  store: Store,
  member: Membership,
  { all, now }: Pick<Pulling, 'all' | 'now'>,
): Promise<Pulled> {
  const keys = new CircleKeys(member);
  const faults = new Map<string, LogFault>();
  let [rows, erased] = [0, false];
  let waitsFor: readonly Place[] = [];
  // A hub that was emptied names no log that its chair has not sent again.
  for (const { log } of store.read(chairLogs)) if (!all.some((one) => one.log === log)) faults.set(log, 'hub-behind');
  for (let due = all; due.length > 0; ) {
    const before = rows;
    const waiting: HubLog[] = [];
    waitsFor = [];
    for (const there of due) {
      try {
        for await (const got of pullLog(wire, store, { there, all, keys, member, now })) {
          rows += got.rows;
          erased ||= got.erased;
          waitsFor = [...waitsFor, ...got.waitsFor];
        }
      } catch (error) {
        if (!(error instanceof LogError)) throw error;
        if (error.fault === 'waiting') waiting.push(there);
        faults.set(there.log, error.fault);
      }
    }
    if (waiting.length === 0 || rows === before) break;
    for (const { log } of waiting) faults.delete(log);
    due = waiting;
  }
  // Another chair has seen rows of these logs that the hub does not give: it shows an older state that was once signed.
  for (const { log } of waitsFor) if (!faults.has(log)) faults.set(log, 'hub-behind');
  if (followKept(store, now)) erased = true;
  for (const log of logsWithoutPayloads(store)) if (!faults.has(log)) faults.set(log, 'missing-payload');
  return { rows, faults, erased };
}

interface Pulling {
  readonly all: readonly HubLog[];
  readonly keys: CircleKeys;
  readonly member: Membership;
  readonly now: () => Moment;
}

async function* pullLog(
  wire: Wire,
  store: Store,
  { there, all, keys, member, now }: Pulling & { readonly there: HubLog },
): AsyncGenerator<{ readonly rows: number; readonly erased: boolean; readonly waitsFor: readonly Place[] }> {
  const { log, head_sequence: newest } = there;
  const own = store.read((r) => ownLogs(r).find((one) => one.log === log));
  const known = store.read((r) => chairLog(r, log));
  if (known && newest < known.sequence) throw new LogError('hub-behind', log);
  if (newest < there.first_sequence || (own && !known && newest <= own.last)) return;
  const signPublic = member.signKeys.get(there.chair);
  if (!signPublic) throw new LogError('unknown-chair', log);
  proveHead(there, signPublic);
  const end = lastBelieved(there, all, member.until.get(there.chair));
  if (end.sequence <= (known?.sequence ?? there.first_sequence - 1) && end.sequence < newest) {
    if (end.isUnnamed) throw new LogError('unknown-chair', log);
    return;
  }
  const { start, links, bare } = await walked(wire, there, known ?? (await beginning(wire, there, own)), known);
  const { number, chair } = known ?? store.write((w) => openChairLog(w, start));
  if (known && !start.link.equals(known.link)) store.write((w) => moveLink(w, number, start.link));
  // What a removed chair wrote behind the row that its removal names is proven, and not kept.
  const last = Math.min(newest, end.sequence);
  let cursor: Pick<ChairLog, 'sequence' | 'hash' | 'link'> = start;
  while (cursor.sequence < last) {
    const most = { ...page, rows: Math.min(page.rows, last - cursor.sequence) };
    const found = await pullRows(wire, log, cursor.sequence, most);
    if (found.length === 0) throw new LogError('missing-rows', log);
    const proved = proveRows(log, cursor, found, (epoch) => keys.of(epoch)?.rows ?? null);
    const { sequence, link } = proved.cursor;
    if (!links[sequence - start.sequence - 1]?.equals(link)) throw new LogError('altered', log);
    if (sequence === end.sequence && end.hash && proved.cursor.hash !== end.hash) throw new LogError('altered', log);
    const { kept, erased, waitsFor } = written(store, log, (w) => {
      const taken = takeIn(w, { number, log, chair }, proved.rows, now);
      const reached = proved.links[taken.kept - 1];
      if (reached) moveLink(w, number, reached);
      return taken;
    });
    cursor = { sequence, link, hash: Sha256.parse(proved.cursor.hash) };
    yield { rows: kept, erased, waitsFor };
    if (waitsFor.length > 0) throw new LogError('waiting', log);
  }
  if (cursor.sequence === newest) keepHead(store, there, bare);
}

/** What a chair signed and this tablet cannot keep stops that log, and no other. A full disk stops all of them. */
function written<T>(store: Store, log: string, work: (w: WriteHandle) => T): T {
  try {
    return store.write(work);
  } catch (error) {
    if (error instanceof AppError || !store.isOpen) throw error;
    throw new LogError('altered', log, error);
  }
}

interface End {
  readonly sequence: number;
  readonly hash?: string;
  /** Of a log that the removal of its chair does not reach back to. */
  readonly isUnnamed?: boolean;
}

/**
 * How far a log is believed: whole, unless its chair was removed. Then up to the row that the removal names, and the logs whole
 * that this one goes on from; of any other log nothing, whoever signed it.
 */
function lastBelieved({ log, head_sequence: newest }: HubLog, all: readonly HubLog[], until: Until): End {
  if (until === undefined) return { sequence: newest };
  if (until?.log === log) return { sequence: until.sequence, hash: until.hash };
  const before = new Set<string>();
  for (let at = until?.log; at !== undefined && !before.has(at); ) {
    before.add(at);
    const name = at;
    at = all.find((one) => one.log === name)?.parent ?? undefined;
  }
  return before.has(log) ? { sequence: newest } : { sequence: -1, isUnnamed: true };
}

type Until = Place | null | undefined;

/** Where a log begins that nothing of is here: at its first row, or behind what this record still has of it. */
async function beginning(wire: Wire, there: HubLog, own: OwnLog | undefined): Promise<Start> {
  const { log, chair } = there;
  if (!own || own.last < own.first) {
    const hash = there.parent_hash ? Sha256.parse(there.parent_hash.toString('hex')) : noParentHash;
    const first = there.first_sequence;
    return { log, chair, first, sequence: first - 1, hash, link: firstLink(log) };
  }
  const last = await digestAt(wire, log, own.last);
  if (!last) throw new LogError('missing-rows', log);
  const hash = Sha256.parse(last.hash.toString('hex'));
  return { log, chair, first: own.last + 1, sequence: own.last, hash, link: last.link };
}

type Start = Omit<ChairLog, 'number'>;

/**
 * The link of every row up to the head, from digests alone: none of a stretch is kept before all of it leads to the head that
 * its chair signed. A hub that was lost and filled again has other links where a payload was erased meanwhile: then all of the
 * log is walked anew, and the row that was read last has to be the same one.
 */
async function walked(
  wire: Wire,
  there: HubLog,
  start: Start,
  known: ChairLog | null,
): Promise<{ readonly start: Start; readonly links: readonly Buffer[]; readonly bare?: readonly number[] }> {
  try {
    return { start, links: (await walk(wire, there, start)).links };
  } catch (error) {
    if (!known || !(error instanceof LogError) || error.fault !== 'altered') throw error;
    const { log, first_sequence: first } = there;
    const before = there.parent_hash?.toString('hex') ?? noParentHash;
    const all = await walk(wire, there, { sequence: first - 1, link: firstLink(log), hash: before });
    const at = known.sequence - first;
    const link = at < 0 ? firstLink(log) : all.links[at];
    if (!link || (at >= 0 && all.hashes[at] !== known.hash)) throw error;
    const bare = all.bare.filter((sequence) => sequence <= known.sequence);
    return { start: { ...start, link }, links: all.links.slice(at + 1), bare };
  }
}

async function walk(wire: Wire, there: HubLog, start: Cursor) {
  const { log, head_sequence: newest } = there;
  const links: Buffer[] = [];
  const hashes: string[] = [];
  const bare: number[] = [];
  let { sequence, link, hash } = start;
  while (sequence < newest) {
    const found = await digestsAfter(wire, log, sequence, Math.min(digestsAtOnce, newest - sequence));
    if (found.length === 0) throw new LogError('missing-rows', log);
    for (const row of found) {
      if (row.sequence !== sequence + 1) throw new LogError('missing-rows', log);
      const { header_digest: headerDigest, body_digest: bodyDigest } = row;
      ({ sequence } = row);
      link = nextLink(link, log, { sequence, hash: row.hash, headerDigest, bodyDigest });
      if (!link.equals(row.link)) throw new LogError('altered', log);
      hash = row.hash.toString('hex');
      links.push(link);
      hashes.push(hash);
      if (bodyDigest.equals(noBody)) bare.push(sequence);
    }
  }
  proveEnd(there, { sequence, hash, link });
  return { links, hashes, bare };
}
