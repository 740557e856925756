import type { Check, Protocol } from '../protocol/schema.ts';
import { answerFault, canCheckAgain, checkStatus } from './checks.ts';
import type { StaffCommand } from './commands.ts';
import { accept, type Decision, no } from './decision.ts';
import type { VisitState } from './state.ts';

type CheckCommand = Extract<StaffCommand, { type: 'answer-check' | 'do-remedy-step' | 'check-again' | 'decide-check' }>;

export function decideCheck(state: VisitState, command: CheckCommand, protocol: Protocol): Decision {
  const check = protocol.checks.find((one) => one.id === command.check);
  if (!check) return no('unknown-item');
  const rounds = state.checks[check.id];
  const round = rounds?.round ?? 1;
  const status = checkStatus(check, rounds);
  switch (command.type) {
    case 'answer-check':
      return answer(state, command, check);
    case 'do-remedy-step': {
      if (!check.remedy.some((step) => step.id === command.step)) return no('unknown-item');
      if (status !== 'fixing') return no('not-now');
      return rounds?.stepsDone[command.step]
        ? accept()
        : accept({ type: 'remedy-done', check: check.id, step: command.step, round });
    }
    case 'check-again':
      if (status !== 'fixing') return no('not-now');
      return canCheckAgain(check, rounds)
        ? accept({ type: 'check-reopened', check: check.id, round: round + 1 })
        : no('remedy-steps-open');
    case 'decide-check':
      return status === 'decide'
        ? accept({ type: 'check-decided', check: check.id, decision: command.decision, reason: command.reason })
        : no('not-now');
  }
}

/** Records an answer where `answerFault` has nothing against it; the same answer again changes nothing. */
function answer(
  state: VisitState,
  { question, option }: Extract<CheckCommand, { type: 'answer-check' }>,
  check: Check,
): Decision {
  const rounds = state.checks[check.id];
  if (rounds?.answers[question] === option) return accept();
  const fault = answerFault(check, rounds, { question, option });
  if (fault) return no(fault);
  return accept({ type: 'check-answered', check: check.id, question, option, round: rounds?.round ?? 1 });
}
