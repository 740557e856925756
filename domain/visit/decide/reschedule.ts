import { allowedForStaff } from '../allowed.ts';
import { findings } from '../checks.ts';
import type { StaffCommand } from '../commands.ts';
import type { VisitEvent } from '../events.ts';
import { evolveParts } from '../state/evolve.ts';
import type { VisitState } from '../state/state.ts';
import { placed } from '../state/time-line.ts';
import { decideCheck } from './check.ts';
import { dateFault } from './date-fault.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';
import { newDates } from './possible-days.ts';

type Reschedule = Extract<StaffCommand, { type: 'reschedule' }>;

/**
 * Gives the visit a new date and records further findings in one step, all or nothing. The reasons are the recorded findings;
 * without any, the practitioner writes one. The new date is at least one day ahead.
 */
export function decideReschedule(state: VisitState, command: Reschedule, context: DecideContext): Decision {
  const seen = recordFindings(state, command.findings ?? [], context);
  if (!seen.ok) return seen.decision;
  const found = findings(seen.state, context.protocol);
  const { note, clientNote = '' } = command;
  const reason = clientNote === '' ? note : clientNote;
  if (found.length === 0 && reason === '') return no('reason-needed');
  const fault = dateFault(newDates(state, context.protocol, context.now), command.next);
  if (fault) return fault;
  const reasons = found.length > 0 ? found : [firstLine(reason)];
  return accept(...seen.events, { type: 'rescheduled', reasons, note, clientNote, next: command.next });
}

type Seen =
  | { readonly ok: true; readonly events: VisitEvent[]; readonly state: VisitState }
  | { readonly ok: false; readonly decision: Decision };

/** Records each finding as if tapped on its check, in order; if one is refused, all are. */
function recordFindings(state: VisitState, found: NonNullable<Reschedule['findings']>, context: DecideContext): Seen {
  if (found.length > 0 && !allowedForStaff(state, context).includes('answer-check'))
    return { ok: false, decision: no('not-now') };
  const events: VisitEvent[] = [];
  let reached = state;
  for (const finding of found) {
    const decision = decideCheck(reached, { type: 'answer-check', ...finding }, context);
    if (!decision.ok) return { ok: false, decision };
    for (const event of decision.events) {
      const sequence = reached.last.sequence + 1;
      events.push(event);
      const recorded = { sequence, moment: context.now, actor: context.actor, event };
      reached = evolveParts(reached, placed(recorded, state.clockAheadMs));
    }
  }
  return { ok: true, events, state: reached };
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? text).slice(0, 200);
}
