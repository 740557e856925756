import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import { type ReadHandle, row, run, type WriteHandle } from '../file/handles.ts';
import type { Store } from '../file/store.ts';
import type { HeaderRow } from '../log/header.ts';
import { head } from '../log/log.ts';
import { readEvent } from '../log/schemas.ts';
import { coverVisit, eraseElsewhere, isErasedAnywhere } from './erased.ts';
import type { ChairLog } from './logs.ts';
import { hear } from './members.ts';
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

const Newest = z.object({ arrival: z.number().int() });
const insert = `INSERT INTO chair_event (log, sequence, arrived, arrival, key_epoch, body_digest, visit_id, client_id, type, actor,
    instant, zone, uptime_ms, boot_id, payload_digest, previous_hash, hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/**
 * Keeps rows of another log, in order, in the caller's transaction. Throws when one does not follow the newest that is here.
 * A tombstone among them removes what it covers from every other log; returns whether it did, for then the file's free pages
 * are to be wiped. What is written later about an erased client keeps its header only.
 */
export function takeIn(
  w: WriteHandle,
  { number, log, chair }: Pick<ChairLog, 'number' | 'log' | 'chair'>,
  arriving: readonly ArrivedRow[],
): { readonly erased: boolean } {
  const arrived = head(w).sequence;
  let arrival = row(w, 'SELECT coalesce(max(arrival), 0) AS arrival FROM chair_event', Newest)?.arrival ?? 0;
  let erased = false;
  const bare: Bare = [];
  for (const { header, salt, payload, keyEpoch, bodyDigest } of arriving) {
    arrival += 1;
    run(
      w,
      insert,
      ...[number, header.sequence, arrived, arrival, keyEpoch, bodyDigest],
      ...[header.visit_id, header.client_id, header.type, canonicalJson(header.actor)],
      ...[header.instant, header.zone, header.uptime_ms, header.boot_id],
      ...[header.payload_digest, header.previous_hash, header.hash],
    );
    const subject = header.visit_id ?? header.client_id;
    if (payload === null && subject !== null) bare.push({ log, sequence: header.sequence, subject });
    if (payload === null || salt === null || (header.type !== 'client-erased' && isCovered(w, header, payload)))
      continue;
    const sql = 'INSERT INTO chair_event_payload (log, sequence, salt, payload) VALUES (?, ?, ?, ?)';
    run(w, sql, number, header.sequence, salt, payload);
    hear(w, chair, readEvent(header.sequence, header.type, JSON.parse(payload)));
    if (header.type === 'client-erased') erased = eraseElsewhere(w, subjectsOf(payload)) > 0 || erased;
  }
  if (bare.length > 0) putHubState(w, 'bare', uncovered(w, [...(hubState(w, 'bare') ?? []), ...bare]));
  return { erased };
}

type Bare = HubState['bare'];

const uncovered = (r: ReadHandle, bare: Bare): Bare => bare.filter(({ subject }) => !isErasedAnywhere(r, subject));

/** Logs with a row whose payload is not here, and that no tombstone covers: somebody took it away unasked. */
export function logsWithoutPayloads(store: Store): ReadonlySet<string> {
  const before = store.read((r) => hubState(r, 'bare') ?? []);
  if (before.length === 0) return new Set();
  const left = store.read((r) => uncovered(r, before));
  if (left.length < before.length) store.write((w) => putHubState(w, 'bare', left));
  return new Set(left.map(({ log }) => log));
}

const Tombstone = z.object({ clientId: z.string(), visits: z.array(z.string()) });
const Opened = z.object({ visitId: z.string(), clientId: z.string() });

function subjectsOf(payload: string): readonly string[] {
  const { clientId, visits } = Tombstone.parse(JSON.parse(payload));
  return [clientId, ...visits];
}

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
