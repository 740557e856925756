import { lastVisitElsewhere } from '../../db/chairs/arrivals.ts';
import { holdOf, isHeld } from '../../db/erasure/erasures.ts';
import { lastSeen } from '../../db/erasure/retention.ts';
import type { ReadHandle } from '../../db/file/handles.ts';
import { append } from '../../db/log/log.ts';
import { clientListing, clientRow } from '../../db/projections/clients.ts';
import { keepingOf } from '../../db/projections/custody.ts';
import { movedAway } from '../../db/projections/moved-visits.ts';
import { personOf, recordsOf } from '../../db/projections/persons.ts';
import { clientOfVisit } from '../../db/projections/visits.ts';
import type { ClientEvent } from '../../domain/clinic/client.ts';
import { keptUntil, wholeYears, yearsAfter } from '../../domain/clinic/keeping.ts';
import { AppError } from '../../domain/errors.ts';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import { type CivilDate, civilDateOf, type Moment } from '../../domain/time.ts';
import type { erasure, Hold } from '../contract/erasure.ts';
import type { Handlers } from '../gate/route.ts';
import { presentTime } from '../visit/clock-before.ts';
import { clearFormDraft } from '../visit/drafts.ts';
import { unknownClient } from './clients.ts';
import type { Context } from './context.ts';

export function erasureHandlers({
  record,
  access,
  erasing,
}: Pick<Context, 'record' | 'access' | 'erasing'>): Handlers<typeof erasure> {
  const hold = (of: ClientId, now: Moment) => record.store.read((r) => holdView(r, of, presentTime(r, now)));
  /** Whose visits would go with this client's: opened for them, and moved. */
  const whoseToo = (of: ClientId): ClientId[] =>
    record.store.read((r) => {
      const person = personOf(r, of);
      const others = visitsAway(r, person).flatMap((visit) => clientOfVisit(r, visit) ?? []);
      return [...new Set(others)].filter((one) => one !== person);
    });
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
    return hold(clientId, now);
  };

  return {
    'clients.hold': ({ clientId }, { now }) => hold(clientId, now),

    'clients.place-hold': ({ clientId, reason }, { now }) =>
      appendHold({ type: 'hold-placed', clientId, reason }, 'clients.place-hold', now),

    'clients.lift-hold': ({ clientId, reason }, { now }) =>
      appendHold({ type: 'hold-lifted', clientId, reason }, 'clients.lift-hold', now),

    'clients.erase': async (of, { now }) => {
      const { ended, ...asked } = hold(of.clientId, now);
      const until = [asked, ...whoseToo(of.clientId).map((other) => hold(other, now))]
        .flatMap(({ keptUntil }) => keptUntil ?? [])
        .sort()
        .at(-1);
      if (until !== undefined) throw new AppError('kept-by-law', { until });
      if (of.why === 'retention' && ended === null) throw new AppError('keeping-not-over');
      return { removed: await erasing.erase(of) };
    },
  };
}

/** The later of two days; null is none. */
const later = (one: CivilDate | null, other: CivilDate | null): CivilDate | null =>
  one !== null && other !== null ? (one > other ? one : other) : (one ?? other);

/** Visits that were opened for a person, under whichever of their records, and were moved. */
const visitsAway = (r: ReadHandle, person: ClientId): VisitId[] =>
  [person, ...recordsOf(r, person)].flatMap((one) => movedAway(r, one));

function holdView(r: ReadHandle, of: ClientId, now: Moment): Hold {
  const person = personOf(r, of);
  const keeping = keepingOf(r);
  const today = civilDateOf(now);
  const seen = lastSeen(r, person);
  const years = wholeYears(keeping);
  const elsewhere = lastVisitElsewhere(r, person);
  const seenOn = seen && later(civilDateOf({ instant: seen, zone: now.zone }), elsewhere);
  const ended = seenOn && years !== null ? yearsAfter(seenOn, years) : null;
  return {
    reason: holdOf(r, person),
    keptUntil: keptUntil(keeping, later(clientListing(r, person)?.lastVisit ?? null, elsewhere), today),
    moved: visitsAway(r, person).filter((visit) => clientOfVisit(r, visit) !== person).length,
    ended: ended !== null && ended < today ? ended : null,
  };
}
