import type { Actor } from '../../domain/actor.ts';
import type { ClientEvent } from '../../domain/clinic/client.ts';
import type { ClientListId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import type { Store } from '../file/store.ts';
import { append } from '../log/log.ts';
import { listedClients } from '../projections/client-lists.ts';
import { removeErased } from './erasures.ts';

/** In one transaction; each takes some milliseconds. */
const atOnce = 25;

/**
 * Erases the next clients of a list that was taken back or never ended: a tombstone each, and no payload stays. Returns how many; 0 when
 * all are gone. The file is to be rewritten afterwards, as after `eraseClient`.
 */
export function eraseListed(store: Store, list: ClientListId, { actor, now }: { actor: Actor; now: Moment }): number {
  return store.write((w) => {
    const clients = listedClients(w, list, atOnce);
    append(
      w,
      clients.map((clientId) => {
        const event: ClientEvent = { type: 'client-erased', clientId, visits: [], why: 'list', note: '' };
        return { visitId: null, clientId, actor, moment: now, event };
      }),
    );
    for (const clientId of clients) removeErased(w, { clientId, visits: [] });
    return clients.length;
  });
}
