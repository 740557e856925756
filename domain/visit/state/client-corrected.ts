import type { Recorded, VisitEvent, VisitEventOf } from '../events.ts';
import { consentAskedAgain } from './asked-again.ts';
import type { VisitState } from './state.ts';

/** Keeps the earlier details with the reason for the correction; before a signature no reason is needed and none is kept. */
export function clientCorrected(
  state: VisitState,
  { moment: at, actor: by }: Recorded<VisitEvent>,
  { clientName, dateOfBirth, before, why, consentAgain }: VisitEventOf<'client-corrected'>,
): VisitState {
  const formerDetails =
    before && why !== undefined ? [...state.formerDetails, { ...before, at, by, why }] : state.formerDetails;
  // Who answered gave another birthday or name than the one that counts now.
  const corrected = { ...state, clientName, dateOfBirth, formerDetails, known: false };
  return consentAgain && !state.procedure?.finishedAt ? consentAskedAgain(corrected) : corrected;
}
