import { putRoots } from '../db/chairs/members.ts';
import type { Store } from '../db/file/store.ts';
import { continueLog } from '../db/log/log.ts';
import type { Moment } from '../domain/time.ts';

import { hubLogs } from './calls.ts';
import { eraseAtHub } from './erase.ts';
import { leaveFork } from './fork.ts';
import type { Membership } from './membership.ts';
import { LogError, type LogFault } from './prove.ts';
import { type Pulled, pull } from './pull.ts';
import { push } from './push.ts';
import { putBack } from './put-back.ts';
import { fetchRoots } from './roots.ts';
import type { HubLog } from './rows.ts';
import { membershipOf } from './seat.ts';
import type { Wire } from './wire.ts';

/** The tablet, and its clock: rows are written on the way. */
export interface Here {
  readonly device: string;
  readonly now: () => Moment;
}

export interface Synced extends Pulled {
  readonly sent: number;
  /** When the hub last heard of each chair. */
  readonly seen: ReadonlyMap<string, Date>;
  /** What this record was found to be, and was put right: the owner is told once. */
  readonly found: Extract<LogFault, 'restored' | 'fork'> | null;
}

/**
 * Sends and gets everything once. A record that was put back to an earlier state writes nothing more to the log that it had:
 * it goes on under another one. Throws LogError where this chair's own log cannot go on, and HubError.
 */
export async function sync(wire: Wire, store: Store, member: Membership, here: Here): Promise<Synced> {
  const { sent, found, logs: known } = await send(wire, store, member, here);
  const logs = (await putBack(wire, store, member, known)) ? await hubLogs(wire) : known;
  const seen = new Map(logs.flatMap(({ chair, seen_at: at }) => (at ? [[chair, at] as const] : [])));
  return { sent, found, seen, ...(await pull(wire, store, member, { all: logs, now: here.now })) };
}

/** More than this many logs in a row that cannot go on are no accident. */
const mostTries = 4;

async function send(
  wire: Wire,
  store: Store,
  member: Membership,
  here: Here,
): Promise<Pick<Synced, 'sent' | 'found'> & { readonly logs: readonly HubLog[] }> {
  let found: Synced['found'] = null;
  for (let tries = 1; ; tries++) {
    try {
      const { sent, lost, logs } = await push(wire, store, member);
      await eraseAtHub(wire, store, member, lost);
      return { sent, found, logs };
    } catch (error) {
      if (!(error instanceof LogError) || tries > mostTries) throw error;
      if (error.fault === 'fork') await leaveFork(wire, store, error.log, { device: here.device, now: here.now() });
      else if (error.fault === 'restored') store.write((w) => continueLog(w, { device: here.device, now: here.now() }));
      else throw error;
      found = error.fault;
    }
  }
}

/** How often chairs may name further chairs, whose logs are read only then. */
const mostRounds = 5;

/**
 * As `sync`, for the chair that this store says it is: fetches the keys that were given to it, and reads the logs of chairs
 * that it hears of on the way. Null on a tablet without a hub.
 */
export async function syncChair(wire: Wire, store: Store, here: Here): Promise<Synced | null> {
  const all: Synced[] = [];
  while (all.length < mostRounds) {
    const seated = membershipOf(store);
    if (!seated) return null;
    const { member } = (await takeRoots(wire, store, seated.member)) ? (membershipOf(store) ?? seated) : seated;
    const one = await sync(wire, store, member, here);
    all.push(one);
    // A log is read further once a row of another one named its chair, or brought word of a new key.
    if (one.rows === 0 || one.faults.size === 0) break;
  }
  const total = (of: (one: Synced) => number) => all.reduce((sum, one) => sum + of(one), 0);
  return {
    ...{ rows: total(({ rows }) => rows), sent: total(({ sent }) => sent), faults: all.at(-1)?.faults ?? new Map() },
    ...{ erased: all.some(({ erased }) => erased), found: all.find(({ found }) => found)?.found ?? null },
    seen: all.at(-1)?.seen ?? new Map(),
  };
}

/** Whether there were new ones. */
async function takeRoots(wire: Wire, store: Store, member: Membership): Promise<boolean> {
  const fresh = await fetchRoots(wire, member);
  if (fresh.size === 0) return false;
  store.write((w) => putRoots(w, fresh));
  return true;
}
