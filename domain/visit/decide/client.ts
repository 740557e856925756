import { Temporal } from 'temporal-polyfill';
import { isMinor } from '../../clinic/birth.ts';
import { type OwnDetails, replacedBy } from '../../clinic/client.ts';
import { withoutTitle } from '../../clinic/names.ts';
import { isSameName } from '../../clinic/same-name.ts';
import { aftercareTimeline } from '../../dates/aftercare.ts';
import { aftercareHash, consentHash } from '../../protocol/hash.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { type Signature, signatureFault } from '../../signature.ts';
import type { ClientCommand } from '../commands.ts';
import { taskOf } from '../commands.ts';
import { readerDue } from '../reading/reader.ts';
import { todayOf } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import {
  aftercareParts,
  identityQuestion,
  intakeComplete,
  openFlags,
  signerName,
  taskFinished,
  waitingClauses,
} from '../task.ts';
import type { Task } from '../types.ts';
import { chooseLanguage } from './choose-language.ts';
import { clauseOf, decideClause } from './clause.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';
import { confirmLastAnswers, decideAnswer, takeAnswerOut } from './health-answer.ts';
import { finishedIntake } from './intake-again.ts';
import { signAsReader } from './reader.ts';

/** Commands of the client: only those of the handed-over task, and only once the client is identified. */
export function decideClient(state: VisitState, command: ClientCommand, context: DecideContext): Decision {
  const { handedOver } = state;
  if (!handedOver || !taskOf[command.type].includes(handedOver.task)) return no('not-handed-over');
  if (taskFinished(state, handedOver.task)) return no('not-now');
  if (handedOver.refused) return no('identity-refused');
  if (command.type === 'confirm-identity' || command.type === 'confirm-name')
    return confirmIdentity(state, command, handedOver.task);
  // What is signed is signed: now it is the turn of who read it out.
  const reader = readerDue(state, handedOver.task);
  if (command.type === 'choose-language' && !reader) return chooseLanguage(state, command.language, context);
  if (!handedOver.identified) return no('not-identified');
  if (command.type === 'sign-as-reader') return signAsReader(state, command, handedOver.task, context);
  if (reader || command.type === 'choose-language') return no('not-now');
  const { protocol } = context;
  switch (command.type) {
    case 'confirm-own-details':
      return confirmOwnDetails(command.details, context);
    case 'answer-health':
      return decideAnswer(state, command, context);
    case 'confirm-last-answers':
      return confirmLastAnswers(state, command.questions, context);
    case 'unanswer-health':
      return takeAnswerOut(state, command.question, protocol);
    case 'finish-intake':
      return intakeComplete(state, protocol) ? accept(...finishedIntake(state, protocol)) : no('answers-missing');
    case 'open-clause':
      return clauseOf(state, protocol, command.clause)
        ? accept({ type: 'clause-opened', clause: command.clause })
        : no('unknown-item');
    case 'agree-clause':
    case 'refuse-clause':
    case 'answer-clause':
      return decideClause(state, command, protocol);
    case 'flag-question':
      return flagQuestion(state, handedOver.task, command, protocol);
    case 'sign-consent':
      return signConsent(state, command, context);
    case 'decline-consent': {
      const type = state.procedure ? 'consent-refused-at-work' : 'consent-declined';
      return accept({ type, reason: command.reason, text: consentHash(shownTo(context)) });
    }
    case 'read-aftercare-part':
      return aftercareParts.includes(command.part)
        ? accept({ type: 'aftercare-part-read', part: command.part })
        : no('unknown-item');
    case 'sign-aftercare':
      return signAftercare(state, command, context);
  }
}

function confirmIdentity(
  state: VisitState,
  command: Extract<ClientCommand, { type: 'confirm-identity' | 'confirm-name' }>,
  task: Task,
): Decision {
  const { clientName, dateOfBirth } = state;
  if (command.type === 'confirm-name') {
    // Only where the name is asked for: it does not replace a known birthday.
    const same =
      identityQuestion(state) === 'confirm-name' && isSameName(withoutTitle(command.name), withoutTitle(clientName));
    return same ? accept({ type: 'identity-confirmed', task, by: 'name' }) : no('identity-mismatch');
  }
  if (typeof dateOfBirth !== 'string') return no('identity-mismatch');
  const born = Temporal.PlainDate.from(dateOfBirth);
  return born.day === command.day && born.month === command.month
    ? accept({ type: 'identity-confirmed', task })
    : no('identity-mismatch');
}

