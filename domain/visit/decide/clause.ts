import type { Slug } from '../../ids.ts';
import { initialsFault } from '../../initials.ts';
import type { Clause } from '../../protocol/model/questions.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { PlainRefusalCode } from '../../refusal.ts';
import type { ClientCommand } from '../commands.ts';
import type { VisitEventOf } from '../events.ts';
import type { VisitState } from '../state/state.ts';
import { mayRefuse, openFlags, shownClauses } from '../task.ts';
import { accept, type Decision, no } from './decision.ts';

/** A point that this client is shown. */
export function clauseOf(state: VisitState, protocol: Protocol, id: Slug): Clause | undefined {
  return shownClauses(state, protocol).find((clause) => clause.id === id);
}

type Answered = Omit<VisitEventOf<'clause-answered'>, 'type'>;

/** An answer to a point: once it was opened, while no question about it waits, and as its kind asks for. */
export function decideClause(
  state: VisitState,
  command: Extract<ClientCommand, { type: 'agree-clause' | 'refuse-clause' | 'answer-clause' }>,
  protocol: Protocol,
): Decision {
  const clause = clauseOf(state, protocol, command.clause);
  if (!clause) return no('unknown-item');
  if (!state.clauses[clause.id]) return no('clause-unread');
  if (openFlags(state, 'consent').some((flag) => flag.topic === clause.id)) return no('question-open');
  const answered = answerIn(command);
  const fault = answerFault(clause, answered);
  if (fault) return no(fault);
  // A second tap on the same answer changes nothing.
  if (isSame(state, answered)) return accept();
  const { answer, option, initials } = answered;
  if (!initials && answer === 'agreed') return accept({ type: 'clause-agreed', clause: clause.id });
  if (!initials && answer === 'refused') return accept({ type: 'clause-refused', clause: clause.id });
  return accept({
    type: 'clause-answered',
    clause: clause.id,
    answer,
    ...(option && { option }),
    ...(clause.initials && initials && { initials }),
  });
}

function answerIn(command: Parameters<typeof decideClause>[1]): Answered {
  switch (command.type) {
    case 'agree-clause':
      return { clause: command.clause, answer: 'agreed' };
    case 'refuse-clause':
      return { clause: command.clause, answer: 'refused' };
    case 'answer-clause': {
      const { type: _, ...answered } = command;
      return answered;
    }
  }
}

/** Why a point is not answered so, or null. */
function answerFault(clause: Clause, { answer, option, initials }: Answered): PlainRefusalCode | null {
  const { decision } = clause;
  switch (answer) {
    case 'agreed':
      if (decision.kind !== 'agree' && decision.kind !== 'agree-or-refuse') return 'answer-other-kind';
      break;
    case 'refused':
      if (!mayRefuse(clause)) return decision.kind === 'agree' ? 'clause-required' : 'answer-other-kind';
      break;
    case 'chosen':
      if (decision.kind !== 'choose-one' || !decision.options.some(({ id }) => id === option))
        return 'answer-other-kind';
      break;
    case 'read':
      if (decision.kind !== 'information') return 'answer-other-kind';
  }
  if (!clause.initials) return null;
  return initials ? initialsFault(initials) : 'initials-needed';
}

function isSame({ clauses }: VisitState, { clause, answer, option, initials }: Answered): boolean {
  const given = clauses[clause];
  return (
    given?.answer === answer && given.option === option && JSON.stringify(given.initials) === JSON.stringify(initials)
  );
}
