import type { Store } from '../../db/file/store.ts';
import { openVisits } from '../../db/projections/visits.ts';
import { paperLanguage } from '../../documents/words/languages.ts';
import { isSameBirth } from '../../domain/clinic/birth.ts';
import { AppError } from '../../domain/errors.ts';
import type { VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import { isSigned } from '../../domain/visit/decide/correct-client.ts';
import { act, loadVisit } from '../papers/visit-acts.ts';

/**
 * A name or date of birth that was changed on another chair counts in the client's visit that is open here, with the visit's own rules: who
 * signs, and from which age. Only here, because a visit is written by the chair that it is on. Not while the client has the tablet: then
 * with a later sync. What the visit's rules refuse stays as it was, until somebody changes the details here.
 */
export function correctOpenVisits(store: Store, now: Moment): void {
  for (const { id, why } of store.read((r) => openVisits(r).flatMap(({ id }) => behind(id, loadVisit(r, id)))))
    try {
      store.write((w) =>
        act(w, id, { type: 'correct-client', ...(why !== null && { why }) }, { now, actor: { kind: 'system' } }),
      );
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
}

/** `why`: in the words of the visit's own papers, where somebody signed under the name that it had. */
function behind(id: VisitId, { state, client, protocol }: ReturnType<typeof loadVisit>) {
  const same = client.name === state.clientName && isSameBirth(client.dateOfBirth, state.dateOfBirth);
  if (same || state.sealed || state.handedOver) return [];
  const { changedElsewhere } = paperLanguage(protocol.language).words.common;
  return [{ id, why: isSigned(state) ? changedElsewhere : null }];
}
