import { isMinor } from '../../clinic/birth.ts';
import type { ClientDetails } from '../../clinic/client.ts';
import type { Clause, HealthQuestion } from '../../protocol/model/questions.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { CivilDate } from '../../time.ts';
import type { ClientCommand } from '../commands.ts';
import { askedIn } from '../health/alerts.ts';
import type { GivenAnswer } from '../health/answer-value.ts';
import { needsDetails } from '../health/take-answer.ts';
import { readerDue } from '../reading/reader.ts';
import type { VisitState } from '../state/state.ts';
import { aftercareParts, identityQuestion, shownClauses, signerName, taskFinished } from '../task.ts';
import type { Task } from '../types.ts';
import { plainAnswer } from './answers.ts';

export interface PlainClient {
  readonly protocol: Protocol;
  readonly client: ClientDetails;
  readonly today: CivilDate;
  /** What is written wherever any words are asked for. */
  readonly word: string;
}

/** The next thing that a client does who has nothing to say, in the task that they hold; null once it is finished. */
export function plainClientCommand(state: VisitState, task: Task, of: PlainClient): ClientCommand | null {
  const reader = readerDue(state, task)?.reader;
  if (taskFinished(state, task)) return null;
  if (!state.handedOver?.identified) return identified(state, of);
  if (reader) return { type: 'sign-as-reader', signature: { kind: 'typed', name: reader.name }, intent: true };
  switch (task) {
    case 'intake':
      return intake(state, of);
    case 'consent':
      return consent(state, of);
    case 'aftercare': {
      const part = aftercareParts.find((one) => !state.partsRead[one]);
      return part === undefined ? { type: 'sign-aftercare', ...signed(of) } : { type: 'read-aftercare-part', part };
    }
  }
}

/** An answer to a question as a command, with words where it needs some. */
export function answering(question: HealthQuestion, { answer, value }: GivenAnswer, word: string): ClientCommand {
  const { id } = question;
  if (value) return { type: 'answer-health', question: id, value, details: '' };
  return { type: 'answer-health', question: id, answer, details: needsDetails(question, answer) ? word : '' };
}

function identified(state: VisitState, { client }: PlainClient): ClientCommand {
  const { dateOfBirth } = state;
  if (identityQuestion(state) === 'confirm-name' || typeof dateOfBirth !== 'string')
    return { type: 'confirm-name', name: client.name };
  const [, month, day] = dateOfBirth.split('-').map(Number);
  return { type: 'confirm-identity', day: day ?? 1, month: month ?? 1 };
}

function intake(state: VisitState, { protocol, client, today, word }: PlainClient): ClientCommand {
  if (state.ownDetails === null) {
    const { phone, email, emergencyName, emergencyPhone } = client;
    return { type: 'confirm-own-details', details: { phone, email, emergencyName, emergencyPhone } };
  }
  const open = askedIn(state, protocol).find(({ id }) => !state.health[id]);
  return open ? answering(open, plainAnswer(open, today, word), word) : { type: 'finish-intake' };
}

function consent(state: VisitState, of: PlainClient): ClientCommand {
  const open = shownClauses(state, of.protocol).find(({ id }) => state.clauses[id]?.answer == null);
  if (!open) return { type: 'sign-consent', ...signed(of) };
  return state.clauses[open.id] ? agreeing(open, of) : { type: 'open-clause', clause: open.id };
}

function agreeing({ id: clause, decision, initials }: Clause, { client }: PlainClient): ClientCommand {
  const mark = initials && { initials: { kind: 'typed' as const, name: lettersOf(client.name) } };
  switch (decision.kind) {
    case 'agree':
    case 'agree-or-refuse':
      return { type: 'answer-clause', clause, answer: 'agreed', ...mark };
    case 'choose-one': {
      const [option] = decision.options;
      return { type: 'answer-clause', clause, answer: 'chosen', ...(option && { option: option.id }), ...mark };
    }
    case 'information':
      return { type: 'answer-clause', clause, answer: 'read', ...mark };
  }
}

/** "PC" of "Practice Client". */
const lettersOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .slice(0, 4)
    .join('');

const signed = ({ client, today }: PlainClient) => ({
  signature: { kind: 'typed' as const, name: signerName(client, isMinor(client.dateOfBirth, today)) },
  intent: true as const,
  electronicRecord: true as const,
});
