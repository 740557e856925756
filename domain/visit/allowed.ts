import type { StaffCommand } from './commands.ts';
import { canCorrectBreaks } from './decide/break-times.ts';
import { canTakeBack } from './decide/taking-back.ts';
import { canWithdrawConsent, withdrawableClauses } from './decide/withdrawal.ts';
import { workHold } from './decide/work-hold.ts';
import { asksForFacts, asksForLots, asksForPlace } from './facts/asked-facts.ts';
import { refusedBy, waitsForNote } from './health/alerts.ts';
import { type Present, presentStage } from './stage.ts';
import { hasClockToConfirm, openRestarts } from './state/clock.ts';
import type { VisitState } from './state/state.ts';
import { isTooSoonOpen } from './too-soon.ts';
import type { Task } from './types.ts';
import type { Stage } from './views/stages.ts';

type StaffCommandType = StaffCommand['type'];

const reader: StaffCommandType[] = ['name-reader', 'dismiss-reader'];
const before: StaffCommandType[] = [
  ...reader,
  'change-course',
  'reschedule',
  'cancel-visit',
  'record-fact',
  'add-note',
];

/** The only table of which staff commands each stage allows. A command that is not listed is refused. */
const commandsAt: Record<Stage, readonly StaffCommandType[]> = {
  // A wrong date of birth can be corrected again; then the visit goes on.
  'too-young': ['cancel-visit', 'add-note'],
  'day-over': ['start-day-again', 'reschedule', 'cancel-visit', 'add-note'],
  arrive: ['decide-too-soon', ...before],
  intake: ['decide-too-soon', ...before],
  alerts: ['decide-alert', 'record-doctors-note', 'decide-too-soon', ...before],
  checks: [
    'answer-check',
    'answer-check-none',
    'answer-check-when',
    'do-remedy-step',
    'check-again',
    'decide-check',
    ...before,
  ],
  // Further findings can be recorded; none can be removed.
  'must-reschedule': ['answer-check', 'answer-check-when', 'reschedule', 'cancel-visit', 'add-note'],
  'time-out': ['confirm-time-out', 'answer-check', 'answer-check-when', ...before],
  consent: ['answer-question', 'answer-check', 'answer-check-when', ...before],
  'countersign-consent': ['countersign-consent', 'answer-check', 'answer-check-when', ...before],
  'procedure-ready': ['start-procedure', 'answer-check', 'answer-check-when', 'record-lot', 'map-scalp', ...before],
  procedure: [
    'start-break',
    'end-break',
    'skip-break',
    'answer-overdue',
    'record-lot',
    'map-scalp',
    'record-fact',
    'add-note',
    'finish-procedure',
    // For an answer that changed during work (decide and sign consent again) and for a decision taken back (decide again).
    'decide-alert',
    'record-doctors-note',
    'decide-check',
    'answer-question',
    'countersign-consent',
    ...reader,
  ],
  aftercare: [
    ...reader,
    'record-unsigned',
    'change-course',
    'answer-question',
    'record-lot',
    'map-scalp',
    'record-fact',
    'add-note',
  ],
  'countersign-aftercare': ['countersign-aftercare', 'record-fact', 'add-note'],
  // Nothing is sealed with a signature that nobody witnessed.
  'witness-consent': ['countersign-consent', 'record-fact', 'add-note'],
  // What the record has to hold may have been forgotten.
  seal: ['record-lot', 'map-scalp', 'record-fact'],
  done: ['add-correction', 'close-visit'],
  closed: ['add-correction', 'settle-copy'],
};

/** Staff commands allowed right now; none while the client has the tablet. */
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
  const here = commandsAt[stage].filter((type) => {
    if (type === 'record-doctors-note') return waitsForNote(state, present.protocol);
    if (type === 'dismiss-reader') return state.reader !== null;
    if (type === 'record-fact') return state.procedure !== null || asksForFacts(state, present.protocol);
    if (type === 'record-lot') return asksForLots(present.protocol) && (stage !== 'seal' || state.procedure !== null);
    if (type === 'map-scalp') return asksForPlace(present.protocol) && state.lots.length > 0;
    return type !== 'decide-too-soon' || isTooSoonOpen(state);
  });
  const at = [...here, ...clock, ...back, ...withdraw, ...breaks];
  if (stage !== 'procedure' || !state.procedure) return [...at];
  const { onBreak, overdueAnswered } = state.procedure;
  const hold = workHold(state, present.protocol);
  return at.filter((type) => {
    if (type === 'decide-alert' || type === 'record-doctors-note') return hold === 'alerts';
    if (type === 'decide-check') return hold === 'checks';
    if (type === 'countersign-consent') return hold === 'witness';
    if (type === 'end-break') return onBreak && hold === null;
    if (type === 'skip-break') return !onBreak && hold === null;
    // A repeated consent signature needs its witness; a missing one must not keep work from ending.
    if (type === 'finish-procedure') return hold === 'stopped' || (!onBreak && (hold === null || hold === 'consent'));
    if (type === 'start-break') return !onBreak;
    if (type === 'answer-overdue') return !overdueAnswered;
    return true;
  });
}

/** The client's next task, or null when it is staff's turn. */
export function handOverAt(state: VisitState, present: Present): Task | null {
  const stage = presentStage(state, present);
  if (stage === 'arrive' || stage === 'intake') return 'intake';
  if (stage === 'consent') return 'consent';
  const hold = stage === 'procedure' ? workHold(state, present.protocol) : null;
  if (hold === 'consent' || hold === 'intake') return hold;
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
 * Whether the finished intake can be handed over again, for something the client remembers later: until the procedure has
 * finished, but not after the client declined or work was stopped, because another answer does not undo that. An answer that
 * rules the treatment out may have been a slip of the finger, before work and during it.
 */
export function canReopenIntake(state: VisitState, present: Present): boolean {
  const ruledOut = refusedBy(state, present.protocol).length > 0;
  if (state.declined || (workHold(state, present.protocol) === 'stopped' && !ruledOut)) return false;
  const stage = presentStage(state, present);
  const refused = stage === 'must-reschedule' && ruledOut;
  return !state.handedOver && state.intakeFinished && (refused || reopenable.includes(stage));
}
