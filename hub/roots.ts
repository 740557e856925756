import { openWith, sealTo } from './box.ts';
import { JoinError } from './join-error.ts';
import { isSignedBy, signBytes } from './keys.ts';
import type { Membership } from './membership.ts';
import { HubKey, Status } from './rows.ts';
import type { Wire } from './wire.ts';

const keyInfo = (circle: string, epoch: number, reader: string): string =>
  `chairside-key-1 ${circle} ${epoch} ${reader}`;

/** Seals a root key to a reader and signs that: nobody takes a key that no chair with the right gave. */
export async function giveRoot(
  wire: Wire,
  to: { readonly circle: string; readonly reader: string; readonly box: Uint8Array },
  epoch: number,
  root: Uint8Array,
  signPrivate: Buffer,
): Promise<void> {
  const info = keyInfo(to.circle, epoch, to.reader);
  const sealed = await sealTo(to.box, info, root);
  const signature = signBytes(signPrivate, Buffer.concat([Buffer.from(info), sealed]));
  const values = [epoch, to.reader, sealed, signature];
  const { status } = await wire.acknowledged(Status, 'SELECT hub.put_key($1, $2, $3, $4) AS status', values);
  if (status !== 'OK') throw new JoinError('denied', status);
}

/** The root keys that were given to this chair by one whose signature is believed, without those that it has. */
export async function fetchRoots(wire: Wire, member: Omit<Membership, 'until'>) {
  const roots = new Map<number, Uint8Array>();
  for (const { key_epoch: epoch, sealed, by_chair: by, signature } of await wire.rows(
    HubKey,
    'SELECT * FROM hub.my_keys()',
  )) {
    if (member.roots.has(epoch)) continue;
    const info = keyInfo(member.circle, epoch, member.chair);
    const giver = member.givers.has(by) ? member.signKeys.get(by) : undefined;
    // Of a chair that this one has not heard of yet: it is asked for again.
    if (!giver) continue;
    if (!isSignedBy(giver, Buffer.concat([Buffer.from(info), sealed]), signature)) throw new JoinError('altered');
    roots.set(epoch, await openWith(member.keys.boxPrivate, info, sealed));
  }
  return roots;
}
