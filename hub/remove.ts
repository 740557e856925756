import { randomBytes } from 'node:crypto';
import { appendChairEvents } from '../db/chairs/append-chairs.ts';
import { chairLogs } from '../db/chairs/logs.ts';
import { knownChairs, putRoots } from '../db/chairs/members.ts';
import type { Store } from '../db/file/store.ts';
import type { Actor } from '../domain/actor.ts';
import { mayRemove } from '../domain/chairs/known.ts';
import type { Place } from '../domain/chairs/place.ts';
import { Sha256 } from '../domain/ids.ts';
import type { Moment } from '../domain/time.ts';
import { hubLogs } from './calls.ts';
import { clinicReader } from './clinic-key.ts';
import { JoinError } from './join-error.ts';
import type { Membership } from './membership.ts';
import { proveHead } from './prove.ts';
import { fetchRoots, giveRoot, putRoot } from './roots.ts';
import { type HubLog, Status } from './rows.ts';
import type { Wire } from './wire.ts';

/**
 * Ends a chair: its login, and what it may read from now on. A new root key goes to every other chair and to the clinic key
 * before it is used; what the removed one wrote behind its last row at the hub is not believed. Throws JoinError `denied` for
 * the last chair that may add others.
 */
export async function removeChair(
  wire: Wire,
  store: Store,
  member: Membership,
  chair: string,
  by: { readonly actor: Actor; readonly now: Moment },
): Promise<{ readonly loginStays: boolean }> {
  const known = store.read(knownChairs);
  if (!mayRemove(known, chair)) throw new JoinError('denied');
  const { status } = await wire.acknowledged(Status, 'SELECT hub.revoke($1) AS status', [chair]);
  // One that was let in and never got there is on record alone.
  const isThere = status !== 'UNKNOWN';
  if (isThere && status !== 'OK' && status !== 'OK-LOGIN-STAYS') throw new JoinError('denied', status);
  const until = lastRow(store, await hubLogs(wire), chair, member.signKeys.get(chair));
  const readers = known.chairs
    .filter((one) => one.chair !== chair && !one.removed)
    .map((one) => ({ reader: one.chair, box: one.box }));
  const all = known.clinicBox === null ? readers : [...readers, { reader: clinicReader, box: known.clinicBox }];
  // An earlier try that was cut off left a root with some: everybody gets it, for rows may be sealed with it.
  const roots = new Map([...member.roots, ...(await fetchRoots(wire, member))]);
  const epoch = await newRoot(wire, member, roots);
  for (const { reader, box } of all)
    for (const [number, root] of roots) {
      const to = { circle: member.circle, reader, box: Buffer.from(box, 'base64') };
      await giveRoot(wire, to, number, root, member.keys.signPrivate);
    }
  store.write((w) => {
    putRoots(w, roots);
    appendChairEvents(
      w,
      member.chair,
      [
        { type: 'chair-removed', chair, until },
        { type: 'key-rotated', epoch },
      ],
      by,
    );
  });
  return { loginStays: status === 'OK-LOGIN-STAYS' };
}

const mostEpochs = 64;

/** Adds a new root under a number that nobody else gave out, kept at the hub for this chair first; returns the number. */
async function newRoot(
  wire: Wire,
  { chair, circle, keys }: Membership,
  roots: Map<number, Uint8Array>,
): Promise<number> {
  const root = randomBytes(32);
  const newest = Math.max(...roots.keys());
  for (let epoch = newest + 1; epoch <= newest + mostEpochs; epoch++) {
    const status = await putRoot(wire, { circle, reader: chair, box: keys.boxPublic }, epoch, root, keys.signPrivate);
    if (status === 'TAKEN') continue;
    if (status !== 'OK') throw new JoinError('denied', status);
    roots.set(epoch, root);
    return epoch;
  }
  throw new JoinError('denied', 'TAKEN');
}

/** The last row of a chair: at the hub, where its signature holds and the hub has no less than was seen; else the last one here. */
function lastRow(store: Store, logs: readonly HubLog[], chair: string, signPublic: Buffer | undefined): Place | null {
  const here = store.read(chairLogs).findLast((log) => log.chair === chair && log.sequence >= log.first) ?? null;
  const seen = here && { log: here.log, sequence: here.sequence, hash: here.hash };
  const there = logs.find((log) => log.chair === chair && !log.frozen);
  if (!there || !signPublic || there.head_sequence < Math.max(there.first_sequence, seen?.sequence ?? -1)) return seen;
  try {
    proveHead(there, signPublic);
  } catch {
    return seen;
  }
  return { log: there.log, sequence: there.head_sequence, hash: Sha256.parse(there.head_hash.toString('hex')) };
}
