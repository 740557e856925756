import { isOpenElsewhere } from '../../db/chairs/arrivals.ts';
import type { ReadHandle, WriteHandle } from '../../db/file/handles.ts';
import { append } from '../../db/log/log.ts';
import { clientListing, clientRow, clientsAlike, clientsBorn } from '../../db/projections/clients.ts';
import { joinedDetails, joinedTo, recordCounts, toldApart } from '../../db/projections/joined-clients.ts';
import { openedFor } from '../../db/projections/moved-visits.ts';
import { personOf } from '../../db/projections/persons.ts';
import { openVisitOf } from '../../db/projections/visits.ts';
import { searchClients } from '../../db/search/clients.ts';
import type { Actor } from '../../domain/actor.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { birthsMeant } from '../../domain/client-lists/alike.ts';
import type { ClientDetails, ClientEvent } from '../../domain/clinic/client.ts';
import { takenDetails, twice } from '../../domain/clinic/joining.ts';
import { AppError } from '../../domain/errors.ts';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import { type CivilDate, civilDateOf, type Moment } from '../../domain/time.ts';
import { isSigned } from '../../domain/visit/decide/correct-client.ts';
import { whyNotMoved } from '../../domain/visit/decide/move-visit.ts';
import { openingOn } from '../../domain/visit/decide/opening.ts';
import { todayOf } from '../../domain/visit/state/clock.ts';
import type { TooSoon } from '../../domain/visit/types.ts';
import type { joins, Moving, Records, Side } from '../contract/joins.ts';
import type { Handlers } from '../gate/route.ts';
import { act, type LoadedVisit, loadVisit } from '../papers/visit-acts.ts';
import { presentTime } from '../visit/clock-before.ts';
import { clearFormDraft } from '../visit/drafts.ts';
import { earlierVisits } from '../visit/earlier-visits.ts';
import { unknownClient } from './clients.ts';
import type { Context } from './context.ts';

const mostAlike = 8;
const mostWithContact = 20;
const mostBorn = 50;

type Pair = { readonly clientId: ClientId; readonly other: ClientId };

/** One client who is on the record twice: found, joined, and parted again. */
export function joinHandlers({ record, access }: Pick<Context, 'record' | 'access'>): Handlers<typeof joins> {
  return {
    'clients.records': ({ clientId }, { now }) => record.store.read((r) => recordsView(r, clientId, civilDateOf(now))),

    'clients.compare': (pair) =>
      record.store.read((r) => {
        const two = apartFrom(r, pair);
        const [kept, other] = [sideView(r, two.clientId), sideView(r, two.other)];
        return { kept, other, why: twice(kept.details, other.details) };
      }),

    'clients.join': ({ right, ...pair }, { now }) => {
      const actor = access.staffActor;
      const { store } = record;
      const view = store.write((w) => {
        const { clientId, other } = apartFrom(w, pair);
        const taken = takenDetails(detailsOf(w, clientId), detailsOf(w, other), right);
        if (!taken) throw new AppError('join-undecided');
        if (openVisitOf(w, clientId) && openVisitOf(w, other)) throw new AppError('join-open');
        const event: ClientEvent = { type: 'clients-joined', clientId, other, taken };
        append(w, [{ visitId: null, clientId, actor, moment: now, event }]);
        correctOpen(w, clientId, { now, actor });
        return recordsView(w, clientId, civilDateOf(now));
      });
      return view;
    },

    'clients.part': ({ clientId, other }, { now }) => {
      const actor = access.staffActor;
      return record.store.write((w) => {
        // What is joined to another record in turn is parted from that one first: its details may have gone on.
        if (personOf(w, clientId) !== clientId || !joinedTo(w, clientId).includes(other))
          throw new AppError('not-joined');
        const event: ClientEvent = { type: 'clients-parted', clientId, other };
        append(w, [{ visitId: null, clientId, actor, moment: now, event }]);
        for (const one of [clientId, other]) correctOpen(w, one, { now, actor });
        return recordsView(w, clientId, civilDateOf(now));
      });
    },

    'visits.moving': ({ visitId }) => record.store.read((r) => movingView(r, visitId)),

    'visits.move': ({ visitId, clientId, why }, { now }) => {
      const actor = access.staffActor;
      record.store.write((w) => {
        const to = personOf(w, clientId);
        if (!clientRow(w, to)) throw unknownClient();
        const visit = loadVisit(w, visitId);
        const { state } = visit;
        if (!state.closedAt && state.clientId !== to) {
          if (openVisitOf(w, to)) throw new AppError('join-open');
          if (isOpenElsewhere(w, to, civilDateOf(presentTime(w, now)))) throw new AppError('visit-elsewhere');
        }
        // Back to the very record that it was opened for, also where that is joined to another by now.
        const own = openedFor(w, visitId);
        const whose = own !== null && personOf(w, own) === to ? own : to;
        const move = { type: 'move-visit', to: whose, why, ...tooSoonFor(w, to, visit, now) } as const;
        act(w, visitId, move, { now, actor });
        // Before anybody signed under it, the other's name is on no paper.
        const correct = { type: 'correct-client', ...(isSigned(state) && { why }) } as const;
        if (!state.closedAt) act(w, visitId, correct, { now, actor });
        clearFormDraft(w, access.staff.id, { step: 'visits.move', visitId, field: 'why' });
      });
      record.store.forgetVisits();
      return {};
    },

    'clients.tell-apart': (asked, { now }) => {
      const actor = access.staffActor;
      return record.store.write((w) => {
        const pair = apartFrom(w, asked);
        const event: ClientEvent = { type: 'clients-told-apart', ...pair };
        append(w, [{ visitId: null, clientId: pair.clientId, actor, moment: now, event }]);
        return recordsView(w, pair.clientId, civilDateOf(now));
      });
    },
  };
}

