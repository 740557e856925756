import { civilDateOf, type Moment } from '../../time.ts';
import type { Recorded, VisitEvent, VisitEventOf } from '../events.ts';
import { anchorAfter } from './clock-moves.ts';
import { evolveParts } from './evolve.ts';
import { grown } from './evolve-procedure.ts';
import { restartSince, withRestart } from './restarts.ts';
import type { VisitState } from './state.ts';
import { isEntry, struckBy } from './struck-out.ts';
import { segment } from './sure.ts';
import { placed, shifted, type Timed, timeLine } from './time-line.ts';

/**
 * Folds a visit's events, in order, into its state. All times are on the visit's corrected time line. Events taken back later
 * have no effect, except that time passes across them. An answer about the clock that changes day 0 takes back what was read
 * and signed of the sheet. Throws when the first event does not open the visit.
 */
export function foldVisit(events: readonly Recorded<VisitEvent>[]): VisitState {
  const line = timeLine(events);
  const [first, ...rest] = line.events;
  if (first?.event.type !== 'visit-opened') throw new TypeError('a visit starts with visit-opened');
  const { event, moment, reading } = first;
  const opened: VisitState = {
    id: event.visitId,
    clientId: event.clientId,
    moved: false,
    openedFor: event.clientId,
    clientName: event.clientName,
    dateOfBirth: event.dateOfBirth,
    formerDetails: [],
    protocol: event.protocol,
    consentFrom: null,
    course: event.course,
    openedAt: moment,
    last: { sequence: first.sequence, moment, reading },
    clockAnchor: reading,
    clockAheadMs: 0,
    clockMoves: [],
    restarts: restartBefore(event, first),
    handedOver: null,
    ownDetails: null,
    ownReplaced: {},
    health: {},
    healthBefore: null,
    known: false,
    languageChosen: null,
    reader: null,
    intakeBegun: false,
    intakeFinished: false,
    alerts: {},
    tooSoon: openedTooSoon(event, moment),
    checks: {},
    rescheduled: null,
    cancelled: null,
    timeOut: null,
    clauses: {},
    readIn: { consent: null, aftercare: null },
    flags: [],
    consent: null,
    consentOwed: false,
    refusedAtWork: null,
    consentOutdated: false,
    declined: null,
    consentWitness: null,
    consentBefore: null,
    withdrawn: null,
    clausesWithdrawn: {},
    procedure: null,
    bornAtFinish: null,
    lots: [],
    scalpMap: {},
    facts: {},
    notes: [],
    entries: [],
    struckOut: [],
    partsRead: {},
    aftercare: null,
    unsigned: null,
    aftercareWitness: null,
    sealed: null,
    copies: [],
    afterSeal: [],
    correctionPapers: [],
    reactions: [],
    checkIns: [],
    moves: [],
    closedAt: null,
    copyGiven: null,
  };
  const struck = struckBy(line.events);
  const state = rest.reduce((state, timed) => evolve(state, timed, struck), opened);
  return { ...state, clockAheadMs: line.aheadMs };
}

/**
 * Folds `events`, whose beginning was folded before. Only new events are folded, unless one of them changes earlier ones:
 * then all are.
 */
export function foldOn(
  before: { readonly events: readonly Recorded<VisitEvent>[]; readonly state: VisitState },
  events: readonly Recorded<VisitEvent>[],
): VisitState {
  const added = events.slice(before.events.length);
  if (added.some(({ event }) => looksBack.has(event.type))) return foldVisit(events);
  return added.reduce(
    (state, recorded) => evolve(state, placed(recorded, state.clockAheadMs), nothingStruck),
    before.state,
  );
}

const looksBack: ReadonlySet<VisitEvent['type']> = new Set([
  'taken-back',
  'clock-moved',
  'clock-confirmed',
  'restart-answered',
  'break-time-corrected',
]);
const nothingStruck: ReturnType<typeof struckBy> = new Map();

/** Folds one event: the running stretch grows up to the event's moment, then the event is applied. */
function evolve(state: VisitState, timed: Timed, struck: ReturnType<typeof struckBy>): VisitState {
  const { sequence, moment, reading } = timed;
  const grown = withRestart(growStretch(state, timed), timed);
  const by = struck.get(sequence);
  const next = by
    ? { ...grown, struckOut: [...grown.struckOut, { entry: timed, by }] }
    : evolveParts(isEntry(timed.event) ? { ...grown, entries: [...grown.entries, timed] } : grown, timed);
  return { ...next, clockAnchor: anchorAfter(state, timed), last: { sequence, moment, reading } };
}

function growStretch(state: VisitState, timed: Timed): VisitState {
  const { procedure } = state;
  if (!procedure || procedure.finishedAt) return state;
  return { ...state, procedure: grown(procedure, segment(state.last.moment, timed)) };
}

/** The tablet was restarted between the entry that the visit's clock goes back to and its opening. */
function restartBefore({ clockBefore }: VisitEventOf<'visit-opened'>, opened: Timed): VisitState['restarts'] {
  if (!clockBefore) return [];
  const { sequence, moment: reading, aheadMs } = clockBefore;
  const last = { sequence, moment: shifted(reading, aheadMs), reading };
  const restart = restartSince({ last, procedure: null }, opened.moment, opened.reading);
  return restart ? [restart] : [];
}

/** As recorded, or, once the clock is corrected, as the corrected day says. */
function openedTooSoon(
  { tooSoon, sessionBefore }: VisitEventOf<'visit-opened'>,
  openedAt: Moment,
): VisitState['tooSoon'] {
  const early = tooSoon ?? (sessionBefore && civilDateOf(openedAt) < sessionBefore.first ? sessionBefore : null);
  return early && { ...early, decision: null };
}
