import { hasOthers } from '../../db/chairs/others.ts';
import { standingPlaces } from '../../db/chairs/standing.ts';
import type { ReadHandle, WriteHandle } from '../../db/file/handles.ts';
import { append } from '../../db/log/log.ts';
import {
  clientCount,
  clientRow,
  clientsAlike,
  clientsBefore,
  clientsByLatest,
  clientsByName,
  latestClients,
} from '../../db/projections/clients.ts';
import { visitsWithCopyDue } from '../../db/projections/copy-due.ts';
import { personOf } from '../../db/projections/persons.ts';
import { unknownBirthAllowed } from '../../db/projections/settings.ts';
import {
  openVisitOf,
  unfinishedVisits,
  type VisitListing,
  visitListing,
  visitsOfClient,
  visitsOn,
} from '../../db/projections/visits.ts';
import { searchClients } from '../../db/search/clients.ts';
import type { Actor } from '../../domain/actor.ts';
import { enteredBirth, isMinor, isSameBirth, leastAge } from '../../domain/clinic/birth.ts';
import { birthDateFault } from '../../domain/clinic/birth-date.ts';
import { type ClientDetails, type ClientEntry, type ClientEvent, ClientField } from '../../domain/clinic/client.ts';
import { suggestedCourse } from '../../domain/clinic/suggest.ts';
import { AppError } from '../../domain/errors.ts';
import { ClientId, type VisitId } from '../../domain/ids.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import type { Decision } from '../../domain/visit/decide/decision.ts';
import { clientFault } from '../../domain/visit/decide/open.ts';
import { openingOn } from '../../domain/visit/decide/opening.ts';
import { listedName, visitSummary } from '../../domain/visit/views/summary.ts';
import type { ClientContact, ClientView, clients, DayVisit, day } from '../contract/clients.ts';
import type { Handlers } from '../gate/route.ts';
import { refuseUnprintable } from '../papers/printable.ts';
import { act, loadVisit } from '../papers/visit-acts.ts';
import { offeredLanguages } from '../protocols/languages.ts';
import { ageRuleFor } from '../visit/age-rule.ts';
import { presentTime } from '../visit/clock-before.ts';
import { daysFrom } from '../visit/days.ts';
import { clearFormDraft } from '../visit/drafts.ts';
import { earlierVisits } from '../visit/earlier-visits.ts';
import { apart, knownApart } from '../visit/namesakes.ts';
import { treatmentsFor } from '../visit/treatments.ts';
import type { Context } from './context.ts';

const mostFound = 50;

