import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { canonicalJson } from '../../domain/canonical.ts';
import type { ClientEvent } from '../../domain/clinic/client.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import type { CustodyEvent } from '../../domain/clinic/custody.ts';
import { type TabletClockMoved, tabletClockMoved } from '../../domain/clinic/tablet-clock.ts';
import { type ClientId, Sha256, type VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import type { Recorded, VisitEvent } from '../../domain/visit/events.ts';
import { rowsBefore } from '../chairs/before.ts';
import { hasOthers } from '../chairs/others.ts';
import { projectOwn } from '../chairs/project-chairs.ts';
import { json } from '../file/columns.ts';
import { damaged } from '../file/damaged.ts';
import { each, type ReadHandle, randomOf, recentOf, row, rows, run, type WriteHandle } from '../file/handles.ts';
import { projectClockStep, readingAt } from '../projections/clock-steps.ts';
import { project } from '../projections/project.ts';
import { HeaderRow, headerColumns, headerHash, momentOf, noParentHash, payloadDigest } from './header.ts';
import { landmark } from './landmark.ts';
import { clockAnchor, newestReading } from './readings.ts';
import { isClientEvent, isVisitEvent, parseEvent, readEvent } from './schemas.ts';
import type { AnyEvent, Head, LogRow, NewEvent } from './types.ts';

/** Payload of row 0: the log's id, its device, and the log that it continues. */
const LogOpened = z.object({
  type: z.literal('log-opened'),
  /** Random id of this epoch, 32 hexadecimal digits. */
  log: z.string().regex(/^[0-9a-f]{32}$/),
  device: z.string().min(1).max(64),
  parent: z.object({ log: z.string(), sequence: z.number().int(), hash: Sha256 }).nullable(),
});
export type LogIdentity = Omit<z.infer<typeof LogOpened>, 'type'>;

/** The columns that readers need; only verify/chain.ts needs digests and the chain. */
const StoredRow = HeaderRow.omit({ payload_digest: true, previous_hash: true }).extend({ payload: json.nullable() });
const stored = `SELECT e.sequence, e.visit_id, e.client_id, e.type, e.actor, e.instant, e.zone, e.uptime_ms, e.boot_id,
  e.hash, p.payload FROM event e LEFT JOIN event_payload p ON p.sequence = e.sequence`;

/** What a visit's state is folded from: its rows were found by its id, and the chain is not asked. */
const VisitRow = StoredRow.omit({ visit_id: true, client_id: true, hash: true });

interface Entry {
  readonly visitId: VisitId | null;
  readonly clientId: ClientId | null;
  readonly actor: HeaderRow['actor'];
  readonly moment: Moment;
  readonly type: string;
  /** Canonical JSON. */
  readonly payload: string;
}

/** Writes row 0, which binds the chain to this device and a random epoch. The log must be empty. */
export function openLog(w: WriteHandle, { device, now }: { device: string; now: Moment }): void {
  const log = Buffer.from(randomOf(w)(16)).toString('hex');
  insert(w, opening({ log, device, parent: null }, now), { sequence: -1, hash: noParentHash });
}

function opening(identity: LogIdentity, now: Moment): Entry {
  const type = 'log-opened';
  const payload = canonicalJson(LogOpened.parse({ type, ...identity }));
  return { visitId: null, clientId: null, actor: { kind: 'system' }, moment: now, type, payload };
}

/**
 * Starts a new epoch behind the last row. A restored record may have continued on another machine, so new rows carry another
 * log id and name the row they continue from. Sequence numbers go on. Returns the new log id. Only on the same tablet is its
 * clock compared with the last row's: two tablets were started at different times, which says nothing of either clock.
 */
export function continueLog(w: WriteHandle, { device, now }: { device: string; now: Moment }): string {
  const before = logIdentity(w);
  const parent = { log: before.log, ...head(w) };
  const log = Buffer.from(randomOf(w)(16)).toString('hex');
  const moved = before.device === device ? clockMove(w, now) : null;
  recentOf(w).epochs = null;
  const { sequence } = insert(w, opening({ log, device, parent }, now), head(w));
  if (before.device !== device) recentOf(w).clockAnchor = { sequence, moment: now };
  recordClockMove(w, moved, now);
  return log;
}

/** The present epoch, which is the newest one. */
export function logIdentity(r: ReadHandle): LogIdentity {
  const newest = row(r, `${stored} WHERE ${landmark('log-opened')} ORDER BY e.sequence DESC LIMIT 1`, StoredRow);
  const opened = LogOpened.safeParse(newest?.payload);
  if (!opened.success) throw damaged('no row opens the log');
  const { log, device, parent } = opened.data;
  return { log, device, parent };
}

/** When the record began. */
export function firstMoment(r: ReadHandle): Moment {
  const first = row(r, `${stored} WHERE e.sequence = 0`, StoredRow);
  if (!first) throw damaged('the record has no first row');
  return momentOf(first);
}

const HeadRow = z.object({ sequence: z.number().int(), hash: Sha256 });

/** The newest row. There always is one, because a log begins with its opening row. */
export function head(r: ReadHandle): Head {
  const found = row(r, 'SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1', HeadRow);
  if (!found) throw damaged('the record has no first row');
  return found;
}

/**
 * Appends events in order and updates the projections, in the caller's transaction. Returns them as recorded. Throws when an
 * event could not be read back, or names a wrong subject.
 */
export function append<E extends AnyEvent>(w: WriteHandle, events: readonly NewEvent<E>[]): Recorded<E>[] {
  const [first] = events;
  if (first) recordClockMove(w, clockMove(w, first.moment), first.moment);
  if (first && hasOthers(w)) appendAll(w, rowsBefore(w, first, events));
  return appendAll(w, events);
}

function appendAll<E extends AnyEvent>(w: WriteHandle, events: readonly NewEvent<E>[]): Recorded<E>[] {
  let last: Last = head(w);
  return events.map((entry) => {
    const { event, payload } = parseEvent(entry);
    const { visitId, clientId, actor, moment } = entry;
    last = insert(w, { visitId, clientId, actor, moment, type: event.type, payload }, last);
    const { sequence } = last;
    projectOwn(w, w, { sequence, visitId, moment, actor, event });
    if (visitId && isVisitEvent(event)) recentOf(w).addToVisit(visitId, { sequence, moment, actor, event });
    return { sequence, moment, actor, event: entry.event };
  });
}

/** The move of the tablet's clock between the newest entry of the whole record and one that is made at `now`, or null. */
function clockMove(w: WriteHandle, now: Moment): TabletClockMoved | null {
  const newest = newestReading(w);
  return newest && tabletClockMoved({ newest, anchor: clockAnchor(w, newest, now) }, now);
}

/** Whatever is recorded next tells of a move of the clock, be it a visit's step, a sign-in or a backup. */
function recordClockMove(w: WriteHandle, moved: TabletClockMoved | null, now: Moment): void {
  if (!moved) return;
  const event = { type: 'tablet-clock-moved', ...moved } as const;
  const entry = { visitId: null, clientId: null, actor: { kind: 'system' }, moment: now } as const;
  const { payload } = parseEvent({ ...entry, event });
  const { sequence } = insert(w, { ...entry, type: event.type, payload }, head(w));
  project(w, { sequence, visitId: null, moment: now, actor: entry.actor, event });
  recentOf(w).clockAnchor = { sequence, moment: now };
}

/** Appends an event about the clinic or the custody of its record: it has no client and no visit. Throws as `append`. */
export function appendClinicEvent(
  w: WriteHandle,
  event: ClinicEvent | CustodyEvent,
  { actor, now }: { readonly actor: Actor; readonly now: Moment },
): void {
  append(w, [{ visitId: null, clientId: null, actor, moment: now, event }]);
}

/** The row before, with its clock reading where that is known without looking it up. */
interface Last extends Head {
  readonly moment?: Moment;
}

function insert(w: WriteHandle, entry: Entry, last: Last): Head & Required<Last> {
  const salt = randomOf(w)(16);
  const { payload } = entry;
  const header = {
    sequence: last.sequence + 1,
    visit_id: entry.visitId,
    client_id: entry.clientId,
    type: entry.type,
    actor: entry.actor,
    instant: entry.moment.instant,
    zone: entry.moment.zone,
    uptime_ms: entry.moment.uptimeMs,
    boot_id: entry.moment.bootId,
    payload_digest: payloadDigest(salt, payload),
    previous_hash: last.hash,
  };
  const hash = headerHash(header);
  const { moment } = entry;
  projectClockStep(w, { sequence: header.sequence, moment }, last.moment ?? readingAt(w, last.sequence));
  run(
    w,
    `INSERT INTO event (${headerColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    header.sequence,
    header.visit_id,
    header.client_id,
    header.type,
    canonicalJson(header.actor),
    header.instant,
    header.zone,
    header.uptime_ms,
    header.boot_id,
    header.payload_digest,
    header.previous_hash,
    hash,
  );
  run(w, 'INSERT INTO event_payload (sequence, salt, payload) VALUES (?, ?, ?)', header.sequence, salt, payload);
  return { sequence: header.sequence, hash, moment };
}

/** All rows of one visit, including those that this version cannot read. */
export function visitRows(r: ReadHandle, visitId: VisitId): LogRow[] {
  return rows(r, `${stored} WHERE e.visit_id = ? ORDER BY e.sequence`, StoredRow, visitId).map(logRow);
}

/**
 * The visit's events in order, as `foldVisit` takes them; empty when there is no such visit. Returns the same array as before
 * when nothing was added, so that callers can cache the folded state by it.
 */
export function visitEvents(r: ReadHandle, visitId: VisitId): readonly Recorded<VisitEvent>[] {
  const recent = recentOf(r);
  const known = recent.visit(visitId);
  if (known) return known;
  const sql = `SELECT e.sequence, e.type, e.actor, e.instant, e.zone, e.uptime_ms, e.boot_id, p.payload
    FROM event e LEFT JOIN event_payload p ON p.sequence = e.sequence WHERE e.visit_id = ? ORDER BY e.sequence`;
  const events = rows(r, sql, VisitRow, visitId).flatMap((found) => {
    const { sequence, type, actor, payload } = found;
    const event = payload === null ? null : readEvent(sequence, type, payload);
    return event && isVisitEvent(event) ? [{ sequence, moment: momentOf(found), actor, event }] : [];
  });
  if (events.length > 0) recent.keepVisit(visitId, events);
  return events;
}

/** Events about the client's own details, in order; visits are not included. */
export function clientEvents(r: ReadHandle, clientId: ClientId): Recorded<ClientEvent>[] {
  const found = rows(r, `${stored} WHERE e.client_id = ? ORDER BY e.sequence`, StoredRow, clientId).map(logRow);
  return found.flatMap(({ sequence, moment, actor, event }) =>
    event && isClientEvent(event) ? [{ sequence, moment, actor, event }] : [],
  );
}

/** Up to `limit` rows after `sequence`, in order, for reading the whole record in parts. */
export function rowsAfter(r: ReadHandle, sequence: number, limit: number): LogRow[] {
  return rows(r, `${stored} WHERE e.sequence > ? ORDER BY e.sequence LIMIT ?`, StoredRow, sequence, limit).map(logRow);
}

/** Whether the tablet ever locked while somebody worked at it: then it wrote its head beside the keys. */
export function wasEverLocked(r: ReadHandle): boolean {
  const Locked = z.object({ payload: json.pipe(z.object({ why: z.string() })) });
  for (const { payload } of each(
    r,
    `SELECT p.payload FROM event e JOIN event_payload p ON p.sequence = e.sequence WHERE e.type = 'locked'`,
    Locked,
  ))
    if (payload.why !== 'started') return true;
  return false;
}

function logRow(found: z.output<typeof StoredRow>): LogRow {
  const { sequence, visit_id, client_id, type, actor, hash, payload } = found;
  return {
    sequence,
    visitId: visit_id,
    clientId: client_id,
    type,
    actor,
    moment: momentOf(found),
    event: payload === null ? null : readEvent(sequence, type, payload),
    hash,
  };
}
