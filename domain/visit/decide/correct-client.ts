import { isMinor, isSameBirth, isTooYoung } from '../../clinic/birth.ts';
import type { SystemCommand } from '../commands.ts';
import { todayOf } from '../state/clock.ts';
import type { VisitState } from '../state/state.ts';
import { accept, type DecideContext, type Decision, no } from './decision.ts';
import { clientFault } from './open.ts';

/**
 * The client's record was corrected. Once something is signed it has to be said why, and the name that signed stays beside
 * the corrected one. A date of birth under the clinic's minimum age stops the visit; one that makes somebody else the
 * signer (a minor's guardian, or the client themselves) asks for consent again, unless it was ended. A sealed visit keeps what it was sealed with.
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
  const signed = state.consent !== null || state.declined !== null || state.consentOwed;
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

/** Nothing is done under this consent any more, so nobody is asked for it again. */
const hasEnded = ({ withdrawn, declined, refusedAtWork, cancelled, rescheduled, procedure }: VisitState): boolean =>
  [withdrawn, declined, refusedAtWork, cancelled, rescheduled, procedure?.finishedAt].some(Boolean);
