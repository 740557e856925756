import { type ChairVisit, chairVisit } from '../../db/chairs/arrivals.ts';
import { conflicts } from '../../db/chairs/conflicts.ts';
import { keptHere, whyKept } from '../../db/chairs/follow-tombstone.ts';
import { chairLogs } from '../../db/chairs/logs.ts';
import { hubSeat, knownChairs } from '../../db/chairs/members.ts';
import { hasOthers } from '../../db/chairs/others.ts';
import { placeOfValue, saidNow } from '../../db/chairs/standing.ts';
import type { ReadHandle } from '../../db/file/handles.ts';
import { append } from '../../db/log/log.ts';
import { clientListing } from '../../db/projections/clients.ts';
import { personOf } from '../../db/projections/persons.ts';
import { AppError } from '../../domain/errors.ts';
import { Instant } from '../../domain/time.ts';
import type { ChairsView, chairs } from '../contract/chairs.ts';
import { staffByPin } from '../custody/pins.ts';
import type { Handlers } from '../gate/route.ts';
import { toldVisit, visitsThere, visitThere } from '../visit/there.ts';
import type { Context } from './context.ts';

export function chairsHandlers({
  record,
  access,
  seating,
  sync,
}: Pick<Context, 'record' | 'access' | 'seating' | 'sync'>): Handlers<typeof chairs> {
  const view = (): ChairsView => {
    const { state, trouble, since, inStepAt, toSend, faults, seen } = sync.status;
    return record.store.read((r) => {
      const own = hubSeat(r)?.chair;
      const all = knownChairs(r).chairs.map(({ chair, name, device, removed }) => ({
        ...{ chair, name, device, own: chair === own, removed: removed !== null, seenAt: seen.get(chair) ?? null },
      }));
      return {
        ...{ state, trouble, since, inStepAt, toSend, stopped: faults.size, address: seating.address },
        mayAdd: knownChairs(r).chairs.some(({ chair, mayEnrol, removed }) => chair === own && mayEnrol && !removed),
        chairs: [...all.filter((one) => one.own), ...all.filter((one) => !one.own)],
        toDecide: hasOthers(r) ? toDecide(r) : [],
        kept: keptHere(r).flatMap((one) => {
          const { clientId } = one;
          const [client, why] = [clientListing(r, clientId), whyKept(r, one)];
          return client && why ? [{ clientId, client: client.name, why }] : [];
        }),
      };
    });
  };

  return {
    'chairs.get': view,

    'chairs.visits': ({ clientId: of }) =>
      record.store.read((r) => ({ visits: visitsThere(r, personOf(r, of)).map((one) => listed(r, one)) })),

    'chairs.visit': ({ visitId }) =>
      record.store.read((r) => {
        const found = chairVisit(r, visitId);
        const client = found && clientListing(r, personOf(r, found.clientId));
        if (!found || !client) throw new AppError('unknown-visit');
        const { id: clientId, name: clientName } = client;
        const there = visitThere(r, found);
        return { ...listed(r, found), clientId, clientName, told: there && toldVisit(r, found, there, clientName) };
      }),

    'chairs.sync-now': async () => {
      if (sync.isConnected) await sync.syncNow();
      return view();
    },

    'chairs.connect': async ({ pin, address, code, name }, { now }) => {
      await staffByPin({ access }, access.staff.id, pin, now);
      return { clinicKey: await seating.connect(address, code, name) };
    },

    'chairs.join': async ({ pin, address, code }, { now }) => {
      await staffByPin({ access }, access.staff.id, pin, now);
      return { digits: await seating.join(address, code) };
    },

    'chairs.join-finish': async () => ({ joined: await seating.finish() }),

    'chairs.invite': async ({ pin }, { now }) => {
      await staffByPin({ access }, access.staff.id, pin, now);
      return seating.invite();
    },

    'chairs.invitation': async () => {
      const asking = await seating.asking();
      return { asking: asking && { device: asking.device, digits: asking.digits } };
    },

    'chairs.admit': async ({ pin, digits, name }, { now }) => {
      await staffByPin({ access }, access.staff.id, pin, now);
      await seating.admit(digits, name);
      return view();
    },

    'chairs.remove': async ({ pin, chair }, { now }) => {
      await staffByPin({ access }, access.staff.id, pin, now);
      await seating.remove(chair);
      return view();
    },

    'chairs.decide': ({ clientId, field, hash }, { now }) => {
      const actor = access.staffActor;
      record.store.write((w) => {
        const standing = saidNow(w, clientId).standing[field] ?? [];
        const kept = standing.find((one) => one.hash === hash);
        if (!kept) throw new AppError('detail-decided');
        const replaces = standing.map((one) => placeOfValue(w, one));
        const event = { type: 'client-field-set' as const, clientId, field, value: kept.value, replaces };
        append(w, [{ visitId: null, clientId, actor, moment: now, event }]);
      });
      return view();
    },
  };
}

function listed(r: ReadHandle, { id: visitId, chair, openedOn: on, session, sessionsPlanned, closed }: ChairVisit) {
  const name = knownChairs(r).chairs.find((one) => one.chair === chair)?.name ?? '';
  return { visitId, chair: name, on, session, sessionsPlanned, open: !closed };
}

/** Each detail of which different values stand, with where each was written. */
function toDecide(r: ReadHandle): ChairsView['toDecide'] {
  const [own, { chairs: all }, logs] = [hubSeat(r)?.chair, knownChairs(r), chairLogs(r)];
  return conflicts(r).flatMap(({ clientId, field }) => {
    const client = clientListing(r, clientId);
    const standing = saidNow(r, clientId).standing[field] ?? [];
    if (!client || standing.length < 2) return [];
    const sides = standing.map(({ hash, value, log, instant }) => {
      const chair = log === 0 ? own : logs.find(({ number }) => number === log)?.chair;
      const name = all.find((one) => one.chair === chair)?.name ?? '';
      return { hash, value, chair: name, own: log === 0, at: Instant.parse(instant) };
    });
    return [{ clientId, client: client.name, field, sides }];
  });
}
