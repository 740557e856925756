import { isTooYoung } from '../clinic/birth.ts';
import type { Sha256 } from '../ids.ts';
import type { Protocol } from '../protocol/schema.ts';
import { type CivilDate, civilDateOf, type Moment } from '../time.ts';
import { allChecksClear, mustReschedule, openAlerts } from './checks.ts';
import type { StaffCommand } from './commands.ts';
import { canCorrectBreaks } from './decide/break-times.ts';
import { canTakeBack } from './decide/taking-back.ts';
import { canWithdrawConsent, withdrawableClauses } from './decide/withdrawal.ts';
import { workHold } from './decide/work-hold.ts';
import { hasClockToConfirm, onTimeLine, openRestarts } from './state/clock.ts';
import { standsOnEarlierDay } from './state/day.ts';
import type { VisitState } from './state/state.ts';
import { isTooSoonOpen, isTooSoonStopped } from './too-soon.ts';
import type { Task, VisitPaper } from './types.ts';
import type { Outcome, Stage } from './views/stages.ts';

/** The documents that an ended visit calls for; none for one cancelled before anything was checked or signed. */
export function documentsDue(state: VisitState): VisitPaper[] {
  const consent: VisitPaper[] = state.consent || state.declined ? ['consent-record'] : [];
  const checked =
    Object.values(state.checks).some(({ history }) => history.length > 0) ||
    state.struckOut.some(({ by }) => by.event.kind === 'check' || by.event.kind === 'decision');
  const decided = checked || state.tooSoon?.decision != null || Object.keys(state.alerts).length > 0;
  if (state.rescheduled) {
    return ['preparation-sheet', ...consent, ...(decided ? ['visit-record' as const] : [])];
  }
  if (state.procedure?.finishedAt) return ['aftercare-sheet', ...consent, 'visit-record'];
  // A finding must not vanish with a cancelled or declined visit.
  return [...consent, ...(decided ? ['visit-record' as const] : [])];
}

/** Where the visit stands; everything else is derived from this. */
export function stageOf(state: VisitState, protocol: Protocol): Stage {
  const known = stages.get(state);
  if (known?.protocol === protocol) return known.stage;
  const stage = reached(state, protocol);
  stages.set(state, { protocol, stage });
  return stage;
}

/** Asked for many times at every step; a state is never changed in place. */
const stages = new WeakMap<VisitState, { readonly protocol: Protocol; readonly stage: Stage }>();

function reached(state: VisitState, protocol: Protocol): Stage {
  if (state.closedAt) return 'closed';
  if (state.sealed) return 'done';
  if (state.rescheduled) return 'seal';
  if (state.withdrawn && !state.procedure) return 'seal';
  if (state.cancelled) return documentsDue(state).length > 0 ? 'seal' : 'done';
  if (state.procedure?.finishedAt) {
    if (!state.aftercare && !state.unsigned) return 'aftercare';
    if (!state.aftercareWitness) return 'countersign-aftercare';
    return state.consent && !state.consentWitness ? 'witness-consent' : 'seal';
  }
  if (state.procedure) return 'procedure';
  if (state.declined) return state.consentWitness ? 'seal' : 'countersign-consent';
  if (isTooYoung(state.dateOfBirth, protocol, civilDateOf(state.openedAt))) return 'too-young';
  if (isTooSoonStopped(state)) return 'must-reschedule';
  if (!state.intakeFinished) return state.intakeBegun ? 'intake' : 'arrive';
  if (mustReschedule(state, protocol)) return 'must-reschedule';
  if (openAlerts(state, protocol).length > 0 || isTooSoonOpen(state)) return 'alerts';
  if (!allChecksClear(state, protocol)) return 'checks';
  if (!state.timeOut) return 'time-out';
  if (!state.consent) return 'consent';
  return state.consentWitness ? 'procedure-ready' : 'countersign-consent';
}

/** When nothing more was done in the visit; null while it goes on. What is written or printed later moves it no more. */
function endedAt({ rescheduled, cancelled, procedure, withdrawn, declined }: VisitState): Moment | null {
  return rescheduled?.at ?? cancelled?.at ?? procedure?.finishedAt ?? withdrawn?.at ?? declined?.at ?? null;
}

/** The date on which a finding or a written decision ended this visit, or null. A new visit on that date would undo it. */
export function stoppedOn(state: VisitState, protocol: Protocol): CivilDate | null {
  if (!mustReschedule(state, protocol)) return null;
  return civilDateOf(endedAt(state) ?? state.last.moment);
}