/** A visit that goes on says the person's name and date of birth as they are now. */
function correctOpen(w: WriteHandle, clientId: ClientId, by: { readonly now: Moment; readonly actor: Actor }): void {
  const open = openVisitOf(w, clientId);
  if (open) act(w, open.id, { type: 'correct-client' }, by);
}

/** Both as they are shown. Throws `unknown-client`, and `join-same` where they are one already. */
function apartFrom(r: ReadHandle, pair: Pair): Pair {
  const [clientId, other] = [personOf(r, pair.clientId), personOf(r, pair.other)];
  if (!clientRow(r, clientId) || !clientRow(r, other)) throw unknownClient();
  if (clientId === other) throw new AppError('join-same');
  return { clientId, other };
}

/**
 * Of a visit whose treatment has not begun: whether it is too soon after the last one of whom it is from here on. Throws `stopped-today` as
 * opening one for them would.
 */
function tooSoonFor(
  r: ReadHandle,
  to: ClientId,
  { state, protocol }: LoadedVisit,
  now: Moment,
): { readonly tooSoon?: TooSoon | null } {
  if (state.closedAt || state.procedure || state.clientId === to) return {};
  const before = earlierVisits(r, to, protocol.treatment, presentTime(r, now));
  const opening = openingOn(todayOf(state, now), { protocol, course: state.course, dateConfirmed: true, ...before });
  switch (opening.kind) {
    case 'stopped-today':
      throw new AppError('stopped-today', {});
    case 'too-soon':
      return { tooSoon: { treated: opening.treated, first: opening.first } };
    case 'free':
    case 'date-doubtful':
      return { tooSoon: null };
    default:
      return assertNever(opening);
  }
}

function movingView(r: ReadHandle, visitId: VisitId): Moving {
  const { state } = loadVisit(r, visitId);
  const named = (id: ClientId) => {
    const { name, dateOfBirth } = joinedDetails(r, id) ?? detailsOf(r, id);
    return { id, name, dateOfBirth };
  };
  const own = openedFor(r, visitId);
  return {
    client: named(state.clientId),
    openedOn: civilDateOf(state.openedAt),
    session: state.course.session,
    sessionsPlanned: state.course.sessionsPlanned,
    papers: state.sealed?.documents.length ?? 0,
    openedFor: own === null || personOf(r, own) === state.clientId ? null : named(own),
    refused: whyNotMoved(state),
  };
}

function detailsOf(r: ReadHandle, clientId: ClientId): ClientDetails {
  const found = clientRow(r, clientId);
  if (!found) throw unknownClient();
  return found.details;
}

function sideView(r: ReadHandle, id: ClientId): Side {
  const { lastVisit } = clientListing(r, id) ?? { lastVisit: null };
  return { id, details: detailsOf(r, id), ...recordCounts(r, id), lastVisit, open: openVisitOf(r, id) !== null };
}

function recordsView(r: ReadHandle, clientId: ClientId, today: CivilDate): Records {
  const details = detailsOf(r, clientId);
  const apart = toldApart(r, clientId);
  const alike = suspects(r, details, today)
    .filter((id) => id !== clientId && !apart.has(id))
    .flatMap((id) => {
      const found = detailsOf(r, id);
      const why = twice(details, found);
      const { name, dateOfBirth } = found;
      return why === null ? [] : [{ id, name, dateOfBirth, why, visits: recordCounts(r, id).visits }];
    });
  const joined = joinedTo(r, clientId).flatMap((id) => {
    const found = joinedDetails(r, id);
    return found ? [{ id, name: found.name, dateOfBirth: found.dateOfBirth }] : [];
  });
  return { joined, alike: alike.slice(0, mostAlike) };
}

/** Everybody who shares a date of birth, a phone number or an address with these details: few, and each by an index. */
function suspects(r: ReadHandle, { name, dateOfBirth, phone, email }: ClientDetails, today: CivilDate): ClientId[] {
  const born =
    typeof dateOfBirth === 'string'
      ? birthsMeant(dateOfBirth).flatMap((date) => clientsBorn(r, date, mostBorn))
      : clientsAlike(r, name, null);
  const reached = [phone, email].filter((words) => words.trim() !== '');
  const contact = reached.flatMap((words) => searchClients(r, words, today, mostWithContact));
  return [...new Set([...born, ...contact].map(({ id }) => id))];
}
