import { lastVisitElsewhere } from '../../db/chairs/arrivals.ts';
import { holdOf, isHeld } from '../../db/erasure/erasures.ts';
import { lastSeen } from '../../db/erasure/retention.ts';
import type { ReadHandle } from '../../db/file/handles.ts';
import { append } from '../../db/log/log.ts';
import { clientListing, clientRow } from '../../db/projections/clients.ts';
import { keepingOf } from '../../db/projections/custody.ts';
import { movedAway, movedToOthers } from '../../db/projections/moved-visits.ts';
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
      const { ended, keptUntil: until } = hold(of.clientId, now);
      if (until !== null) throw new AppError('kept-by-law', { until });
      if (of.why === 'retention' && ended === null) throw new AppError('keeping-not-over');
      return { removed: await erasing.erase(of) };
    },
  };
}

/** Visits that were opened for a person, under whichever of their records, and were moved. */
const visitsAway = (r: ReadHandle, person: ClientId): VisitId[] =>
  [person, ...recordsOf(r, person)].flatMap((one) => movedAway(r, one));

const latestOf = (...days: readonly (CivilDate | null)[]): CivilDate | null =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null;

/** On this tablet or another. */
const lastVisitOf = (r: ReadHandle, person: ClientId): CivilDate | null =>
  latestOf(clientListing(r, person)?.lastVisit ?? null, lastVisitElsewhere(r, person));

function holdView(r: ReadHandle, of: ClientId, now: Moment): Hold {
  const person = personOf(r, of);
  const keeping = keepingOf(r);
  const today = civilDateOf(now);
  const seen = lastSeen(r, person);
  const years = wholeYears(keeping);
  const here = seen && civilDateOf({ instant: seen, zone: now.zone });
  const last = latestOf(here, lastVisitElsewhere(r, person));
  const ended = last && years !== null ? yearsAfter(last, years) : null;
  const kept = [person, ...movedToOthers(r, person)].map((one) => keptUntil(keeping, lastVisitOf(r, one), today));
  return {
    reason: holdOf(r, person),
    keptUntil: latestOf(...kept),
    moved: visitsAway(r, person).filter((visit) => clientOfVisit(r, visit) !== person).length,
    ended: ended !== null && ended < today ? ended : null,
  };
}
