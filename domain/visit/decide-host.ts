import type { HostCommand } from './commands.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';
import { courseFault } from './open.ts';
import { consentIsOutdated, dayZeroOf, documentsDue, handOverAt, stageOf } from './stage.ts';
import type { VisitState } from './state.ts';
import { openFlags } from './task.ts';

/** Commands that a handler gives after its own part is done: the PIN was right, the documents are made and sealed. */
export function decideHost(state: VisitState, command: HostCommand, context: DecideContext): Decision {
  switch (command.type) {
    case 'hand-over':
      return handOver(state, command, context);
    case 'hand-back': {
      if (!state.handedOver || context.actor.kind !== 'staff') return no('not-handed-over');
      return accept({ type: 'handed-back', task: state.handedOver.task, staffId: context.actor.staffId });
    }
    case 'seal': {
      if (stageOf(state, context.protocol) !== 'seal') return no('not-now');
      const due = documentsDue(state);
      const made = command.documents.map((document) => document.kind);
      if (due.length !== made.length || !due.every((kind) => made.includes(kind))) return no('not-now');
      return accept({ type: 'sealed', head: command.head, documents: command.documents });
    }
    case 'give-copy': {
      const document = state.sealed?.documents.find((one) => one.id === command.document);
      if (!document) return no('unknown-item');
      const copy =
        state.copies.filter((one) => one.document === command.document && one.how === command.how).length + 1;
      return accept({
        type: 'copy-given',
        document: document.id,
        kind: document.kind,
        how: command.how,
        copy,
        where: command.where,
      });
    }
  }
}

function handOver(
  state: VisitState,
  command: Extract<HostCommand, { type: 'hand-over' }>,
  context: DecideContext,
): Decision {
  if (state.handedOver) return no('handed-over');
  const { protocol, currentConsent, currentProtocol } = context;
  const outdated = consentIsOutdated(state, currentConsent) && currentProtocol !== undefined;
  const task = outdated ? 'consent' : handOverAt(state, protocol);
  if (task !== command.task) return no('not-now');
  if (openFlags(state, task).length > 0)
    return no('question-open', 'The client asked a question. Write down your answer first.');
  if (task === 'aftercare') {
    const fault = courseFault(state.course, dayZeroOf(state, context.now), protocol);
    if (fault) return fault;
  }
  const handedOver = { type: 'handed-over', task, language: command.language } as const;
  return outdated
    ? accept({ type: 'consent-outdated', text: currentConsent, protocol: currentProtocol }, handedOver)
    : accept(handedOver);
}