/** The client's details count from now on; what staff entered stays in the record. */
function confirmOwnDetails(details: OwnDetails, { client }: DecideContext): Decision {
  const replaced = replacedBy(client, details);
  const kept = Object.keys(replaced).length > 0 ? { replaced } : {};
  return accept({ type: 'own-details-confirmed', details, ...kept });
}

function flagQuestion(
  state: VisitState,
  task: Task,
  command: Extract<ClientCommand, { type: 'flag-question' }>,
  protocol: Protocol,
): Decision {
  const known =
    task === 'consent'
      ? clauseOf(state, protocol, command.topic) !== undefined
      : aftercareParts.includes(command.topic);
  if (!known) return no('unknown-item');
  // A second flag before the answer is the same question.
  if (openFlags(state, task).some((flag) => flag.topic === command.topic && flag.words === command.words))
    return accept();
  return accept({ type: 'question-flagged', task, topic: command.topic, words: command.words });
}

function signConsent(
  state: VisitState,
  command: Extract<ClientCommand, { type: 'sign-consent' }>,
  context: DecideContext,
): Decision {
  const { protocol } = context;
  const text = consentHash(shownTo(context));
  const own = consentHash(protocol);
  if (openFlags(state, 'consent').length > 0) return no('question-open');
  if (waitingClauses(state, protocol).length > 0) return no('clauses-open');
  const fault = signingFault(state, command.signature, context);
  if (fault) return fault;
  return accept({
    type: 'consent-signed',
    signature: command.signature,
    signer: signerOf(state, context),
    text,
    language: state.handedOver?.language ?? protocol.language,
    ...(text !== own && { of: own }),
    intent: command.intent,
    electronicRecord: command.electronicRecord,
    ...(command.largePrint ? { largePrint: true } : {}),
  });
}

function signAftercare(
  state: VisitState,
  command: Extract<ClientCommand, { type: 'sign-aftercare' }>,
  context: DecideContext,
): Decision {
  const finished = state.procedure?.finishedAt;
  if (!finished) return no('not-now');
  if (openFlags(state, 'aftercare').length > 0) return no('question-open');
  if (!aftercareParts.every((part) => state.partsRead[part])) return no('parts-unread');
  const fault = signingFault(state, command.signature, context);
  if (fault) return fault;
  const hashOf = (protocol: Protocol) =>
    aftercareHash(aftercareTimeline({ finished, course: state.course, protocol }), protocol);
  const text = hashOf(shownTo(context));
  const own = context.shown ? hashOf(context.protocol) : text;
  return accept({
    type: 'aftercare-signed',
    signature: command.signature,
    signer: signerOf(state, context),
    text,
    language: state.handedOver?.language ?? context.protocol.language,
    ...(text !== own && { of: own }),
    intent: command.intent,
    electronicRecord: command.electronicRecord,
    ...(command.largePrint ? { largePrint: true } : {}),
  });
}

/** The texts in the language that the client has before them. */
const shownTo = ({ shown, protocol }: DecideContext): Protocol => shown ?? protocol;

/** The name of the person who signs now. */
export const signerOf = (state: VisitState, { client, now }: DecideContext): string =>
  signerName(client, isMinor(client.dateOfBirth, todayOf(state, now)));

/** A drawn mark must look like a signature; a typed name must be the signer's, as their keyboard writes it. */
export function signingFault(state: VisitState, signature: Signature, context: DecideContext): Decision | null {
  if (signatureFault(signature)) return no('not-a-signature');
  if (signature.kind === 'drawn') return null;
  return isSameName(signature.name, signerOf(state, context)) ? null : no('name-mismatch');
}
