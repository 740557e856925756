import { canonicalJson } from '../../canonical.ts';
import type { Slug } from '../../ids.ts';
import type { Check } from '../../protocol/model/questions.ts';
import { clockResumes } from '../../time.ts';
import { answerFault, canCheckAgain, checkStatus } from '../checks.ts';
import type { StaffCommand } from '../commands.ts';
import { noneFound } from '../none-found.ts';
import { onTimeLine } from '../state/clock.ts';
import type { CheckRounds, VisitState } from '../state/state.ts';
import type { SaidWhen } from '../types.ts';
import { asksWhen, isAhead, optionFor } from './check-time.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';

type CheckCommand = Extract<
  StaffCommand,
  {
    type:
      | 'answer-check'
      | 'answer-check-none'
      | 'answer-check-when'
      | 'do-remedy-step'
      | 'check-again'
      | 'decide-check';
  }
>;

/** Commands about one check. `now` decides how long ago something was done. */
export function decideCheck(
  state: VisitState,
  command: CheckCommand,
  { protocol, now }: Pick<DecideContext, 'protocol' | 'now'>,
): Decision {
  const check = protocol.checks.find((one) => one.id === command.check);
  if (!check) return no('unknown-item');
  const rounds = state.checks[check.id];
  const round = rounds?.round ?? 1;
  const status = checkStatus(check, rounds);
  switch (command.type) {
    case 'answer-check':
      return answer(state, command, check);
    case 'answer-check-none': {
      const none = noneFound(check, rounds);
      if (!none) return no('not-now');
      return accept(
        ...none.answers.map((given) => ({ type: 'check-answered' as const, check: check.id, ...given, round })),
      );
    }
    case 'answer-check-when': {
      const question = check.questions.find(({ id }) => id === command.question);
      if (!question || !asksWhen(question)) return no('unknown-item');
      const at = onTimeLine(state, now);
      if (isAhead(command.when, at)) return no('time-ahead');
      const { date, time } = command.when;
      const resumes = time && clockResumes(date, time, at.zone);
      if (resumes) return no('hour-skipped', { told: 'yes', time, next: resumes });
      const option = optionFor(question, command.when, at);
      return option ? answer(state, { ...command, option: option.id }, check) : no('time-needed');
    }
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

interface Answer {
  readonly question: Slug;
  readonly option: Slug;
  readonly when?: SaidWhen;
}

/** Records an answer unless `answerFault` objects; repeating the answer changes nothing. */
function answer(state: VisitState, { question, option, when }: Answer, check: Check): Decision {
  const rounds = state.checks[check.id];
  if (rounds?.answers[question] === option && !isAnotherTime(rounds, question, when)) return accept();
  const fault = answerFault(check, rounds, { question, option });
  if (fault) return no(fault);
  const round = rounds?.round ?? 1;
  return accept({ type: 'check-answered', check: check.id, question, option, round, ...(when && { when }) });
}

/** The same passing answer with another day or time is recorded as more exact; a failing answer stays. */
function isAnotherTime({ history, round }: CheckRounds, question: Slug, when: SaidWhen | undefined): boolean {
  const said = history.findLast((entry) => entry.round === round && entry.question === question)?.when;
  return when !== undefined && canonicalJson(when) !== canonicalJson(said ?? null);
}