export function clientHandlers({
  record,
  access,
  ids,
}: Pick<Context, 'record' | 'access' | 'ids'>): Handlers<typeof clients> {
  return {
    'clients.search': ({ query }, { now }) =>
      record.store.read((r) =>
        (query.trim() === '' ? latestClients(r, mostFound) : searchClients(r, query, civilDateOf(now), mostFound)).map(
          (found) => ({ ...found, apart: apart(r, found.id) }),
        ),
      ),

    'clients.list': ({ order, page: asked, rows, letter }) =>
      record.store.read((r) => {
        const total = clientCount(r);
        const wanted = letter === undefined ? asked : Math.floor(clientsBefore(r, letter) / rows) + 1;
        const page = Math.min(wanted, Math.max(1, Math.ceil(total / rows)));
        const part = { skip: (page - 1) * rows, take: rows };
        const found = order === 'name' ? clientsByName(r, part) : clientsByLatest(r, part);
        return { clients: found.map((one) => ({ ...one, apart: apart(r, one.id) })), total, page };
      }),

    'clients.alike': ({ name, dateOfBirth, besides }) =>
      record.store.read((r) =>
        clientsAlike(r, name, dateOfBirth)
          .filter(({ id }) => id !== besides)
          .map((found) => ({ ...found, apart: knownApart(r, found.id) })),
      ),

    'clients.add': async ({ details }, { now }) => {
      refuseBirthDate(details, now);
      await refuseUnprintable(details);
      const clientId = ClientId.parse(ids.next());
      const actor = access.staffActor;
      return record.store.write((w) => {
        const event: ClientEvent = { type: 'client-added', clientId, details: entered(w, details, null, now) };
        append(w, [{ visitId: null, clientId, actor, moment: now, event }]);
        clearFormDraft(w, access.staff.id, { step: 'clients.add', field: 'form' });
        return contactView(w, clientId, now);
      });
    },

    'clients.age-policy': ({ clientId }) =>
      record.store.read((r) => ({
        minimumAge: ageRuleFor(r, clientId ?? null).minimumAge,
        unknownBirthAllowed: unknownBirthAllowed(r),
        languages: offeredLanguages(r),
      })),

    'clients.contact': ({ clientId }, { now }) => record.store.read((r) => contactView(r, clientId, now)),

    'clients.get': ({ clientId }, { now }) => record.store.read((r) => clientView(r, clientId, now)),

    'clients.change': async ({ clientId, details, why }, { now }) => {
      refuseBirthDate(details, now);
      await refuseUnprintable(details);
      const actor = access.staffActor;
      return record.store.write((w) => {
        const before = clientRow(w, clientId);
        if (!before) throw unknownClient();
        changeClient(w, clientId, entered(w, details, { id: clientId, details: before.details }, now), { actor, now });
        const open = openVisitOf(w, clientId);
        // An open visit checks its opening rules again: age, guardian, and whose signature it has.
        if (open) act(w, open.id, { type: 'correct-client', why: why === '' ? undefined : why }, { now, actor });
        clearFormDraft(w, access.staff.id, { step: 'clients.change', clientId, field: 'form' });
        return contactView(w, clientId, now);
      });
    },
  };
}

export function dayHandlers({ record, lastVisit }: Pick<Context, 'record' | 'lastVisit'>): Handlers<typeof day> {
  return {
    'days.get': ({ from, days }) => record.store.read((r) => daysFrom(r, from, days)),

    'visits.today': (_, { now }) => {
      lastVisit.leave();
      const date = civilDateOf(now);
      return record.store.read((r) => ({
        date,
        visits: summaries(r, visitsOn(r, date)),
        unfinished: summaries(r, unfinishedVisits(r, date)),
        notGiven: summaries(r, listed(r, visitsWithCopyDue(r))).filter(
          ({ copyDue, openedOn }) => copyDue && openedOn !== date,
        ),
      }));
    },
  };
}

const listed = (r: ReadHandle, ids: readonly VisitId[]): VisitListing[] =>
  ids.flatMap((id) => visitListing(r, id) ?? []);

/** Records one event for each changed field, naming the event whose value it replaces. Throws `unknown-client`. */
export function changeClient(
  w: WriteHandle,
  of: ClientId,
  details: Partial<ClientDetails>,
  { actor, now }: { readonly actor: Actor; readonly now: Moment },
): void {
  const clientId = personOf(w, of);
  const before = clientRow(w, clientId);
  if (!before) throw unknownClient();
  const changed = ClientField.options.flatMap((field) => {
    const value = details[field];
    return value === undefined || isSameDetail(value, before.details[field])
      ? []
      : [detailChange(w, { clientId, field, value }, before.setBy[field])];
  });
  append(
    w,
    changed.map((event) => ({ visitId: null, clientId, actor, moment: now, event })),
  );
}

/** On a record of several chairs a change names every row whose value it replaces; alone, the one row that stands. */
function detailChange(
  r: ReadHandle,
  change: { readonly clientId: ClientId; readonly field: ClientField; readonly value: ClientDetails[ClientField] },
  setBy: number,
): ClientEvent {
  if (!hasOthers(r)) return { type: 'client-detail-changed', ...change, replaces: setBy };
  return { type: 'client-field-set', ...change, replaces: standingPlaces(r, change.clientId, change.field) };
}

const isSameDetail = (one: ClientDetails[ClientField], other: ClientDetails[ClientField]): boolean =>
  typeof one === 'string' || typeof other === 'string' ? one === other : isSameBirth(one, other);

