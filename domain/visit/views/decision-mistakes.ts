import type { Protocol } from '../../protocol/protocol.ts';
import type { Moment } from '../../time.ts';
import { optionOf } from '../checks.ts';
import type { Recorded, VisitEvent, VisitEventOf } from '../events.ts';
import { alertQuestions, refusedBy } from '../health/alerts.ts';
import type { VisitState } from '../state/state.ts';

type Decided = Recorded<VisitEventOf<'alert-decided' | 'doctors-note-recorded' | 'check-decided' | 'too-soon-decided'>>;

/** A decision about a health answer, a check or a visit too soon that can be taken back now. */
export interface DecisionMistake {
  readonly entry: Decided;
  /** What depends on it: the time-out that included it, and the new date or cancelling that it led to. */
  readonly falls: readonly Recorded<VisitEvent>[];
}

/**
 * Lists written decisions that can be taken back (docs/rules.md, "Putting right"); each then waits to be made again. During
 * work it holds the work until then. What the client signed meanwhile stays valid: neither their answers nor the text have
 * changed, and the practitioner's decision is not part of what they agree to.
 *
 * A decision that ended the day takes the new date or the cancelling with it, unless a finding that cannot be overruled also
 * ended that day. Nothing else that ended the visit is undone by this: the finish or the withdrawal is taken back first.
 */
export function decisionMistakes(state: VisitState, protocol: Protocol): DecisionMistake[] {
  const { declined, withdrawn, procedure, handedOver } = state;
  if (handedOver || declined || withdrawn || procedure?.finishedAt) return [];
  return state.entries.filter(isDecided).flatMap((entry): DecisionMistake[] => {
    if (!stands(state, entry, protocol)) return [];
    const over = endedAt(state) !== null;
    if (over && (decisionOf(entry.event) === 'continue' || hasStopFinding(state, protocol))) return [];
    return [{ entry, falls: [...sameAnswer(state, entry), ...since(state, entry)] }];
  });
}

/** Whether the event is a written decision: to go on, or another day. */
export function isDecision(event: VisitEvent): event is Decided['event'] {
  return (
    event.type === 'alert-decided' ||
    event.type === 'doctors-note-recorded' ||
    event.type === 'check-decided' ||
    event.type === 'too-soon-decided'
  );
}

/** With a doctor's note the visit goes on. */
export function decisionOf(event: Decided['event']): 'continue' | 'reschedule' {
  return event.type === 'doctors-note-recorded' ? 'continue' : event.decision;
}

/** When a new date was saved or the visit cancelled, on its time line; null while it goes on. */
export function endedAt({ rescheduled, cancelled }: VisitState): Moment | null {
  return rescheduled?.at ?? cancelled?.at ?? null;
}

function isDecided(entry: Recorded<VisitEvent>): entry is Decided {
  return isDecision(entry.event);
}

/** Whether a decision is in force: not about an answer that was changed, or asked again on another day. */
function stands(state: VisitState, { event, sequence }: Decided, protocol: Protocol): boolean {
  switch (event.type) {
    case 'check-decided':
      return state.checks[event.check]?.decision?.sequence === sequence;
    case 'too-soon-decided':
      // Once work runs, the question whether it is too soon is settled.
      return !state.procedure && state.tooSoon?.decision?.sequence === sequence;
    case 'alert-decided':
    case 'doctors-note-recorded': {
      const asked = alertQuestions(state, protocol).some(({ id }) => id === event.question);
      return asked && state.alerts[event.question]?.sequence === sequence;
    }
  }
}

function hasStopFinding(state: VisitState, protocol: Protocol): boolean {
  if (refusedBy(state, protocol).length > 0) return true;
  return protocol.checks.some((check) =>
    Object.entries(state.checks[check.id]?.answers ?? {}).some(
      ([question, option]) => optionOf(check, question, option)?.grade === 'reschedule',
    ),
  );
}

/** Earlier decisions about the same answer: they were replaced and stay so. */
function sameAnswer(state: VisitState, { event, sequence }: Decided): Recorded<VisitEvent>[] {
  if (!isAboutAlert(event)) return [];
  const answered = state.health[event.question]?.sequence ?? 0;
  return state.entries.filter(
    (one) =>
      isAboutAlert(one.event) &&
      one.event.question === event.question &&
      one.sequence > answered &&
      one.sequence < sequence,
  );
}

type AboutAlert = VisitEventOf<'alert-decided' | 'doctors-note-recorded'>;

export function isAboutAlert(event: VisitEvent): event is AboutAlert {
  return event.type === 'alert-decided' || event.type === 'doctors-note-recorded';
}

/** Running work keeps its time-out. */
function since(state: VisitState, { sequence }: Decided): Recorded<VisitEvent>[] {
  if (state.procedure) return [];
  return state.entries.filter((one) => one.sequence > sequence && endings.includes(one.event.type));
}

const endings: readonly VisitEvent['type'][] = ['time-out-confirmed', 'rescheduled', 'visit-cancelled'];
