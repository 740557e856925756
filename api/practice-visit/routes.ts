import { practiceReading } from '../../domain/clinic/practice-time.ts';
import type { Capability } from '../../domain/clinic/roles.ts';
import { AppError } from '../../domain/errors.ts';
import { appointments } from '../contract/appointments.ts';
import { chair } from '../contract/chair.ts';
import { chairs } from '../contract/chairs.ts';
import { checkIns } from '../contract/check-ins.ts';
import { clientPage } from '../contract/client-page.ts';
import { clients, day } from '../contract/clients.ts';
import { contract, type OperationName } from '../contract/contract.ts';
import { desk } from '../contract/desk.ts';
import { documents } from '../contract/documents.ts';
import { drafts } from '../contract/drafts.ts';
import { joins } from '../contract/joins.ts';
import { lots } from '../contract/lots.ts';
import { photos } from '../contract/photos.ts';
import { printing } from '../contract/printing.ts';
import { reactions } from '../contract/reactions.ts';
import { leavesStatus } from '../contract/reads.ts';
import { records } from '../contract/records.ts';
import { reports } from '../contract/reports.ts';
import { session } from '../contract/session.ts';
import { task } from '../contract/task.ts';
import { visits } from '../contract/visits.ts';
import { area, type Call, type Handlers, type Route } from '../gate/route.ts';
import { appointmentHandlers } from '../handlers/appointments.ts';
import { chairHandlers } from '../handlers/chair.ts';
import { chairsHandlers } from '../handlers/chairs.ts';
import { checkInHandlers } from '../handlers/check-ins.ts';
import { clientPageHandlers } from '../handlers/client-page.ts';
import { clientHandlers, dayHandlers } from '../handlers/clients.ts';
import type { Context } from '../handlers/context.ts';
import { deskHandlers } from '../handlers/desk.ts';
import { documentHandlers } from '../handlers/documents.ts';
import { draftHandlers } from '../handlers/drafts.ts';
import { joinHandlers } from '../handlers/joins.ts';
import { lotHandlers } from '../handlers/lots.ts';
import { photoHandlers } from '../handlers/photos.ts';
import { printingHandlers } from '../handlers/printing.ts';
import { reactionHandlers } from '../handlers/reactions.ts';
import { recordHandlers } from '../handlers/records.ts';
import { reportHandlers } from '../handlers/reports.ts';
import { sessionHandlers } from '../handlers/session.ts';
import { taskHandlers } from '../handlers/task.ts';
import { visitHandlers } from '../handlers/visits.ts';
import type { OpenPractice } from './room.ts';

type Tablet = Context;

/** The tablet's parts with those of the practice in their place. */
export function practiceParts(practice: OpenPractice, tablet: Tablet) {
  const { record, clock, host, lastVisit, printouts } = practice;
  return {
    ...tablet,
    ...{ record, clock, host, lastVisit, printouts },
    // Nothing of it is worth keeping.
    backups: { ask: () => undefined },
    // The status is the tablet's own, whatever the practice's clock shows.
    status: () => tablet.status(tablet.clock.now()),
  };
}

const handing = {
  'session.hand-over': session['session.hand-over'],
  'session.take-back': session['session.take-back'],
};
/** Papers are shown and printed; nothing is written to a stick, where no band says what it is. */
const shown = { 'documents.get': documents['documents.get'], 'documents.verify': documents['documents.verify'] };
const printed = {
  'documents.printers': printing['documents.printers'],
  'documents.print': printing['documents.print'],
  'documents.print-jobs': printing['documents.print-jobs'],
  'documents.cancel-print': printing['documents.cancel-print'],
};

/** The lots of the practice: what its visits recorded. None is written to the clinic's shelf. */
const looked = {
  'lots.list': lots['lots.list'],
  'lots.find': lots['lots.find'],
  'lots.get': lots['lots.get'],
  'lots.of-client': lots['lots.of-client'],
  'lots.article': lots['lots.article'],
  'lots.recall': lots['lots.recall'],
};

/** The register of the practice's own visits; no table of it leaves the tablet. */
const listed = { 'records.visits': records['records.visits'], 'records.choices': records['records.choices'] };
/** Counted of its own visits; no paper and no table of it leaves the tablet. */
const counted = { 'reports.get': reports['reports.get'] };
/** Who may be there twice, and whose a visit is; nobody is joined, and no visit is moved. */
const compared = {
  'clients.records': joins['clients.records'],
  'clients.compare': joins['clients.compare'],
  'visits.moving': joins['visits.moving'],
};

