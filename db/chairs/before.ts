import type { Actor } from '../../domain/actor.ts';
import type { ClientId } from '../../domain/ids.ts';
import type { WriteHandle } from '../file/handles.ts';
import type { AnyEvent, NewEvent } from '../log/types.ts';
import { isElsewhere } from '../projections/chairs.ts';
import { storedClient } from '../projections/client-details.ts';
import { takeUnseen } from './others.ts';

const system: Actor = { kind: 'system' };

/**
 * What has to stand before these own rows on a record of several chairs: what this one has of the others by now, and each client
 * of theirs that it writes about for the first time. So its own log stands alone, in a backup too.
 */
export function rowsBefore(w: WriteHandle, { moment, event }: NewEvent, events: readonly NewEvent[]): NewEvent[] {
  const by = { visitId: null, actor: system, moment } as const;
  const seen = event.type === 'others-seen' ? null : takeUnseen(w);
  const about = new Set(events.flatMap((one) => clientsOf(one.event)).filter((clientId) => isElsewhere(w, clientId)));
  return [
    ...(seen ? [{ ...by, clientId: null, event: seen }] : []),
    ...[...about].flatMap((clientId) => {
      const known = storedClient(w, clientId);
      if (!known) return [];
      const { details } = known;
      return [{ ...by, clientId, event: { type: 'client-added' as const, clientId, details, adopted: true as const } }];
    }),
  ];
}

/** Of whom a row needs more than the id. A tombstone needs none. */
function clientsOf(event: AnyEvent): ClientId[] {
  if (event.type === 'visit-moved') return [event.to];
  if (event.type === 'client-erased' || !('clientId' in event)) return [];
  return 'other' in event ? [event.clientId, event.other] : [event.clientId];
}
