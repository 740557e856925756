import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import type { Place } from '../../domain/chairs/place.ts';
import type { Moment } from '../../domain/time.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';
import type { Store } from '../file/store.ts';
import type { HeaderRow } from '../log/header.ts';
import { head } from '../log/log.ts';
import { readArrived } from '../log/schemas.ts';
import { coverVisit, isErasedAnywhere } from './erased.ts';
import { followTombstone } from './follow-tombstone.ts';
import type { ChairLog } from './logs.ts';
import { hear } from './members.ts';
import { markUnseen, notHere } from './others.ts';
import { projectArrived } from './project-chairs.ts';
import { type HubState, hubState, putHubState } from './state.ts';

/** A row of another log that was proven, and what it was proven by. */
export interface ArrivedRow {
  readonly header: HeaderRow;
  /** Both null when its payload was erased. */
  readonly salt: Uint8Array | null;
  readonly payload: string | null;
  readonly keyEpoch: number;
  readonly bodyDigest: Uint8Array;
}

export interface TakenIn {
  /** How many of the rows were kept, from the first one on. */
  readonly kept: number;
  /** Whether something was removed: then the file's free pages are to be wiped. */
  readonly erased: boolean;
  /** On what the next row rests that is not here; none where all were kept. */
  readonly waitsFor: readonly Place[];
}

const Newest = z.object({ arrival: z.number().int() });
const insert = `INSERT INTO chair_event (log, sequence, arrived, arrival, key_epoch, body_digest, visit_id, client_id, type, actor,
    instant, zone, uptime_ms, boot_id, payload_digest, previous_hash, hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/**
 * Keeps rows of another log, in order, in the caller's transaction, and shows them. Throws when one does not follow the newest
 * that is here. A tombstone among them is followed at once: this chair's own behind its own rows, and what both cover is removed
 * from every log. What is written later about an erased client keeps its header only. Stops before a row that rests on others
 * which are not here.
 */
export function takeIn(
  w: WriteHandle,
  { number, log, chair }: Pick<ChairLog, 'number' | 'log' | 'chair'>,
  arriving: readonly ArrivedRow[],
  now: () => Moment,
): TakenIn {
  let arrival = row(w, 'SELECT coalesce(max(arrival), 0) AS arrival FROM chair_event', Newest)?.arrival ?? 0;
  let arrived = head(w).sequence;
  let [kept, erased] = [0, false];
  let waitsFor: readonly Place[] = [];
  const bare: Bare = [];
  for (const { header, salt, payload, keyEpoch, bodyDigest } of arriving) {
    const about = { visitId: header.visit_id, clientId: header.client_id };
    const event = payload === null ? null : readArrived(header.type, JSON.parse(payload), about);
    waitsFor = event?.type === 'others-seen' ? notHere(w, event.heads) : [];
    if (waitsFor.length > 0) break;
    arrival += 1;
    kept += 1;
    run(
      w,
      insert,
      ...[number, header.sequence, arrived, arrival, keyEpoch, bodyDigest],
      ...[header.visit_id, header.client_id, header.type, canonicalJson(header.actor)],
      ...[header.instant, header.zone, header.uptime_ms, header.boot_id],
      ...[header.payload_digest, header.previous_hash, header.hash],
    );
    if (header.type !== 'others-seen') markUnseen(w);
    const subject = header.visit_id ?? header.client_id;
    if (payload === null && subject !== null) bare.push({ log, sequence: header.sequence, subject });
    const isTombstone = header.type === 'client-erased';
    if (payload !== null && salt !== null && (isTombstone || !isCovered(w, header, payload))) {
      const sql = 'INSERT INTO chair_event_payload (log, sequence, salt, payload) VALUES (?, ?, ?, ?)';
      run(w, sql, number, header.sequence, salt, payload);
      hear(w, chair, event);
    }
    projectArrived(w, w, { sequence: arrived, most: 1 });
    if (event?.type !== 'client-erased') continue;
    erased = followTombstone(w, event, now()) || erased;
    arrived = head(w).sequence;
  }
  if (bare.length > 0) putHubState(w, 'bare', uncovered(w, [...(hubState(w, 'bare') ?? []), ...bare]));
  return { kept, erased, waitsFor };
}

type Bare = HubState['bare'];

function uncovered(r: ReadHandle, bare: Bare): Bare {
  const kept = new Set((hubState(r, 'kept') ?? []).flatMap(({ clientId, visits }): string[] => [clientId, ...visits]));
  return bare.filter(({ subject }) => !kept.has(subject) && !isErasedAnywhere(r, subject));
}

/** Logs with a row whose payload is not here, and that no tombstone covers: somebody took it away unasked. */
export function logsWithoutPayloads(store: Store): ReadonlySet<string> {
  const before = store.read((r) => hubState(r, 'bare') ?? []);
  if (before.length === 0) return new Set();
  const left = store.read((r) => uncovered(r, before));
  if (left.length < before.length) store.write((w) => putHubState(w, 'bare', left));
  return new Set(left.map(({ log }) => log));
}

const Opened = z.object({ visitId: z.string(), clientId: z.string() });

/** A visit that was opened elsewhere, for a client whose erasure was not known there yet, is covered from its first row on. */
function isCovered(w: WriteHandle, { type, visit_id, client_id }: HeaderRow, payload: string): boolean {
  const subject = visit_id ?? client_id;
  if (subject === null) return false;
  if (isErasedAnywhere(w, subject)) return true;
  const opened = type === 'visit-opened' ? Opened.safeParse(JSON.parse(payload)) : null;
  if (!opened?.success || !isErasedAnywhere(w, opened.data.clientId)) return false;
  coverVisit(w, subject);
  return true;
}
