import type { ReadHandle } from '../../db/file/handles.ts';
import { countNotesOfClient, notesOfClient } from '../../db/log/visit-notes.ts';
import {
  countsOfClient,
  latestComplication,
  nextAppointment,
  papersOfClient,
  type RegisteredVisit,
  registeredVisits,
} from '../../db/projections/client-page.ts';
import { personOf } from '../../db/projections/persons.ts';
import { hasSeveralTreatments, versionsInUse } from '../../db/projections/protocol-versions.ts';
import { preparationTimeline } from '../../domain/dates/preparation.ts';
import type { ClientId } from '../../domain/ids.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import { courseSoFar } from '../../domain/visit/course-so-far.ts';
import { canMoveAppointment } from '../../domain/visit/decide/move-appointment.ts';
import { clientFault } from '../../domain/visit/decide/open.ts';
import { visitSummary } from '../../domain/visit/views/summary.ts';
import { type Answers, type ThenAndNow, thenAndNow } from '../../domain/visit/views/then-and-now.ts';
import type { ClientPage, clientPage, NextVisit, PageVisit } from '../contract/client-page.ts';
import type { Handlers } from '../gate/route.ts';
import { loadVisit } from '../papers/visit-acts.ts';
import { textByHash } from '../protocols/practice.ts';
import { presentTime } from '../visit/clock-before.ts';
import { answersThere, complicationThere, isLater, visitsThere } from '../visit/there.ts';
import { treatmentsFor } from '../visit/treatments.ts';
import { contactView, unknownClient } from './clients.ts';
import type { Context } from './context.ts';

/** How many of the latest visits are looked through for two with health answers: a visit without them is rare. */
const mostLooked = 6;

export function clientPageHandlers({ record }: Pick<Context, 'record'>): Handlers<typeof clientPage> {
  return {
    'clients.page': ({ clientId }, { now }) => record.store.read((r) => clientPageView(r, personOf(r, clientId), now)),

    'clients.papers': ({ clientId }, { now }) =>
      record.store.read((r) => {
        const { id } = contactView(r, clientId, now);
        return papersOfClient(r, id);
      }),

    'clients.notes': ({ clientId }, { now }) =>
      record.store.read((r) => {
        const { id } = contactView(r, clientId, now);
        return notesOfClient(r, id);
      }),
  };
}

/** No more visits are folded than the page says something of: those that are open, and the latest with health answers. */
function clientPageView(r: ReadHandle, clientId: ClientId, reading: Moment): ClientPage {
  const contact = contactView(r, clientId, reading);
  const now = presentTime(r, reading);
  const registered = registeredVisits(r, clientId);
  const [last] = registered;
  const latest = last ? loadVisit(r, last.id) : null;
  const [likely] = treatmentsFor(r, last?.treatment ?? null);
  const fault = clientFault(contact.details, likely, civilDateOf(now));
  const shown = pageVisits(r, registered);
  const course = courseSoFar(registered);
  return {
    ...contact,
    open: registered.find(({ closed }) => !closed)?.id ?? null,
    refused: fault && !fault.ok ? fault.refusal : null,
    next: nextView(r, clientId, now),
    visits: registered.map(shown),
    course: {
      treatment: last ? shown(last).treatment : null,
      visits: course.map(shown),
      plannedFinal: latest && !latest.state.course.final ? latest.state.course.plannedFinal : null,
    },
    health: healthView(r, clientId, registered),
    complication: complicationView(r, clientId),
    counts: { ...countsOfClient(r, clientId), notes: countNotesOfClient(r, clientId) },
  };
}

/** Where an open visit stands follows from its whole record. */
function pageVisits(r: ReadHandle, registered: readonly RegisteredVisit[]): (visit: RegisteredVisit) => PageVisit {
  const names = hasSeveralTreatments(r)
    ? new Map(versionsInUse(r).map(({ treatment, hash }) => [treatment, textByHash(r, hash).name]))
    : null;
  const views = new Map(
    registered.map(({ closed, treatment, ...same }) => {
      const view = { ...same, treatment: names?.get(treatment) ?? null };
      if (closed) return [same.id, { ...view, stage: 'closed' as const }];
      const { state, protocol } = loadVisit(r, same.id);
      const { stage, outcome } = visitSummary(state, protocol);
      return [same.id, { ...view, stage, outcome }];
    }),
  );
  return ({ id }) => {
    const view = views.get(id);
    if (!view) throw unknownClient();
    return view;
  };
}

function nextView(r: ReadHandle, clientId: ClientId, now: Moment): NextVisit | null {
  const next = nextAppointment(r, clientId, civilDateOf(now));
  if (!next) return null;
  const { date, time, session, sessionsPlanned } = next;
  const { state, protocol } = loadVisit(r, next.visitId);
  const of = { session, sessionsPlanned, protocol };
  const { rules } = preparationTimeline({
    ...of,
    appointment: { date, time },
    today: civilDateOf(now),
    zone: now.zone,
  });
  return {
    ...next,
    final: session === sessionsPlanned,
    canMove: canMoveAppointment(state),
    preparation: rules.flatMap(({ id, short, from, to }) => (from && to ? [{ id, short, from, to }] : [])),
  };
}

/** Of whichever chair. */
function complicationView(r: ReadHandle, clientId: ClientId): ClientPage['complication'] {
  const visitId = latestComplication(r, clientId);
  const state = visitId && loadVisit(r, visitId).state;
  const recorded = state?.facts.complications;
  const here =
    recorded && state
      ? { visitId: state.id, at: recorded.at, date: civilDateOf(recorded.at), recorded: recorded.value }
      : null;
  const there = complicationThere(r, clientId);
  const latest = here && there ? (here.at.instant < there.at.instant ? there : here) : (here ?? there);
  return latest && { visitId: latest.visitId, date: latest.date, recorded: latest.recorded };
}

/** Of whichever chair: what somebody answered there yesterday counts here today. */
function healthView(r: ReadHandle, clientId: ClientId, registered: readonly RegisteredVisit[]): ThenAndNow | null {
  const here = new Set(registered.map(({ id }) => id));
  const others = visitsThere(r, clientId).filter(({ id }) => !here.has(id));
  const own = [...registered];
  const answered: Answers[] = [];
  for (let looked = 0; looked < mostLooked && answered.length < 2; looked++) {
    const [ownNext, otherNext] = [own[0], others[0]];
    const isOther = otherNext && (!ownNext || isLater(otherNext, { ...ownNext, openedOn: ownNext.date }));
    const visit = isOther ? answersThere(r, otherNext) : ownNext && loadVisit(r, ownNext.id);
    (isOther ? others : own).shift();
    if (visit?.state.intakeFinished) answered.push(visit);
  }
  const [now, then] = answered;
  return now ? thenAndNow(then ?? null, now) : null;
}
