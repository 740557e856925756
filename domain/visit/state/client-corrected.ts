import type { Recorded, VisitEvent, VisitEventOf } from '../events.ts';
import { consentAskedAgain } from './asked-again.ts';
import type { VisitState } from './state.ts';

/** What stood before is kept with why it was wrong; before a signature nobody has to say why, and nothing carries it. */
export function clientCorrected(
  state: VisitState,
  { moment: at, actor: by }: Recorded<VisitEvent>,
  { clientName, dateOfBirth, before, why, consentAgain }: VisitEventOf<'client-corrected'>,
): VisitState {
  const formerDetails =
    before && why !== undefined ? [...state.formerDetails, { ...before, at, by, why }] : state.formerDetails;
  const corrected = { ...state, clientName, dateOfBirth, formerDetails };
  return consentAgain && !state.procedure?.finishedAt ? consentAskedAgain(corrected) : corrected;
}
