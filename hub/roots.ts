import { openWith, sealTo } from './box.ts';
import { JoinError } from './join-error.ts';
import { isSignedBy, signBytes } from './keys.ts';
import type { Membership } from './membership.ts';
import { HubKey, Status } from './rows.ts';
import type { Wire } from './wire.ts';

const keyInfo = (circle: string, epoch: number, reader: string): string =>
  `chairside-key-1 ${circle} ${epoch} ${reader}`;

interface Reader {
  readonly circle: string;
  readonly reader: string;
  readonly box: Uint8Array;
}

/**
 * Seals a root key to a reader and signs that: nobody takes a key that no chair with the right gave. OK, DENIED, or TAKEN where
 * the epoch has another root.
 */
export async function putRoot(
  wire: Wire,
  to: Reader,
  epoch: number,
  root: Uint8Array,
  signPrivate: Buffer,
): Promise<string> {
  const info = keyInfo(to.circle, epoch, to.reader);
  const sealed = await sealTo(to.box, info, root);
  const signature = signBytes(signPrivate, Buffer.concat([Buffer.from(info), sealed]));
  const values = [epoch, to.reader, sealed, signature];
  return (await wire.acknowledged(Status, 'SELECT hub.put_key($1, $2, $3, $4) AS status', values)).status;
}

/** The same, and throws JoinError `denied` unless it was done. */
export async function giveRoot(...given: Parameters<typeof putRoot>): Promise<void> {
  const status = await putRoot(...given);
  if (status !== 'OK') throw new JoinError('denied', status);
}

/** The root keys that were given to this chair by one whose signature is believed, without those that it has. */
export async function fetchRoots(wire: Wire, member: Omit<Membership, 'until'>) {
  const roots = new Map<number, Uint8Array>();
  const given = await wire.rows(HubKey, 'SELECT * FROM hub.my_keys()');
  const current = given.flatMap(({ key_epoch: epoch, by_chair: by }) => (member.givers.has(by) ? [epoch] : []));
  const newest = Math.max(0, ...member.roots.keys(), ...current);
  for (const { key_epoch: epoch, sealed, by_chair: by, signature } of given) {
    if (member.roots.has(epoch)) continue;
    const info = keyInfo(member.circle, epoch, member.chair);
    // A removed chair opens what was sealed before, and never gives the key that rows are sealed with from now on.
    const isGiver = member.givers.has(by) || (member.formerGivers.has(by) && epoch < newest);
    const giver = isGiver ? member.signKeys.get(by) : undefined;
    // Of a chair that this one has not heard of yet: it is asked for again.
    if (!giver) continue;
    if (!isSignedBy(giver, Buffer.concat([Buffer.from(info), sealed]), signature)) throw new JoinError('altered');
    roots.set(epoch, await openWith(member.keys.boxPrivate, info, sealed));
  }
  return roots;
}
