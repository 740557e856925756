import { refuse } from '../refusal.ts';
import { findings } from './checks.ts';
import type { StaffCommand } from './commands.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';
import { earliestNext } from './stage.ts';
import type { VisitState } from './state.ts';

/**
 * Gives the visit a new date. The reasons are the findings on record; without any, the practitioner writes one down.
 * The new date lies at least a day ahead.
 */
export function decideReschedule(
  state: VisitState,
  command: Extract<StaffCommand, { type: 'reschedule' }>,
  context: DecideContext,
): Decision {
  const found = findings(state, context.protocol);
  if (found.length === 0 && command.note === '') return no('reason-needed');
  const earliest = earliestNext(state, context.protocol, context.now);
  if (command.next.date < earliest) {
    return {
      ok: false,
      refusal: refuse('date-too-soon', `That date is too soon. The first possible date is ${earliest}.`),
    };
  }
  const reasons = found.length > 0 ? found : [firstLine(command.note)];
  return accept({ type: 'rescheduled', reasons, note: command.note, next: command.next });
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? text).slice(0, 200);
}
