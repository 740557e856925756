import { consentHash, protocolHash } from '../../protocol/hash.ts';
import { canReopenIntake, handOverAt } from '../allowed.ts';
import type { SystemCommand } from '../commands.ts';
import { nextCopy } from '../copies.ts';
import type { VisitEvent } from '../events.ts';
import { refuseMissing } from '../facts/missing-facts.ts';
import { papersToSeal } from '../reading/large-print.ts';
import { awaitsReader, readerDue } from '../reading/reader.ts';
import { readIn, translatedBy } from '../reading/reading-language.ts';
import { dayZeroOf, presentStage, stageOf } from '../stage.ts';
import { hasClockToConfirm, isDateInDoubt, sealingTime, silentRestarts } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import { openFlags } from '../task.ts';
import { LargePaper } from '../types.ts';
import { checkInsWanted, decideCheckIn } from './check-in.ts';
import { correctClient } from './correct-client.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';
import { canFinishAgain, finishedIntake } from './intake-again.ts';
import { decideMove } from './move-appointment.ts';
import { decideMoveVisit } from './move-visit.ts';
import { courseFault } from './open.ts';

/** Commands that a handler gives after its own part: the PIN was right, the documents are made and sealed. */
export function decideSystem(state: VisitState, command: SystemCommand, context: DecideContext): Decision {
  switch (command.type) {
    case 'hand-over':
      return handOver(state, command, context);
    case 'hand-back': {
      if (!state.handedOver || context.actor.kind !== 'staff') return no('not-handed-over');
      const back = { type: 'handed-back', task: state.handedOver.task, staffId: context.actor.staffId } as const;
      // An intake that was finished before is finished again with its present answers; no button is needed. Where an answer
      // brought a question that has none yet, it stays open and is handed over again.
      return canFinishAgain(state, context.protocol)
        ? accept(back, ...finishedIntake(state, context.protocol))
        : accept(back);
    }
    case 'correct-client':
      return correctClient(state, command, context);
    case 'move-visit':
      return decideMoveVisit(state, command);
    case 'lapse-identity':
      return state.handedOver?.identified ? accept({ type: 'identity-lapsed', task: state.handedOver.task }) : accept();
    case 'answer-restart': {
      const restarts = silentRestarts(state, context.now).map(({ last }) => last);
      if (restarts.length === 0) return no('not-now');
      return accept({ type: 'restart-answered', restarts, aheadMs: command.aheadMs });
    }
    case 'refuse-identity':
      if (!state.handedOver) return no('not-handed-over');
      return accept({ type: 'identity-refused', task: state.handedOver.task, tries: command.tries });
    case 'seal': {
      if (stageOf(state, context.protocol) !== 'seal') return no('not-now');
      if (sealingTime(state, context.now) === null) return no('clock-unconfirmed');
      // Withdrawal is always possible, so it may have ended work on a doubtful date.
      if (state.procedure && isDateInDoubt(state, context.now)) return no('clock-unconfirmed');
      if (readerDue(state, 'consent') || readerDue(state, 'aftercare')) return no('reader-unsigned');
      const missing = refuseMissing(state, context.protocol);
      if (missing) return { ok: false, refusal: missing };
      const made = command.documents.map((document) => document.kind);
      const large = LargePaper.options.some((kind) => made.includes(kind));
      const due = papersToSeal(state, context.protocol, large);
      if (due.length !== made.length || !due.every((kind) => made.includes(kind))) return no('not-now');
      const { sheet } = command;
      const checkIns = checkInsWanted(state, context.protocol);
      const elsewhere = sheet !== undefined && sheet.language !== context.protocol.language;
      return {
        ok: true,
        events: [
          {
            type: 'sealed',
            head: command.head,
            documents: command.documents,
            timeLine: 'corrected',
            ...(command.clinic && { clinic: command.clinic }),
            ...(sheet && { sheet: elsewhere ? { text: protocolHash(sheet), language: sheet.language } : null }),
            ...(checkIns.length > 0 && { checkIns }),
          },
        ],
        ...(elsewhere && { text: sheet }),
      };
    }
    case 'seal-correction': {
      const waits = state.afterSeal.some(({ paper }) => paper === null);
      if (!state.sealed || !waits || command.document.kind !== 'correction') return no('not-now');
      if (sealingTime(state, context.now) === null) return no('clock-unconfirmed');
      return accept({ type: 'correction-sealed', head: command.head, document: command.document });
    }
    case 'record-check-in':
      return decideCheckIn(state, command, context);
    case 'move-appointment':
      return decideMove(state, command, context);
    case 'give-copy': {
      const document = state.sealed?.documents.find((one) => one.id === command.document);
      if (!document) return no('unknown-item');
      return accept({
        type: 'copy-given',
        document: document.id,
        kind: document.kind,
        how: command.how,
        copy: Math.max(nextCopy(state, document.id, command.how), command.copy ?? 1),
        where: command.where,
      });
    }
    case 'withdraw-copy': {
      const given = state.copies.find(
        (one) => one.how === 'printed' && one.document === command.document && one.copy === command.copy,
      );
      if (!given) return no('unknown-item');
      const { document, kind, copy } = given;
      return given.withdrawn ? accept() : accept({ type: 'copy-withdrawn', document, kind, copy, why: command.why });
    }
  }
}

function handOver(
  state: VisitState,
  command: Extract<SystemCommand, { type: 'hand-over' }>,
  context: DecideContext,
): Decision {
  if (state.handedOver) return no('handed-over');
  const { protocol, currentConsent, currentProtocol } = context;
  const { language } = command;
  if (presentStage(state, context) === 'day-over') return no('day-over');
  const again = command.task === 'intake' && canReopenIntake(state, context);
  const task = again ? 'intake' : handOverAt(state, context);
  if (task !== command.task) return no('not-now');
  if (openFlags(state, task).length > 0) return no('question-open', { why: 'handing-over' });
  if (task === 'aftercare') {
    // The sheet's dates count from the finish: the right time must be known before anybody signs them.
    if (hasClockToConfirm(state, context.now) || isDateInDoubt(state, context.now)) return no('clock-unconfirmed');
    const fault = courseFault(state.course, dayZeroOf(state, context.now), protocol);
    if (fault) return fault;
  }
  // Nobody signs a text that would be asked for again at once.
  const stays = (state.consent === null || awaitsReader(state.consent)) && currentConsent === consentHash(protocol);
  const outdated = task === 'consent' && !state.procedure && !stays;
  const read = readIn(
    outdated ? (context.presentTexts ?? protocol) : protocol,
    context.languages ?? [],
    task,
    language,
  );
  if (!read.ok) return read;
  const known = command.stillKnown && state.known ? { known: true as const } : {};
  const handedOver = { type: 'handed-over', task, language, ...known, ...translatedBy(read) } as const;
  const text = read.own ? {} : { text: read.text };
  if (again) return { ...accept({ type: 'intake-reopened' }, handedOver), ...text };
  if (!outdated) return { ...accept(handedOver), ...text };
  if (currentProtocol === undefined) return no('consent-outdated');
  const replaced: VisitEvent = {
    type: 'consent-outdated',
    text: currentConsent,
    protocol: currentProtocol,
    replaces: 'consent',
  };
  return { ...accept(replaced, handedOver), ...text };
}
