import { z } from 'zod';
import { hubState, putHubState } from '../db/chairs/state.ts';
import { newestTombstone, tombstones } from '../db/erasure/erasures.ts';
import type { Store } from '../db/file/store.ts';
import { tag } from './keys.ts';
import { CircleKeys, type Membership } from './membership.ts';
import type { Wire } from './wire.ts';

const Subject = z.object({ subject: z.custom<Buffer>((value) => Buffer.isBuffer(value)) });
const atOnce = 500;

/**
 * Has the hub drop what this record's tombstones cover. The tombstones themselves were sent before. A hub that was lost
 * (`anew`) remembers none, and is told of all.
 */
export async function eraseAtHub(wire: Wire, store: Store, member: Membership, anew: boolean): Promise<void> {
  const { newest, told } = store.read((r) => ({ newest: newestTombstone(r), told: hubState(r, 'erased') ?? -1 }));
  if (newest < 0 || (newest <= told && !anew)) return;
  const { tags } = new CircleKeys(member);
  const there = await wire.rows(Subject, "SELECT subject FROM hub.erased_since('-infinity')");
  const known = new Set(there.map(({ subject }) => subject.toString('hex')));
  const due = store
    .read(tombstones)
    .flatMap(({ clientId, visits }) => [clientId, ...visits])
    .map((subject) => tag(tags, subject))
    .filter((subject) => !known.has(subject.toString('hex')));
  for (let at = 0; at < due.length; at += atOnce)
    await wire.acknowledged(z.object({ gone: z.coerce.number() }), 'SELECT hub.erase($1) AS gone', [
      due.slice(at, at + atOnce),
    ]);
  store.write((w) => putHubState(w, 'erased', newest));
}
