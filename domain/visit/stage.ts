import { firstPossibleNext } from '../dates/aftercare.ts';
import type { Sha256 } from '../ids.ts';
import type { Protocol } from '../protocol/schema.ts';
import { addDays, type CivilDate, civilDateOf, type Moment } from '../time.ts';
import { allChecksClear, mustReschedule, openAlerts } from './checks.ts';
import type { StaffCommand } from './commands.ts';
import type { DocumentKind, Task } from './parts.ts';
import type { VisitState } from './state.ts';
import type { Outcome, Stage } from './view.ts';

/** The documents that an ended visit calls for; none for one cancelled before anything was signed. */
export function documentsDue(state: VisitState): DocumentKind[] {
  const consent: DocumentKind[] = state.consent || state.declined ? ['consent-record'] : [];
  if (state.rescheduled) {
    const checked = Object.values(state.checks).some(({ history }) => history.length > 0);
    return ['preparation-sheet', ...consent, ...(checked ? ['visit-record' as const] : [])];
  }
  if (state.procedure?.finishedAt) return ['aftercare-sheet', ...consent, 'visit-record'];
  return consent;
}

/** Where the visit stands; everything else is derived from this. */
export function stageOf(state: VisitState, protocol: Protocol): Stage {
  if (state.closedAt) return 'closed';
  if (state.sealed) return 'done';
  if (state.rescheduled) return 'seal';
  if (state.cancelled) return documentsDue(state).length > 0 ? 'seal' : 'done';
  if (state.procedure?.finishedAt) {
    if (!state.aftercare) return 'aftercare';
    return state.aftercareWitness ? 'seal' : 'countersign-aftercare';
  }
  if (state.procedure) return 'procedure';
  if (state.declined) return state.consentWitness ? 'seal' : 'countersign-consent';
  if (!state.intakeFinished) return state.intakeBegun ? 'intake' : 'arrive';
  if (mustReschedule(state, protocol)) return 'must-reschedule';
  if (openAlerts(state, protocol).length > 0) return 'alerts';
  if (!allChecksClear(state, protocol)) return 'checks';
  if (!state.timeOut) return 'time-out';
  if (!state.consent) return 'consent';
  return state.consentWitness ? 'procedure-ready' : 'countersign-consent';
}

const steps: Record<Stage, number> = {
  arrive: 1,
  intake: 2,
  alerts: 2,
  checks: 3,
  'must-reschedule': 3,
  'time-out': 4,
  consent: 5,
  'countersign-consent': 5,
  'procedure-ready': 6,
  procedure: 6,
  aftercare: 7,
  'countersign-aftercare': 7,
  seal: 7,
  done: 8,
  closed: 8,
};

/** 1 to 8, the dots in the head of every staff screen. */
export function stepOf(stage: Stage): number {
  return steps[stage];
}

export function outcomeOf(state: VisitState): Outcome {
  if (state.rescheduled) return 'rescheduled';
  if (state.cancelled) return 'cancelled';
  if (state.declined) return 'declined';
  return state.procedure?.finishedAt ? 'treated' : 'in-progress';
}

type StaffCommandType = StaffCommand['type'];

const before: StaffCommandType[] = ['change-course', 'reschedule', 'cancel-visit', 'add-note'];

/** The one table of what staff may do where. A command that is not listed for the stage is refused. */
const commandsAt: Record<Stage, readonly StaffCommandType[]> = {
  arrive: before,
  intake: before,
  alerts: ['decide-alert', ...before],
  checks: ['answer-check', 'do-remedy-step', 'check-again', 'decide-check', ...before],
  // More findings may still be put on record; none can be taken back.
  'must-reschedule': ['answer-check', 'reschedule', 'cancel-visit', 'add-note'],
  'time-out': ['confirm-time-out', 'answer-check', ...before],
  consent: ['answer-question', 'answer-check', ...before],
  'countersign-consent': ['countersign-consent', 'add-note'],
  'procedure-ready': ['start-procedure', 'answer-check', 'record-lot', ...before],
  procedure: ['start-break', 'end-break', 'skip-break', 'answer-overdue', 'record-lot', 'add-note', 'finish-procedure'],
  aftercare: ['change-course', 'answer-question', 'record-lot', 'add-note'],
  'countersign-aftercare': ['countersign-aftercare', 'add-note'],
  seal: [],
  done: ['add-correction', 'close-visit'],
  closed: ['add-correction'],
};

/** Staff commands that the visit takes right now. None while the tablet is with the client. */
export function allowedForStaff(state: VisitState, protocol: Protocol): StaffCommandType[] {
  if (state.handedOver) return [];
  const stage = stageOf(state, protocol);
  const at = commandsAt[stage];
  if (stage !== 'procedure' || !state.procedure) return [...at];
  const { onBreak, overdueAnswered } = state.procedure;
  return at.filter((type) => {
    if (type === 'end-break') return onBreak;
    if (type === 'start-break' || type === 'skip-break' || type === 'finish-procedure') return !onBreak;
    if (type === 'answer-overdue') return !onBreak && !overdueAnswered;
    return true;
  });
}

/** The task that the client has to do next, or null when it is staff's turn. */
export function handOverAt(state: VisitState, protocol: Protocol): Task | null {
  const stage = stageOf(state, protocol);
  if (stage === 'arrive' || stage === 'intake') return 'intake';
  if (stage === 'consent') return 'consent';
  return stage === 'aftercare' ? 'aftercare' : null;
}

/** The day from which this session's aftercare counts: its finish, or today as long as it has not finished. */
export function dayZeroOf(state: VisitState, now: Moment): CivilDate {
  return civilDateOf(state.procedure?.finishedAt ?? now);
}

/** A new appointment lies at least a day ahead; after a treatment the scalp needs its days first. */
export function earliestNext(state: VisitState, protocol: Protocol, now: Moment): CivilDate {
  return state.procedure ? firstPossibleNext(dayZeroOf(state, now), protocol) : addDays(civilDateOf(now), 1);
}

/** True when a consent was signed under a text that is not the clinic's present one any more. */
export function consentIsOutdated(state: VisitState, currentConsent: Sha256): boolean {
  return state.consent !== null && state.procedure === null && state.consent.text !== currentConsent;
}
