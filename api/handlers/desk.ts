import type { ReadHandle } from '../../db/file/handles.ts';
import { nextAppointment } from '../../db/projections/client-page.ts';
import { personOf } from '../../db/projections/persons.ts';
import { type VisitListing, visitsOfClient, visitsOn } from '../../db/projections/visits.ts';
import { civilDateOf, civilTimeOf } from '../../domain/time.ts';
import { presenceOf } from '../../domain/visit/views/presence.ts';
import { listedName } from '../../domain/visit/views/summary.ts';
import type { DeskVisit, desk } from '../contract/desk.ts';
import type { Handlers } from '../gate/route.ts';
import { loadVisit } from '../papers/visit-acts.ts';
import { presentTime } from '../visit/clock-before.ts';
import { apart } from '../visit/namesakes.ts';
import { contactView } from './clients.ts';
import type { Context } from './context.ts';

/** What the front desk sees: who comes when, and how to reach them. */
export function deskHandlers({ record }: Pick<Context, 'record'>): Handlers<typeof desk> {
  return {
    'desk.today': (_, { now }) => {
      const date = civilDateOf(now);
      return record.store.read((r) => ({ date, visits: visitsOn(r, date).map((listing) => deskVisit(r, listing)) }));
    },

    'desk.client': ({ clientId }, { now }) =>
      record.store.read((r) => {
        const visits = visitsOfClient(r, clientId).reverse();
        const today = civilDateOf(presentTime(r, now));
        const next = nextAppointment(r, personOf(r, clientId), today);
        return {
          ...contactView(r, clientId, now),
          next: next && next.date >= today ? next : null,
          visits: visits.map((visit) => ({ date: visit.openedOn, ...placeOf(visit) })),
        };
      }),
  };
}

function deskVisit(r: ReadHandle, listing: VisitListing): DeskVisit {
  const { id, clientId } = listing;
  const { state, client } = loadVisit(r, id);
  return {
    clientId,
    clientName: listedName(state, client),
    apart: apart(r, clientId, id),
    time: civilTimeOf(state.openedAt),
    presence: presenceOf(state),
    ...placeOf(listing),
  };
}

const placeOf = ({ session, sessionsPlanned, final }: VisitListing) => ({ session, sessionsPlanned, final });
