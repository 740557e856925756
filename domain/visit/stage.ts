import { isTooYoung } from '../clinic/birth.ts';
import type { Sha256 } from '../ids.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { type CivilDate, civilDateOf, type Moment } from '../time.ts';
import { allChecksClear, mustReschedule } from './checks.ts';
import { openAlerts, refusedBy } from './health/alerts.ts';
import { awaitsReader } from './reading/reader.ts';
import { onTimeLine } from './state/clock.ts';
import { standsOnEarlierDay } from './state/day.ts';
import type { VisitState } from './state/state.ts';
import { isTooSoonOpen, isTooSoonStopped } from './too-soon.ts';
import type { VisitPaper } from './types.ts';
import type { Outcome, Stage } from './views/stages.ts';

/** The documents for an ended visit; none if it was cancelled before anything was checked or signed. */
export function documentsDue(state: VisitState, protocol: Protocol): VisitPaper[] {
  const consent: VisitPaper[] = state.consent || state.declined ? ['consent-record'] : [];
  const checked =
    Object.values(state.checks).some(({ history }) => history.length > 0) ||
    state.struckOut.some(({ by }) => by.event.kind === 'check' || by.event.kind === 'decision');
  const ruledOut = refusedBy(state, protocol).length > 0;
  const decided = checked || ruledOut || state.tooSoon?.decision != null || Object.keys(state.alerts).length > 0;
  if (state.rescheduled) {
    return ['preparation-sheet', ...consent, ...(decided ? ['visit-record' as const] : [])];
  }
  if (state.procedure?.finishedAt) return ['aftercare-sheet', ...consent, 'visit-record'];
  // A finding must be on paper even when the visit was cancelled or declined.
  return [...consent, ...(decided ? ['visit-record' as const] : [])];
}

/** The visit's stage; everything else is derived from it. */
export function stageOf(state: VisitState, protocol: Protocol): Stage {
  const known = stages.get(state);
  if (known?.protocol === protocol) return known.stage;
  const stage = reached(state, protocol);
  stages.set(state, { protocol, stage });
  return stage;
}

/** Cached, because each step asks for it many times; a state is never changed in place. */
const stages = new WeakMap<VisitState, { readonly protocol: Protocol; readonly stage: Stage }>();

function reached(state: VisitState, protocol: Protocol): Stage {
  if (state.closedAt) return 'closed';
  if (state.sealed) return 'done';
  if (state.rescheduled) return 'seal';
  if (state.withdrawn && !state.procedure) return 'seal';
  if (state.cancelled) return documentsDue(state, protocol).length > 0 ? 'seal' : 'done';
  if (state.procedure?.finishedAt) {
    if ((!state.aftercare && !state.unsigned) || awaitsReader(state.aftercare)) return 'aftercare';
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
  if (!state.consent || awaitsReader(state.consent)) return 'consent';
  return state.consentWitness ? 'procedure-ready' : 'countersign-consent';
}

/** When the visit's work ended; null while it goes on. Later notes and prints do not change it. */
function endedAt({ rescheduled, cancelled, procedure, withdrawn, declined }: VisitState): Moment | null {
  return rescheduled?.at ?? cancelled?.at ?? procedure?.finishedAt ?? withdrawn?.at ?? declined?.at ?? null;
}

/** The date on which a finding or a written decision ended this visit, or null. A new visit on that date would undo it. */
export function stoppedOn(state: VisitState, protocol: Protocol): CivilDate | null {
  if (!mustReschedule(state, protocol)) return null;
  return civilDateOf(endedAt(state) ?? state.last.moment);
}

/**
 * Day-of checks, health answers and the time-out are valid on their own day. They have expired once something the visit
 * relies on has an earlier date and is more than six hours old: so a session may cross midnight, and a visit opened the day
 * before may be answered today.
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

/** Consent was signed, the procedure has not started, and the clinic's text has changed since. */
function isConsentOutdated(state: VisitState, protocol: Protocol, currentConsent: Sha256): boolean {
  const stage = stageOf(state, protocol);
  const waiting = stage === 'countersign-consent' || stage === 'procedure-ready';
  return waiting && state.consent !== null && state.consent.ownText !== currentConsent;
}

/** What the stage depends on besides the visit: the time, and the clinic's present consent text. */
export interface Present {
  readonly protocol: Protocol;
  readonly now: Moment;
  readonly currentConsent: Sha256;
}

/** The stage as screens and decisions see it: the recorded one, unless its day has passed or its text has changed. */
export function presentStage(state: VisitState, { protocol, now, currentConsent }: Present): Stage {
  if (isDayOver(state, protocol, now)) return 'day-over';
  return isConsentOutdated(state, protocol, currentConsent) ? 'consent' : stageOf(state, protocol);
}

const steps: Record<Stage, number | null> = {
  'too-young': null,
  'day-over': null,
  arrive: 1,
  intake: 2,
  alerts: 2,
  checks: 3,
  'must-reschedule': null,
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

/** Outcomes of visits that did not come to a treatment: nothing of the steps before it says where they stand. */
const asideOfSteps: ReadonlySet<Outcome> = new Set<Outcome>(['rescheduled', 'declined', 'withdrawn', 'cancelled']);

/**
 * 1 to 8, for the dots at the head of every staff screen; null where the visit is at none of them: it stopped short, waits
 * for another day, or ended without a treatment. Its stage and outcome then say what is.
 */
export function stepOf(stage: Stage, outcome: Outcome): number | null {
  return asideOfSteps.has(outcome) ? null : steps[stage];
}

/** The written decision about a health answer or a check that ended running work. */
export function stopDecision({ procedure, alerts, checks }: VisitState): { readonly reason: string } | null {
  if (!procedure) return null;
  const decisions = [...Object.values(alerts), ...Object.values(checks).flatMap(({ decision }) => decision ?? [])];
  return decisions.find(({ decision }) => decision === 'reschedule') ?? null;
}

/** Work was stopped because the corrected date of birth is under the minimum age. */
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
  return stopped || refusedBy(state, protocol).length > 0 ? 'stopped' : 'treated';
}

/** Day 0 of this session's aftercare: the day of its finish, or today while it has not finished. */
export function dayZeroOf(state: VisitState, now: Moment): CivilDate {
  return civilDateOf(state.procedure?.finishedAt ?? onTimeLine(state, now));
}
