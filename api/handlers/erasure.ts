import { Temporal } from 'temporal-polyfill';
import { clientsLastSeenBefore, holdOf, isHeld } from '../../db/erasure/erasures.ts';
import type { Store } from '../../db/file/store.ts';
import { append, appendClinicEvent } from '../../db/log/log.ts';
import { clientRow } from '../../db/projections/clients.ts';
import { retentionYears } from '../../db/projections/custody.ts';
import { personOf, recordsOf } from '../../db/projections/persons.ts';
import type { ClientEvent } from '../../domain/clinic/client.ts';
import type { ClientId } from '../../domain/ids.ts';
import { Instant, type Moment } from '../../domain/time.ts';
import type { erasure, RetentionView } from '../contract/erasure.ts';
import type { Handlers } from '../gate/route.ts';
import { clearFormDraft } from '../visit/drafts.ts';
import { apart } from '../visit/namesakes.ts';
import { unknownClient } from './clients.ts';
import type { Context } from './context.ts';

const mostProposed = 50;

export function erasureHandlers({
  record,
  access,
  erasing,
}: Pick<Context, 'record' | 'access' | 'erasing'>): Handlers<typeof erasure> {
  const hold = (of: ClientId) => ({ reason: record.store.read((r) => holdOf(r, personOf(r, of))) });
  const appendHold = (
    event: Extract<ClientEvent, { type: 'hold-placed' | 'hold-lifted' }>,
    step: 'clients.place-hold' | 'clients.lift-hold',
    now: Moment,
  ) => {
    const actor = access.staffActor;
    const { clientId } = event;
    record.store.write((w) => {
      const person = personOf(w, clientId);
      if (!clientRow(w, person)) throw unknownClient();
      // A hold that was placed before the records were joined is lifted with the one on the person.
      const held = event.type === 'hold-lifted' ? recordsOf(w, person).filter((one) => isHeld(w, one)) : [];
      append(
        w,
        [person, ...held].map((one) => ({
          ...{ visitId: null, clientId: one, actor, moment: now },
          event: { ...event, clientId: one },
        })),
      );
      clearFormDraft(w, access.staff.id, { step, clientId, field: 'reason' });
    });
    return hold(clientId);
  };

  return {
    'clients.hold': ({ clientId }) => hold(clientId),

    'clients.place-hold': ({ clientId, reason }, { now }) =>
      appendHold({ type: 'hold-placed', clientId, reason }, 'clients.place-hold', now),

    'clients.lift-hold': ({ clientId, reason }, { now }) =>
      appendHold({ type: 'hold-lifted', clientId, reason }, 'clients.lift-hold', now),

    'clients.erase': async (of) => ({ removed: await erasing.erase(of) }),

    'retention.get': (_, { now }) => retention(record.store, now),

    'retention.set': ({ years }, { now }) => {
      const actor = access.staffActor;
      record.store.write((w) => appendClinicEvent(w, { type: 'retention-set', years }, { actor, now }));
      return retention(record.store, now);
    },
  };
}

/** Whole calendar years back from now, on the clinic's calendar. */
function retention(store: Store, now: Moment): RetentionView {
  return store.read((r) => {
    const years = retentionYears(r);
    if (years === null) return { years, due: [] };
    const before = Temporal.Instant.from(now.instant).toZonedDateTimeISO(now.zone).subtract({ years }).toInstant();
    const cutoff = Instant.parse(before.toString({ fractionalSecondDigits: 3 }));
    const due = clientsLastSeenBefore(r, cutoff, mostProposed);
    return { years, due: due.map((client) => ({ ...client, apart: apart(r, client.id) })) };
  });
}