/** The details to store. Throws the refusal for an unknown date of birth. */
function entered(
  r: ReadHandle,
  entry: ClientEntry,
  before: { readonly id: ClientId; readonly details: ClientDetails } | null,
  now: Moment,
): ClientDetails {
  const reading = enteredBirth(entry.dateOfBirth, {
    before: before?.details.dateOfBirth ?? null,
    minimumAge: ageRuleFor(r, before?.id ?? null).minimumAge,
    unknownAllowed: unknownBirthAllowed(r),
    today: civilDateOf(now),
  });
  if (!reading.ok) throw new AppError(reading.refusal.code, reading.refusal.params);
  return { ...entry, dateOfBirth: reading.birth };
}

/** Throws `birth-date` for a date on which no living person can have been born. */
function refuseBirthDate({ dateOfBirth }: ClientEntry, now: Moment): void {
  if (typeof dateOfBirth !== 'string') return;
  const wrong = birthDateFault(dateOfBirth, civilDateOf(now));
  if (wrong === null) return;
  throw new AppError('birth-date', { why: wrong });
}

/** Who a client is and how to reach them. Throws `unknown-client`. */
export function contactView(r: ReadHandle, of: ClientId, reading: Moment): ClientContact {
  const clientId = personOf(r, of);
  const found = clientRow(r, clientId);
  if (!found) throw unknownClient();
  const { details } = found;
  const today = civilDateOf(presentTime(r, reading));
  const { dateOfBirth } = details;
  const age = { ageYears: leastAge(dateOfBirth, today), minor: isMinor(dateOfBirth, today) };
  return { id: clientId, details, apart: apart(r, clientId), ...age };
}

function clientView(r: ReadHandle, of: ClientId, reading: Moment): ClientView {
  const contact = contactView(r, of, reading);
  const { details, id: clientId } = contact;
  const now = presentTime(r, reading);
  const today = civilDateOf(now);
  const visits = visitsOfClient(r, clientId)
    .map(({ id }) => loadVisit(r, id))
    .reverse()
    .map(({ state, protocol, severalTreatments }) => ({
      course: state.course,
      treatment: protocol.treatment,
      treatmentName: severalTreatments ? protocol.name : null,
      ...visitSummary(state, protocol),
    }));
  const offered = treatmentsFor(r, visits[0]?.treatment ?? null);
  const several = offered.length > 1;
  const begun = (protocol: Protocol) => ({
    treatment: protocol.treatment,
    name: protocol.name,
    opening: openingOn(today, { protocol, ...earlierVisits(r, clientId, protocol.treatment, now) }),
    refused: refusalOf(clientFault(details, protocol, today)),
    // Another treatment is another course. Where there is one, its visits under a former name of it go on.
    suggested: suggestedCourse(visits.filter(({ treatment }) => !several || treatment === protocol.treatment)),
  });
  const [likely, ...others] = offered;
  const first = begun(likely);
  return {
    ...contact,
    treatments: [first, ...others.map(begun)],
    refused: first.refused,
    opening: first.opening,
    suggested: first.suggested,
    visits: visits.map(({ id, openedOn, treatmentName, session, sessionsPlanned, final, stage, outcome }) => ({
      id,
      date: openedOn,
      treatment: treatmentName,
      session,
      sessionsPlanned,
      final,
      stage,
      outcome,
    })),
  };
}

function summaries(r: ReadHandle, listings: readonly VisitListing[]): DayVisit[] {
  return listings.map(({ id, clientId }) => {
    const { state, protocol, client } = loadVisit(r, id);
    const language = state.languageChosen ?? client.language;
    const reads = language === protocol.language ? null : language;
    const clientName = listedName(state, client);
    return { ...visitSummary(state, protocol), clientName, apart: apart(r, clientId, id), reads };
  });
}

const refusalOf = (fault: Decision | null): ClientView['refused'] => (fault && !fault.ok ? fault.refusal : null);

export function unknownClient(): AppError {
  return new AppError('unknown-client');
}