/**
 * Day-of checks, health answers and the time-out hold for their own day. A visit counts as another day's once it stands on
 * one of an earlier date, more than six hours ago: a session across midnight goes on, and so does a visit that was opened
 * the day before and answered today.
 */
function isDayOver(state: VisitState, protocol: Protocol, now: Moment): boolean {
  const open: readonly Stage[] = [
    'intake',
    'alerts',
    'checks',
    'time-out',
    'consent',
    'countersign-consent',
    'procedure-ready',
  ];
  if (state.handedOver || state.declined || !open.includes(stageOf(state, protocol))) return false;
  return standsOnEarlierDay(state, onTimeLine(state, now));
}

/** A consent was signed, the first needle has not been set, and the clinic's text is another one by now. */
function isConsentOutdated(state: VisitState, protocol: Protocol, currentConsent: Sha256): boolean {
  const stage = stageOf(state, protocol);
  const waiting = stage === 'countersign-consent' || stage === 'procedure-ready';
  return waiting && state.consent !== null && state.consent.text !== currentConsent;
}

/** What the stage depends on besides the visit: the time, and the consent text that the clinic uses now. */
export interface Present {
  readonly protocol: Protocol;
  readonly now: Moment;
  readonly currentConsent: Sha256;
}

/** The stage as screens and decisions see it: the one that follows from the record, unless its day or its text has passed. */
export function presentStage(state: VisitState, { protocol, now, currentConsent }: Present): Stage {
  if (isDayOver(state, protocol, now)) return 'day-over';
  return isConsentOutdated(state, protocol, currentConsent) ? 'consent' : stageOf(state, protocol);
}

const steps: Record<Stage, number> = {
  'too-young': 1,
  'day-over': 1,
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
  'witness-consent': 7,
  seal: 7,
  done: 8,
  closed: 8,
};

/** 1 to 8, the dots in the head of every staff screen. */
export function stepOf(stage: Stage): number {
  return steps[stage];
}

/** The written decision about a health answer or a check that ended the work, once it had begun. */
export function stopDecision({ procedure, alerts, checks }: VisitState): { readonly reason: string } | null {
  if (!procedure) return null;
  const decisions = [...Object.values(alerts), ...Object.values(checks).flatMap(({ decision }) => decision ?? [])];
  return decisions.find(({ decision }) => decision === 'reschedule') ?? null;
}

/** The work was stopped because the corrected date of birth is under the minimum age. */
export function stoppedTooYoung({ bornAtFinish, openedAt }: VisitState, protocol: Protocol): boolean {
  return bornAtFinish !== null && isTooYoung(bornAtFinish, protocol, civilDateOf(openedAt));
}

export function outcomeOf(state: VisitState, protocol: Protocol): Outcome {
  if (state.rescheduled) return 'rescheduled';
  if (state.cancelled) return 'cancelled';
  if (state.declined) return 'declined';
  if (!state.procedure) return state.withdrawn ? 'withdrawn' : 'in-progress';
  if (!state.procedure.finishedAt) return 'in-progress';
  const stopped = state.withdrawn || state.refusedAtWork || stopDecision(state) || stoppedTooYoung(state, protocol);
  return stopped ? 'stopped' : 'treated';
}

type StaffCommandType = StaffCommand['type'];

const before: StaffCommandType[] = ['change-course', 'reschedule', 'cancel-visit', 'add-note'];

