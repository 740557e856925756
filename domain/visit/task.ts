import type { Slug } from '../ids.ts';
import type { Clause } from '../protocol/model/questions.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { type ClientCommand, taskOf } from './commands.ts';
import { askedIn } from './health/alerts.ts';
import { isShown } from './health/shown.ts';
import { awaitsReader, readerDue } from './reading/reader.ts';
import type { VisitState } from './state/state.ts';
import type { Task } from './types.ts';

/** The aftercare's parts, one screen each. */
export const aftercareParts: readonly Slug[] = ['next-weeks', 'later', 'when-to-call'];

/** Questions that still wait for the practitioner. */
export function openFlags(state: VisitState, task: Task): VisitState['flags'] {
  return state.flags.filter((flag) => flag.task === task && flag.answer === null);
}

/** Whether the treatment goes on where the client refuses this point. */
export function mayRefuse({ decision }: Clause): boolean {
  return decision.kind === 'agree-or-refuse';
}

/** Whether a point can be taken back by itself after the signature: an optional one, and whatever was chosen about photos. */
export function mayWithdraw(clause: Clause): boolean {
  return mayRefuse(clause) || (clause.photos !== undefined && clause.decision.kind === 'choose-one');
}

/** Clause ids that block signing: undecided, a required one not agreed, or with an open question. */
export function waitingClauses(state: VisitState, protocol: Protocol): Slug[] {
  const flagged = new Set(openFlags(state, 'consent').map((flag) => flag.topic));
  return shownClauses(state, protocol)
    .filter((clause) => flagged.has(clause.id) || !settled(state, clause))
    .map((clause) => clause.id);
}

/** The points that this client is shown: all but those that wait for a health answer that was not given. */
export function shownClauses(state: VisitState, protocol: Protocol): Clause[] {
  const asked = new Set(askedIn(state, protocol).map(({ id }) => id));
  return protocol.consent.clauses.filter(({ shownWhen }) => isShown(shownWhen, asked, state.health));
}

/** The points that the valid signature stands under; those that the client is shown where nothing is signed. */
export function decidedClauses(state: VisitState, protocol: Protocol): Clause[] {
  const { consent } = state;
  return consent ? protocol.consent.clauses.filter(({ id }) => consent.clauses[id]) : shownClauses(state, protocol);
}

function settled(state: VisitState, clause: Clause): boolean {
  const answer = state.clauses[clause.id]?.answer;
  return answer === 'refused' ? mayRefuse(clause) : answer != null;
}

export function intakeComplete(state: VisitState, protocol: Protocol): boolean {
  return state.ownDetails !== null && askedIn(state, protocol).every(({ id }) => state.health[id]);
}

/** Whether the client has nothing left to do in this task. */
export function taskFinished(state: VisitState, task: Task): boolean {
  switch (task) {
    case 'intake':
      return state.intakeFinished;
    case 'consent':
      return (state.consent !== null && !state.consentOwed && !awaitsReader(state.consent)) || state.declined !== null;
    case 'aftercare':
      return (state.aftercare !== null && !awaitsReader(state.aftercare)) || state.unsigned !== null;
  }
}

/**
 * How the holder of the tablet is asked for their identity: the birthday, or the full name where the date of birth is
 * unknown.
 */
export function identityQuestion({ dateOfBirth }: VisitState): 'confirm-identity' | 'confirm-name' {
  return typeof dateOfBirth === 'string' ? 'confirm-identity' : 'confirm-name';
}

/** The answers to that question, right or wrong. */
export const identityAnswers: readonly ClientCommand['type'][] = ['confirm-identity', 'confirm-name'];

/** Client commands allowed right now; before identification only that, and what it is read in. */
export function allowedForClient(state: VisitState): ClientCommand['type'][] {
  const { handedOver } = state;
  if (!handedOver || taskFinished(state, handedOver.task)) return [];
  if (handedOver.refused) return [];
  const reader = readerDue(state, handedOver.task);
  if (!handedOver.identified) return [identityQuestion(state), ...(reader ? [] : (['choose-language'] as const))];
  if (reader) return ['sign-as-reader'];
  const all = Object.keys(taskOf) as ClientCommand['type'][];
  return all.filter(
    (type) => type !== 'sign-as-reader' && !identityAnswers.includes(type) && taskOf[type].includes(handedOver.task),
  );
}

/** The name that signs: the client, or a minor's guardian. */
export function signerName(client: { name: string; guardianName: string }, minor: boolean): string {
  return minor && client.guardianName ? client.guardianName : client.name;
}
