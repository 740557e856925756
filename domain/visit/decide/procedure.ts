import { cueAt, needsAttention, restCueAt } from '../../breaks/cue.ts';
import { stretchAt, windowAt } from '../../breaks/plan.ts';
import type { CivilDate } from '../../time.ts';
import type { StaffCommand } from '../commands.ts';
import type { VisitEvent } from '../events.ts';
import { askedFacts } from '../facts/asked-facts.ts';
import { type PatchTestWait, patchTestWait } from '../facts/patch-test-wait.ts';
import { isDateInDoubt, onTimeLine, todayOf } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';
import { workHold } from './work-hold.ts';

type ProcedureCommand = Extract<
  StaffCommand,
  { type: 'start-procedure' | 'start-break' | 'end-break' | 'skip-break' | 'answer-overdue' | 'finish-procedure' }
>;

export function decideProcedure(state: VisitState, command: ProcedureCommand, context: DecideContext): Decision {
  if (command.type === 'start-procedure') {
    const test = patchTestWait(state, context.protocol, context.now);
    if (test?.waits) return refuseTest(test, todayOf(state, context.now));
    return accept(
      { type: 'procedure-started', expectedMinutes: command.expectedMinutes },
      ...licenceOf(state, context),
    );
  }
  const { procedure } = state;
  if (!procedure) return no('not-now');
  const policy = context.protocol.breaks;
  const { stretchMs, sinceRestMs, workedMs } = stretchAt(procedure, state.last.moment, onTimeLine(state, context.now));
  const window = windowAt(policy, context.now, stretchMs);
  const planned = { windowFrom: window.opens, windowTo: window.overdue, workedMs: stretchMs, sinceRestMs };
  switch (command.type) {
    case 'start-break':
      return accept({ type: 'break-started', ...planned });
    case 'end-break':
      return accept({ type: 'break-ended', breakMs: stretchMs });
    case 'skip-break':
      if (cueAt(policy, stretchMs) === 'working') return no('break-not-due');
      return accept({ type: 'break-skipped', reason: command.reason, ...planned });
    case 'answer-overdue':
      return needsAttention(procedure.onBreak ? restCueAt(policy, stretchMs) : cueAt(policy, stretchMs))
        ? accept({ type: 'overdue-answered', workedMs: stretchMs })
        : no('not-now');
    case 'finish-procedure': {
      if (isDateInDoubt(state, context.now)) return no('clock-unconfirmed');
      const stopped = workHold(state, context.protocol) === 'stopped';
      const finished = { type: 'procedure-finished', workedMs, ...(stopped && { stopped }) } as const;
      // Only stopped work may end during a break.
      return procedure.onBreak ? accept({ type: 'break-ended', breakMs: stretchMs }, finished) : accept(finished);
    }
  }
}

/** Work does not begin before the skin was watched for as long as the clinic says. */
function refuseTest({ hours, from }: PatchTestWait, today: CivilDate): Decision {
  return from ? no('test-too-fresh', { hours, ...from, today }) : no('test-first', { hours });
}

/** The licence number of whoever starts goes onto the record by itself, where it is asked for and not there yet. */
function licenceOf(state: VisitState, { licence, protocol }: DecideContext): VisitEvent[] {
  const asked = askedFacts(state, protocol).includes('licence-number') && !state.facts['licence-number'];
  return asked && licence ? [{ type: 'fact-recorded', fact: { fact: 'licence-number', number: licence } }] : [];
}