/** Asked of each client on a connected tablet: a practice has no other one. */
const elsewhere = { 'chairs.visits': chairs['chairs.visits'], 'chairs.visit': chairs['chairs.visit'] };

/** Everything of a visit, answered by the same handlers from the practice's own parts. */
function routesOf(practice: OpenPractice, tablet: Tablet): ReadonlyMap<string, Route> {
  const parts = practiceParts(practice, tablet);
  const at = ({ now }: Call): Call => ({ now: practiceReading(now, practice.time) });
  const byItsClock = ([name, route]: [string, Route]): [string, Route] => [
    name,
    {
      ...route,
      parse(input) {
        const parsing = route.parse(input);
        return parsing.ok ? { ok: true, run: (call) => parsing.run(at(call)) } : parsing;
      },
    },
  ];
  const [real, practised] = [chairHandlers(tablet), chairHandlers(parts)];
  // A procedure of the clinic's keeps its breaks and its sound under everybody's hand.
  const isReal = (handle: string) => tablet.record.store.read((r) => tablet.runningHandles.find(r, handle)) !== null;
  const breaks: Handlers<typeof chair> = {
    'chair.turn': (input, call) =>
      isReal(input.handle) ? real['chair.turn'](input, call) : practised['chair.turn'](input, at(call)),
    'chair.silence': (input, call) =>
      isReal(input.handle) ? real['chair.silence'](input, call) : practised['chair.silence'](input, at(call)),
  };
  return new Map([
    ...area(chair, breaks),
    ...[
      ...area(clients, clientHandlers(parts)),
      ...area(appointments, appointmentHandlers(parts)),
      ...area(clientPage, clientPageHandlers(parts)),
      ...area(day, dayHandlers(parts)),
      ...area(visits, visitHandlers(parts)),
      ...area(task, taskHandlers(parts)),
      ...area(handing, sessionHandlers(parts)),
      ...area(shown, documentHandlers(parts)),
      ...area(printed, printingHandlers(parts)),
      ...area(looked, lotHandlers(parts)),
      ...area(listed, recordHandlers(parts)),
      ...area(compared, joinHandlers(parts)),
      ...area(counted, reportHandlers(parts)),
      ...area(reactions, reactionHandlers(parts)),
      ...area(checkIns, checkInHandlers(parts)),
      ...area(photos, photoHandlers(parts)),
      ...area(elsewhere, chairsHandlers(parts)),
      ...area(desk, deskHandlers(parts)),
      ...area(drafts, draftHandlers(parts)),
    ].map(byItsClock),
  ]);
}

const made = new WeakMap<OpenPractice, ReadonlyMap<string, Route>>();

/**
 * The route that an operation has now. While a practice runs, everything of a visit is its own; what only looks, the way in and out
 * of the tablet, and the practice itself stay as they are. Throws `practice-visit` for whatever would change the clinic meanwhile, or show one of
 * its clients.
 */
export function routeNow(name: OperationName, route: Route, tablet: Tablet): Route {
  const { open } = tablet.practiceVisit;
  if (!open) return route;
  const routes = made.get(open) ?? routesOf(open, tablet);
  made.set(open, routes);
  const own = routes.get(name);
  if (own) return own;
  // Where nobody is signed in, what is left is the way back: a forgotten PIN is set anew there too.
  if ((leavesStatus.has(name) && !seesClients(name)) || staysReal.has(name) || tablet.access.mode.mode !== 'staff')
    return route;
  throw new AppError('practice-visit', { why: 'elsewhere' });
}

/** What somebody needs who sees clients, and may ask without seeing one. */
const ofTheClinic: ReadonlySet<OperationName> = new Set<OperationName>([
  'documents.targets',
  'seal.files',
  'seal.check',
  'protocols.list',
  'protocols.versions',
  'protocols.read',
  'protocols.compare',
  'practice-visit.answers',
  'jobs.get',
  'jobs.cancel',
]);

const ofClients: ReadonlySet<string> = new Set<Capability>([
  ...(['appointments', 'contact', 'visits', 'records', 'photos', 'hand-out'] as const),
]);

/** Whether an operation looks at the clinic's clients: a new one does until somebody says that it does not, or gives it the practice's parts. */
const seesClients = (name: OperationName): boolean =>
  !ofTheClinic.has(name) && contract[name].allowed.some((needed) => ofClients.has(needed));

const staysReal: ReadonlySet<OperationName> = new Set<OperationName>([
  'session.lock',
  'practice-visit.begin',
  'practice-visit.begin-draft',
  'practice-visit.go-on',
  'practice-visit.to-step',
  'practice-visit.answer',
  'practice-visit.end',
]);
