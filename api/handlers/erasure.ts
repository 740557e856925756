import { Temporal } from 'temporal-polyfill';
import { eraseClient } from '../../db/erasure/erase.ts';
import { clientsLastSeenBefore, holdOf } from '../../db/erasure/erasures.ts';
import { append, appendClinicEvent } from '../../db/log/log.ts';
import { clientRecord } from '../../db/projections/clients.ts';
import { retentionYears } from '../../db/projections/custody.ts';
import type { ClientEvent } from '../../domain/clinic/client.ts';
import type { ClientId } from '../../domain/ids.ts';
import { Instant, type Moment } from '../../domain/time.ts';
import type { erasure, RetentionView } from '../contract/custody.ts';
import type { Handlers } from '../gate/route.ts';
import type { Kiosk } from '../tablet/kiosk.ts';
import { clearFormDraft } from '../visit/drafts.ts';
import { apart } from '../visit/namesakes.ts';
import { unknownClient } from './clients.ts';

const mostProposed = 50;

export function erasureHandlers(kiosk: Kiosk): Handlers<typeof erasure> {
  const hold = (clientId: ClientId) => ({ reason: kiosk.store.read((r) => holdOf(r, clientId)) });
  const record = (
    event: Extract<ClientEvent, { type: 'hold-placed' | 'hold-lifted' }>,
    step: 'clients.place-hold' | 'clients.lift-hold',
    now: Moment,
  ) => {
    const actor = kiosk.staffActor;
    const { clientId } = event;
    kiosk.store.write((w) => {
      if (!clientRecord(w, clientId)) throw unknownClient();
      append(w, [{ visitId: null, clientId, actor, moment: now, event }]);
      clearFormDraft(w, kiosk.staff.id, { step, clientId, field: 'reason' });
    });
    return hold(clientId);
  };

  return {
    'clients.hold': ({ clientId }) => hold(clientId),

    'clients.place-hold': ({ clientId, reason }, { now }) =>
      record({ type: 'hold-placed', clientId, reason }, 'clients.place-hold', now),

    'clients.lift-hold': ({ clientId, reason }, { now }) =>
      record({ type: 'hold-lifted', clientId, reason }, 'clients.lift-hold', now),

    'clients.erase': ({ clientId, why, note }, { now }) => {
      const removed = eraseClient(kiosk.store, { clientId, why, note, actor: kiosk.staffActor, now });
      // The backups that are there still hold this client; the next one carries the tombstone that keeps them away.
      kiosk.backups.ask();
      return { removed };
    },

    'retention.get': (_, { now }) => retention(kiosk, now),

    'retention.set': ({ years }, { now }) => {
      const actor = kiosk.staffActor;
      kiosk.store.write((w) => appendClinicEvent(w, { type: 'retention-set', years }, { actor, now }));
      return retention(kiosk, now);
    },
  };
}

/** Whole calendar years back from now, on the clinic's calendar. */
function retention(kiosk: Kiosk, now: Moment): RetentionView {
  return kiosk.store.read((r) => {
    const years = retentionYears(r);
    if (years === null) return { years, due: [] };
    const before = Temporal.Instant.from(now.instant).toZonedDateTimeISO(now.zone).subtract({ years }).toInstant();
    const cutoff = Instant.parse(before.toString({ fractionalSecondDigits: 3 }));
    const due = clientsLastSeenBefore(r, cutoff, mostProposed);
    return { years, due: due.map((client) => ({ ...client, apart: apart(r, client.id) })) };
  });
}