/** The one table of what staff may do where. A command that is not listed for the stage is refused. */
const commandsAt: Record<Stage, readonly StaffCommandType[]> = {
  // A wrong date of birth may be corrected once more; then the visit goes on.
  'too-young': ['cancel-visit', 'add-note'],
  'day-over': ['start-day-again', 'reschedule', 'cancel-visit', 'add-note'],
  arrive: ['decide-too-soon', ...before],
  intake: ['decide-too-soon', ...before],
  alerts: ['decide-alert', 'decide-too-soon', ...before],
  checks: ['answer-check', 'answer-check-when', 'do-remedy-step', 'check-again', 'decide-check', ...before],
  // More findings may still be put on record; none can be taken back.
  'must-reschedule': ['answer-check', 'answer-check-when', 'reschedule', 'cancel-visit', 'add-note'],
  'time-out': ['confirm-time-out', 'answer-check', 'answer-check-when', ...before],
  consent: ['answer-question', 'answer-check', 'answer-check-when', ...before],
  'countersign-consent': ['countersign-consent', 'answer-check', 'answer-check-when', ...before],
  'procedure-ready': ['start-procedure', 'answer-check', 'answer-check-when', 'record-lot', ...before],
  procedure: [
    'start-break',
    'end-break',
    'skip-break',
    'answer-overdue',
    'record-lot',
    'add-note',
    'finish-procedure',
    // An answer that changed while work runs is decided on, and consent signed again; a decision that was taken back is made
    // again.
    'decide-alert',
    'decide-check',
    'answer-question',
    'countersign-consent',
  ],
  aftercare: ['record-unsigned', 'change-course', 'answer-question', 'record-lot', 'add-note'],
  'countersign-aftercare': ['countersign-aftercare', 'add-note'],
  // Nothing is sealed under a signature that nobody witnessed.
  'witness-consent': ['countersign-consent', 'add-note'],
  seal: [],
  done: ['add-correction', 'close-visit'],
  closed: ['add-correction', 'settle-copy'],
};

/** Staff commands that the visit takes right now. None while the tablet is with the client. */
export function allowedForStaff(state: VisitState, present: Present): StaffCommandType[] {
  if (state.handedOver) return [];
  const stage = presentStage(state, present);
  const moved = hasClockToConfirm(state, present.now);
  const restarted = openRestarts(state, present.now).length > 0;
  const clock: StaffCommandType[] = [
    ...(moved || restarted ? (['confirm-clock'] as const) : []),
    ...(restarted ? (['tell-time'] as const) : []),
  ];
  const back: StaffCommandType[] = canTakeBack(state, present.protocol) ? ['take-back'] : [];
  const withdraw: StaffCommandType[] = [
    ...(canWithdrawConsent(state) ? (['withdraw-consent'] as const) : []),
    ...(withdrawableClauses(state, present.protocol).length > 0 ? (['withdraw-clause'] as const) : []),
  ];
  const breaks: StaffCommandType[] = canCorrectBreaks(state) ? ['correct-break-time'] : [];
  const here = commandsAt[stage].filter((type) => type !== 'decide-too-soon' || isTooSoonOpen(state));
  const at = [...here, ...clock, ...back, ...withdraw, ...breaks];
  if (stage !== 'procedure' || !state.procedure) return [...at];
  const { onBreak, overdueAnswered } = state.procedure;
  const hold = workHold(state, present.protocol);
  return at.filter((type) => {
    if (type === 'decide-alert') return hold === 'alerts';
    if (type === 'decide-check') return hold === 'checks';
    if (type === 'countersign-consent') return hold === 'witness';
    if (type === 'end-break') return onBreak && hold === null;
    if (type === 'skip-break') return !onBreak && hold === null;
    // Consent that was signed again needs its witness; one that was not signed again must not keep work from ending.
    if (type === 'finish-procedure') return hold === 'stopped' || (!onBreak && (hold === null || hold === 'consent'));
    if (type === 'start-break') return !onBreak;
    if (type === 'answer-overdue') return !overdueAnswered;
    return true;
  });
}

/** The task that the client has to do next, or null when it is staff's turn. */
export function handOverAt(state: VisitState, present: Present): Task | null {
  const stage = presentStage(state, present);
  if (stage === 'arrive' || stage === 'intake') return 'intake';
  if (stage === 'consent') return 'consent';
  if (stage === 'procedure') return workHold(state, present.protocol) === 'consent' ? 'consent' : null;
  return stage === 'aftercare' ? 'aftercare' : null;
}

const reopenable: readonly Stage[] = [
  'alerts',
  'checks',
  'time-out',
  'consent',
  'countersign-consent',
  'procedure-ready',
  'procedure',
];

/**
 * The client remembers something later: the finished intake may be handed over again until the procedure has finished. Not
 * once the client has declined, or work has been stopped: what ended the visit is not undone by another answer.
 */
export function canReopenIntake(state: VisitState, present: Present): boolean {
  if (state.declined || workHold(state, present.protocol) === 'stopped') return false;
  return !state.handedOver && state.intakeFinished && reopenable.includes(presentStage(state, present));
}

/** The day from which this session's aftercare counts: its finish, or today as long as it has not finished. */
export function dayZeroOf(state: VisitState, now: Moment): CivilDate {
  return civilDateOf(state.procedure?.finishedAt ?? onTimeLine(state, now));
}
