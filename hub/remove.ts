import { randomBytes } from 'node:crypto';
import { appendChairEvents, knownChairs, putRoots } from '../db/chairs/members.ts';
import type { Store } from '../db/file/store.ts';
import type { Actor } from '../domain/actor.ts';
import { mayRemove } from '../domain/chairs/known.ts';
import { Sha256 } from '../domain/ids.ts';
import type { Moment } from '../domain/time.ts';
import { hubLogs } from './calls.ts';
import { clinicReader } from './clinic-key.ts';
import { JoinError } from './join-error.ts';
import type { Membership } from './membership.ts';
import { giveRoot } from './roots.ts';
import { Status } from './rows.ts';
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
  if (status !== 'OK' && status !== 'OK-LOGIN-STAYS') throw new JoinError('denied', status);
  const last = (await hubLogs(wire)).find((log) => log.chair === chair && !log.frozen);
  const until =
    last && last.head_sequence >= last.first_sequence
      ? { log: last.log, sequence: last.head_sequence, hash: Sha256.parse(last.head_hash.toString('hex')) }
      : null;
  const epoch = Math.max(...member.roots.keys()) + 1;
  const root = randomBytes(32);
  const readers = known.chairs
    .filter((one) => one.chair !== chair && !one.removed)
    .map((one) => ({ reader: one.chair, box: one.box }));
  const all = known.clinicBox === null ? readers : [...readers, { reader: clinicReader, box: known.clinicBox }];
  for (const { reader, box } of all) {
    const to = { circle: member.circle, reader, box: Buffer.from(box, 'base64') };
    await giveRoot(wire, to, epoch, root, member.keys.signPrivate);
  }
  store.write((w) => {
    putRoots(w, new Map([[epoch, root]]));
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
