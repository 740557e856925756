import { isMinor, isSameBirth, isTooYoung } from '../../clinic/birth.ts';
import type { SystemCommand } from '../commands.ts';
import { todayOf } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';
import { clientFault } from './open.ts';

/**
 * The client's details were corrected. After a signature a reason is required, and the signed name stays in the record beside
 * the corrected one. A date of birth under the minimum age stops the visit; one that changes who signs (a guardian, or the
 * client) asks for consent again, unless it has ended. A sealed visit stays as sealed.
 */
export function correctClient(
  state: VisitState,
  { why }: Extract<SystemCommand, { type: 'correct-client' }>,
  { client, protocol, now }: DecideContext,
): Decision {
  if (state.sealed || state.closedAt) return accept();
  const today = todayOf(state, now);
  const fault = clientFault(client, protocol, today);
  if (fault && !isTooYoung(client.dateOfBirth, protocol, today)) return fault;
  const { clientName, dateOfBirth } = state;
  if (client.name === clientName && isSameBirth(client.dateOfBirth, dateOfBirth)) return accept();
  const signed = isSigned(state);
  if (signed && why === undefined) return no('why-needed');
  const consentAgain = signed && !hasEnded(state) && isMinor(client.dateOfBirth, today) !== isMinor(dateOfBirth, today);
  return accept({
    type: 'client-corrected',
    clientName: client.name,
    dateOfBirth: client.dateOfBirth,
    before: { clientName, dateOfBirth },
    ...(why !== undefined && { why }),
    ...(consentAgain && { consentAgain }),
  });
}

/** Somebody signed, or declined to, under the name of this visit. */
export const isSigned = ({ consent, declined, consentOwed }: VisitState): boolean =>
  consent !== null || declined !== null || consentOwed;

/** No further work is done under this consent, so it is not asked for again. */
const hasEnded = ({ withdrawn, declined, refusedAtWork, cancelled, rescheduled, procedure }: VisitState): boolean =>
  [withdrawn, declined, refusedAtWork, cancelled, rescheduled, procedure?.finishedAt].some(Boolean);
