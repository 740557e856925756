import type { Check, Protocol } from '../protocol/schema.ts';
import { canCheckAgain, checkStatus, optionOf } from './checks.ts';
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

/**
 * A failing answer cannot be taken back by another answer: it goes away by its remedy and a new check, by a written
 * decision, or not at all. A passing one may be followed by a failing one, for what is only noticed later.
 */
function answer(state: VisitState, command: Extract<CheckCommand, { type: 'answer-check' }>, check: Check): Decision {
  const option = optionOf(check, command.question, command.option);
  if (!option) return no('unknown-item');
  const rounds = state.checks[check.id];
  const present = rounds?.answers[command.question];
  if (present === command.option) return accept();
  const presentGrade = present === undefined ? 'pass' : (optionOf(check, command.question, present)?.grade ?? 'pass');
  switch (presentGrade) {
    case 'reschedule':
      return no('must-reschedule');
    case 'remedy':
      // Something stricter may still come to light while the remedy is under way.
      if (option.grade !== 'reschedule') return no('remedy-open');
      break;
    case 'decide':
      if (option.grade !== 'reschedule') return no('decision-needed');
      break;
    case 'pass':
      break;
  }
  return accept({
    type: 'check-answered',
    check: check.id,
    question: command.question,
    option: command.option,
    round: rounds?.round ?? 1,
  });
}
